import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

import { type Supergraph } from "../supergraph";
import { type PlainField } from "./aliases";

/**
 * The interfaces whose objects cannot be taken as the interface describes them: some are of a type that the public
 * schema has not, or of one that promises more (a field that is never null). Of these the type is always asked.
 */
export function typesToTell(schema: GraphQLSchema, { membersOf }: Supergraph): ReadonlySet<string> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return new Set(
    abstract.filter((type) => hides(type) || promisesMore(schema, type)).map(({ name }) => name),
  );

  function hides(type: GraphQLAbstractType): boolean {
    return [...membersOf(type.name)].some((name) => !schema.getType(name));
  }
}

function promisesMore(schema: GraphQLSchema, type: GraphQLAbstractType): boolean {
  if (!isInterfaceType(type)) return false;
  return Object.values(type.getFields()).some((field) =>
    schema
      .getPossibleTypes(type)
      .some((possible) => String(possible.getFields()[field.name]?.type) !== String(field.type)),
  );
}

/**
 * The operation as the planner is to see it: each field once, under its own key whatever the client calls it, and
 * types told where they must be.
 */
export function forPlanner(
  document: DocumentNode,
  schema: GraphQLSchema,
  tell: ReadonlySet<string>,
): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.SELECTION_SET]: {
        enter: ({ selections }) => ({ kind: Kind.SELECTION_SET, selections: once(selections) }),
        leave(node) {
          const told = tell.has(info.getParentType()?.name ?? "") || node.selections.length === 0;
          const others = node.selections.filter((selection) => !isTypename(selection));
          return told || others.length < node.selections.length
            ? { ...node, selections: [TYPENAME, ...others] }
            : undefined;
        },
      },
    }),
  );
}

function once(selections: readonly SelectionNode[]): SelectionNode[] {
  const merged = new Map<string, FieldNode>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const { from } = selection as PlainField;
    const below = [merged.get(from)?.selectionSet, selection.selectionSet].flatMap(
      (set) => set?.selections ?? [],
    );
    const alias = from === selection.name.value ? undefined : { kind: Kind.NAME as const, value: from };
    const selectionSet = selection.selectionSet && { kind: Kind.SELECTION_SET as const, selections: below };
    merged.set(from, { ...selection, alias, selectionSet });
  }
  return [...merged.values(), ...selections.filter(({ kind }) => kind !== Kind.FIELD)];
}

const isTypename = (node: SelectionNode) => node.kind === Kind.FIELD && node.name.value === "__typename";
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
