import {
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSchema,
  isType,
} from "graphql";

const NOTHING: readonly object[] = [];

/** The things that a field of introspection tells of a thing of the schema (a type, a field, an argument, …). */
export function listedIn(thing: object, field: string, schema: GraphQLSchema): readonly object[] {
  if (isSchema(thing)) return inSchema(thing, field);
  if (isType(thing)) return inType(thing, field, schema);
  const { type, args } = thing as { type?: GraphQLType; args?: readonly object[] };
  if (field === "args") return args ?? NOTHING;
  return field === "type" && type ? [type] : NOTHING;
}

function inSchema(schema: GraphQLSchema, field: string): readonly object[] {
  if (field === "types") return Object.values(schema.getTypeMap());
  if (field === "directives") return schema.getDirectives();
  const root = { queryType: schema.getQueryType(), mutationType: schema.getMutationType() }[field];
  return root ? [root] : NOTHING;
}

function inType(type: GraphQLType, field: string, schema: GraphQLSchema): readonly object[] {
  switch (field) {
    case "fields":
      return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : NOTHING;
    case "inputFields":
      return isInputObjectType(type) ? Object.values(type.getFields()) : NOTHING;
    case "interfaces":
      return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : NOTHING;
    case "possibleTypes":
      return isAbstractType(type) ? schema.getPossibleTypes(type) : NOTHING;
    case "enumValues":
      return isEnumType(type) ? type.getValues() : NOTHING;
    case "ofType":
      return isListType(type) || isNonNullType(type) ? [type.ofType] : NOTHING;
    default:
      return NOTHING;
  }
}

const LISTS = ["fields", "inputFields", "interfaces", "possibleTypes", "enumValues"];

/** The fields of introspection that list things. */
export const LISTING = [
  ...["types", "directives", "queryType", "mutationType"],
  ...["fields", "inputFields", "interfaces", "possibleTypes", "enumValues", "ofType", "args", "type"],
];

/** How many things tools get that read all of a schema: types, what they have, arguments, and of what type each is. */
export function sizeOfSchema(schema: GraphQLSchema): number {
  const all = (things: readonly object[], ...fields: string[]): number =>
    things.reduce((sum: number, thing) => {
      const below = fields.map((field) => all(listedIn(thing, field, schema), ...BELOW[field]!));
      return sum + 1 + below.reduce((total, one) => total + one, 0);
    }, 0);
  return all(Object.values(schema.getTypeMap()), ...LISTS) + all(schema.getDirectives(), "args");
}

/** What is read of each thing in a list. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  ...{
    fields: ["args", "type"],
    inputFields: ["type"],
    args: ["type"],
    type: ["ofType"],
    ofType: ["ofType"],
  },
  ...{ interfaces: [], possibleTypes: [], enumValues: [] },
};
