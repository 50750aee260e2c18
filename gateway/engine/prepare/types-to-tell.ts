import { type GraphQLAbstractType, type GraphQLSchema, isAbstractType, isInterfaceType } from "graphql";

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
