import "reflect-metadata";

import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";

import { type Context } from "./context";
import { leavePlainFieldsPlain } from "./plain-fields";
import { type Subgraph } from "./subgraph";

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@tag"])
`;

/** A root field that fails is null and costs no other: another subgraph may have answered the rest. */
const nullableRoots = {
  ObjectTypeDefinition: (type: ObjectTypeDefinitionNode) =>
    type.name.value === "Query" || type.name.value === "Mutation" ? undefined : false,
  InterfaceTypeDefinition: () => false,
  FieldDefinition: (field: FieldDefinitionNode) =>
    field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : undefined,
};

/** A subgraph's schema, from its classes. type-graphql's own federation helper drops directives; this keeps them. */
export function schemaOfSubgraph(subgraph: Subgraph): {
  sdl: string;
  typeDefs: DocumentNode;
  schema: GraphQLSchema;
} {
  leavePlainFieldsPlain();
  const plain = buildSchemaSync({
    resolvers: subgraph.resolvers as unknown as NonEmptyArray<Function>,
    orphanedTypes: [...(subgraph.stubs ?? [])],
    validate: false,
  });
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(subgraph.references))
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (key: object, context: Context) => find(key, context),
    };
  const typeDefs = visit(parse(`${FEDERATION}\n${printSchemaWithDirectives(plain)}`), nullableRoots);
  const sdl = `${print(typeDefs)}\n`;
  return { sdl, typeDefs, schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }) };
}
