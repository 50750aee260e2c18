import "reflect-metadata";

import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type DocumentNode, type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";

import { type Context } from "./context";
import { type Subgraph } from "./subgraph";

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@tag"])
`;

/** A subgraph's schema, from its classes. type-graphql's own federation helper drops directives; this keeps them. */
export function schemaOfSubgraph(subgraph: Subgraph): {
  sdl: string;
  typeDefs: DocumentNode;
  schema: GraphQLSchema;
} {
  const plain = buildSchemaSync({
    resolvers: subgraph.resolvers as unknown as NonEmptyArray<Function>,
    validate: false,
  });
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(subgraph.references))
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (key: object, context: Context) => find(key, context),
    };
  const sdl = `${FEDERATION}\n${printSchemaWithDirectives(plain)}\n`;
  const typeDefs = parse(sdl);
  return { sdl, typeDefs, schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }) };
}
