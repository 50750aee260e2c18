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
import { sizedLists, weighedMutations, weighedSearches } from "./costs";
import { withDirectFields } from "./direct-fields";
import { leavePlainFieldsPlain } from "./plain-fields";
import { gated } from "./privacy/gate";
import { withOverride } from "./privacy/override";
import { type Subgraph } from "./subgraph";
import { textsResolvers } from "./texts/texts.resolver";

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@tag", "@cost", "@listSize"])
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
    resolvers: [...subgraph.resolvers, ...textsResolvers(subgraph)] as unknown as NonEmptyArray<Function>,
    orphanedTypes: [...(subgraph.stubs ?? [])],
    validate: false,
  });
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  withDirectFields(resolvers, subgraph.resolvers);
  if (resolvers.Mutation) resolvers.Mutation = gated(plain, resolvers.Mutation);
  for (const [type, find] of Object.entries(subgraph.references))
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (key: object, context: Context) => find(key, context),
    };
  const printed = parse(`${FEDERATION}\n${printSchemaWithDirectives(plain)}`);
  const changed = [nullableRoots, sizedLists, weighedMutations, weighedSearches].reduce<DocumentNode>(
    (document, change) => visit(document, change),
    printed,
  );
  const typeDefs = withOverride(changed, plain);
  const sdl = `${print(typeDefs)}\n`;
  return { sdl, typeDefs, schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }) };
}
