import {
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";

import { isBilingual } from "./localized-text";

/** The properties of a noun's rows that a request needs; null where it may need any. */
export type Asked = readonly string[] | null;

interface Noun {
  entity: new () => object;
  /** For fields with resolvers of their own: the properties that these read. Those of others may read any. */
  needs?: Readonly<Record<string, readonly string[]>>;
}

/** Once for each field of each document that is kept: a conditional selection counts as made. */
const known = new WeakMap<FieldNode, Asked>();

/** What a request asks of the rows of a list, so that no others of their columns are read. */
export function askedOf(
  { fieldNodes, fragments, returnType, schema }: GraphQLResolveInfo,
  noun: Noun,
): Asked {
  const [field, second] = fieldNodes;
  if (!field?.selectionSet || second) return null;
  let asked = known.get(field);
  if (asked !== undefined) return asked;
  const select = (sets: SelectionSetNode[], ...path: string[]): SelectionSetNode[] => {
    const [name, ...rest] = path;
    if (name === undefined) return sets;
    const inner = sets.flatMap((set) => fieldsOf(set, fragments)).filter((node) => node.name.value === name);
    return select(
      inner.flatMap(({ selectionSet }) => selectionSet ?? []),
      ...rest,
    );
  };
  const nodes = [...select([field.selectionSet], "nodes"), ...select([field.selectionSet], "edges", "node")];
  const connection = schema.getType(getNamedType(returnType).name) as GraphQLObjectType;
  const type = getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType;
  asked = propertiesOf(
    nodes.flatMap((set) => fieldsOf(set, fragments)),
    type,
    noun,
  );
  known.set(field, asked);
  return asked;
}

const fieldsOf = (set: SelectionSetNode, fragments: GraphQLResolveInfo["fragments"]): FieldNode[] =>
  set.selections.flatMap((selection) => {
    if (selection.kind === "Field") return [selection];
    const inner = selection.kind === "FragmentSpread" ? fragments[selection.name.value]! : selection;
    return fieldsOf(inner.selectionSet, fragments);
  });

function propertiesOf(fields: FieldNode[], type: GraphQLObjectType, { entity, needs }: Noun): Asked {
  const names = [...new Set(fields.map(({ name }) => name.value))].filter((name) => !name.startsWith("__"));
  const properties = names.map((name) => {
    if (needs?.[name]) return needs[name];
    const plain = !type.getFields()[name]?.resolve || isBilingual(entity, name);
    return plain ? [name] : null;
  });
  return properties.includes(null) ? null : [...new Set(properties.flatMap((some) => some ?? []))].sort();
}
