import { randomUUID } from "node:crypto";

import { type ApolloServerOptionsWithGateway } from "@apollo/server";
import { GraphQLError } from "graphql";

import { createEngine, type SubgraphRequest } from "./engine/engine";
import { type Fetched, type Fetcher } from "./fetch/fetcher";
import { type RequestContext } from "./request";

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>["gateway"];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>["executor"]>;

/** The engine as Apollo Server wants it: a gateway over a fixed supergraph. */
export function federation(
  supergraphSdl: string,
  fetcherOf: (name: string, url: string) => Fetcher,
): GatewayInterface {
  const engine = createEngine<RequestContext>({ supergraphSdl, ask });
  const fetchers = new Map(engine.subgraphs.map(({ name, url }) => [name, fetcherOf(name, url)]));

  /** What fails costs the fields asked of it, and says nothing of where it lives. */
  async function ask(
    { subgraph, kind, query, variables }: SubgraphRequest,
    context: RequestContext,
  ): Promise<Fetched> {
    const { headers, log, signal } = context;
    try {
      return await fetchers.get(subgraph)!({
        query,
        variables,
        headers,
        signal,
        writes: kind === "mutation",
      });
    } catch (error) {
      const errorId = randomUUID();
      log.error({ err: error, subgraph, errorId }, "subgraph failed");
      const message = `The part of the hub named "${subgraph}" does not answer. Try again in a moment.`;
      return { errors: [{ message, extensions: { code: "UNAVAILABLE", errorId } }] };
    }
  }

  // Apollo Server says that there is an operation; where the request names none of its document's there is not.
  const executor: Executor = async ({ queryHash, document, operation, request, context }) =>
    operation
      ? engine.execute({
          key: queryHash,
          document,
          operation,
          variables: request.variables,
          context: context as RequestContext,
        })
      : { errors: [unresolved(request.operationName)] };
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    stop: async () => {},
  };
}

const unresolved = (name: string | undefined) =>
  new GraphQLError(
    name ? `The document has no operation named "${name}".` : "The document has several operations.",
    { extensions: { fix: "Name one of its operations in `operationName`." } },
  );
