import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";

import { type Context } from "../../../../services/kit/context";
import { type Subgraph } from "../../../../services/kit/subgraph";

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@tag", "@cost", "@listSize"])
`;

/**
 * A subgraph's schema as type-graphql's documentation makes it for Federation: the same classes and
 * resolvers as ours, under type-graphql's own wrapper on every field. It shares nothing with the kit's way.
 */
export function stockSchemaOf(subgraph: Subgraph): GraphQLSchema {
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
  const typeDefs = parse(FEDERATION + printSchemaWithDirectives(plain));
  return buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
}
