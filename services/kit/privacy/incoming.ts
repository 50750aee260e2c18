import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** A text that a caller sent. */
export interface Incoming {
  /** Where: "input.title.es", or "input.sources.0.citation". */
  field: string;
  text: string;
  /** es or en, where it is one half of a bilingual text. */
  language: string | null;
}

/** Scalars whose values cannot hold a text of the caller's, and ids, which each subgraph holds to their form. */
const NO_TEXT = new Set(["ID", "Int", "Float", "Boolean", "Date", "DateTime"]);

type Place = Pick<GraphQLArgument | GraphQLInputField, "name" | "type">;

/** Every text in the values of arguments, whatever scalar carries it: what is not known to hold none is looked through. */
export const incomingTexts = (
  places: readonly Place[],
  values: Record<string, unknown>,
  under = "",
): Incoming[] => places.flatMap(({ name, type }) => textsIn(type, values[name], `${under}${name}`));

function textsIn(type: GraphQLInputType, value: unknown, field: string): Incoming[] {
  if (isNonNullType(type)) return textsIn(type.ofType, value, field);
  if (value == null || isEnumType(type)) return [];
  if (isListType(type))
    return [value].flat(1).flatMap((one, i) => textsIn(type.ofType, one, `${field}.${i}`));
  if (!isInputObjectType(type)) return NO_TEXT.has(type.name) ? [] : anyText(value, field);
  const found = incomingTexts(Object.values(type.getFields()), value as Record<string, unknown>, `${field}.`);
  if (type.name !== "LocalizedTextInput") return found;
  return found.map((text) => ({ ...text, language: text.field.slice(field.length + 1) }));
}

function anyText(value: unknown, field: string): Incoming[] {
  if (typeof value === "string") return [{ field, text: value, language: null }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...anyText(key, field),
    ...anyText(part, `${field}.${key}`),
  ]);
}

/** Whether an argument can carry a text at all. */
export function carriesText(type: GraphQLInputType, seen = new Set<string>()): boolean {
  if (isNonNullType(type) || isListType(type)) return carriesText(type.ofType, seen);
  if (isEnumType(type) || NO_TEXT.has(type.name) || seen.has(type.name)) return false;
  seen.add(type.name);
  return (
    !isInputObjectType(type) || Object.values(type.getFields()).some((field) => carriesText(field.type, seen))
  );
}
