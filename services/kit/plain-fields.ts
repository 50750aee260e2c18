/** What type-graphql has been told of fields; under this name it keeps it for all its own parts. */
interface Told {
  fields: { name: string; schemaName: string; simple?: boolean; middlewares?: unknown[] }[];
}

/**
 * A field that is a property of the same name needs no resolver: GraphQL reads the property itself. type-graphql
 * would give each one a function of its own, called for every field of every row, to do no more than that.
 */
export function leavePlainFieldsPlain() {
  const { fields } = (globalThis as unknown as { TypeGraphQLMetadataStorage: Told })
    .TypeGraphQLMetadataStorage;
  for (const field of fields) if (field.name === field.schemaName) field.simple ??= true;
}
