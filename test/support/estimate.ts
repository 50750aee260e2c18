import { composeServices } from "@apollo/composition";
import { type DocumentNode, Kind, parse, validate } from "graphql";

import { compileCost } from "../../gateway/cost/compile";
import { graphCosts } from "../../gateway/cost/graph";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@cost", "@listSize"])`;
const LIST_SIZE = 10;

/** Composes subgraphs as Apollo does; throws composition's errors. */
export function composed(...subgraphs: string[]) {
  const { supergraphSdl, schema, errors } = composeServices(
    subgraphs.map((sdl, i) => ({
      name: `part-${i}`,
      url: `http://part-${i}.invalid/graphql`,
      typeDefs: parse(sdl.includes("@link(") ? sdl : `${LINK}\n${sdl}`),
    })),
  );
  if (errors) throw new AggregateError(errors, errors.join("\n"));
  return { supergraphSdl, schema: schema.toAPISchema().toGraphQLJSSchema() };
}

/** Estimates valid operations over a graph of one's own. */
export function estimator(...subgraphs: string[]) {
  const { supergraphSdl, schema } = composed(...subgraphs);
  const graph = graphCosts(parse(supergraphSdl), schema);
  const prepared = (query: string) => {
    const document = parse(query);
    const problems = validate(schema, document);
    if (problems.length > 0) throw new AggregateError(problems, problems.join("\n"));
    return compileCost(document, operationIn(document), graph, LIST_SIZE);
  };
  return {
    prepared,
    estimate: (query: string, variables: Record<string, unknown> = {}) => prepared(query)(variables),
    cost: (query: string, variables: Record<string, unknown> = {}) => prepared(query)(variables).cost,
  };
}

function operationIn(document: DocumentNode) {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The document has no operation.");
  return operation;
}
