import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** What no text may hold. */
export const MAIL = "ana.perez@example.org";

type Place = GraphQLArgument | GraphQLInputField;
const TEXTLESS = new Set(["ID", "Int", "Float", "Boolean", "Date", "DateTime"]);

/** The path of every text that can be given: told by the types alone, in another way than the gate's. */
export function textsOf(places: readonly Place[], under: string[] = [], seen: string[] = []): string[] {
  return places.flatMap(({ name, type }) => {
    let path = [...under, name];
    let inner: GraphQLInputType = type;
    while (isNonNullType(inner) || isListType(inner)) {
      if (isListType(inner)) path = [...path, "0"];
      inner = inner.ofType as GraphQLInputType;
    }
    if (isEnumType(inner) || seen.includes(inner.name)) return [];
    if (isInputObjectType(inner))
      return textsOf(Object.values(inner.getFields()), path, [...seen, inner.name]);
    return TEXTLESS.has(inner.name) ? [] : [path.join(".")];
  });
}

/** Arguments of which one text is an e-mail address, and the rest no more than has to be. */
export const argumentsFor = (field: GraphQLField<unknown, unknown>, path: string) =>
  valuesFor(field.args, path.split("."), []);

function valuesFor(places: readonly Place[], path: string[], seen: string[]): Record<string, unknown> {
  const [next, ...rest] = path;
  return Object.fromEntries(
    places.flatMap(({ name, type, defaultValue }) =>
      name === next || (isNonNullType(type) && defaultValue === undefined)
        ? [[name, valueFor(type, name === next ? rest : null, seen)]]
        : [],
    ),
  );
}

function valueFor(type: GraphQLInputType, path: string[] | null, seen: string[]): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, path, seen);
  if (isListType(type)) return path ? [valueFor(type.ofType, path.slice(1), seen)] : [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return valuesFor(Object.values(type.getFields()), path ?? [], seen);
  if (path) return MAIL;
  return (
    { Int: 1, Float: 1, Boolean: true, Date: "2016-06-08", DateTime: "2016-06-08T00:00:00Z" }[type.name] ??
    "x"
  );
}

export function documentFor({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const inner = isNonNullType(type) ? type.ofType : type;
  return `mutation (${given}) { ${name}(${passed}) ${isObjectType(inner) ? "{ __typename }" : ""} }`;
}
