import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedDirectives,
  specifiedScalarTypes,
} from "graphql";

/** The public schema: the planner's, without the machinery that it lists too (introspection, `join__…`, built-ins). */
export function apiSchema(consumerSdl: string): GraphQLSchema {
  const document = parse(consumerSdl, { noLocation: true });
  const definitions = document.definitions.filter((definition) => !isMachinery(definition)).map(rootless);
  const schema = buildASTSchema({ ...document, definitions } as DocumentNode, { assumeValidSDL: true });
  if (!schema.getQueryType()) throw new GraphQLError("The supergraph has no queries.");
  return schema;
}

const BUILT_IN = new Set<string>(
  [...specifiedScalarTypes, ...specifiedDirectives].map(({ name }) => name as string),
);

const nameOf = (definition: DefinitionNode) =>
  "name" in definition && definition.name ? definition.name.value : "";

const isMachinery = (definition: DefinitionNode) =>
  /^(__|(join|link|policy|requiresScopes|context|federation)__)/.test(nameOf(definition)) ||
  BUILT_IN.has(nameOf(definition)) ||
  isOfSubgraphs(definition);

const ASKED =
  /^(QUERY|MUTATION|SUBSCRIPTION|FIELD|FRAGMENT_DEFINITION|FRAGMENT_SPREAD|INLINE_FRAGMENT|VARIABLE_DEFINITION)$/;

/** A directive that no operation can have (`@composeDirective`) is told to nobody. */
const isOfSubgraphs = (definition: DefinitionNode) =>
  definition.kind === Kind.DIRECTIVE_DEFINITION &&
  !definition.locations.some(({ value }) => ASKED.test(value));

/** Without `__schema` and `__type`, which the planner writes out as fields. */
const rootless = (definition: DefinitionNode): DefinitionNode =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION
    ? { ...definition, fields: definition.fields?.filter(({ name }) => !name.value.startsWith("__")) }
    : definition;
