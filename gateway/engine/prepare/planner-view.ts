import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

import { type Supergraph } from "../supergraph";

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

/** The operation as the planner is to see it: with types told where they must be, under no other name than `__typename`. */
export function forPlanner(
  document: DocumentNode,
  schema: GraphQLSchema,
  tell: ReadonlySet<string>,
): DocumentNode {
  const info = new TypeInfo(schema);
  const leave = (node: SelectionSetNode): SelectionSetNode => {
    const told = tell.has(info.getParentType()?.name ?? "") || node.selections.length === 0;
    const others = node.selections.filter((selection) => !isTypename(selection));
    return told || others.length < node.selections.length
      ? { ...node, selections: [TYPENAME, ...others] }
      : node;
  };
  return visit(document, visitWithTypeInfo(info, { [Kind.SELECTION_SET]: { leave } }));
}

const isTypename = (node: SelectionNode) => node.kind === Kind.FIELD && node.name.value === "__typename";
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
