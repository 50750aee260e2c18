import { randomUUID } from "node:crypto";

import { type ApolloServerOptionsWithGateway } from "@apollo/server";
import { type GraphQLError } from "graphql";

import { createEngine, type Engine, type SubgraphRequest } from "./engine/engine";
import { errorsIn } from "./fetch/errors";
import { type Fetched, type Fetcher } from "./fetch/fetcher";
import { WovenData } from "./lane/say";
import { masked } from "./masked";
import { type RequestContext } from "./request";

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>["gateway"];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>["executor"]>;

/** The engine over this gateway's ways to subgraphs. */
export function engineOver(
  supergraphSdl: string,
  fetcherOf: (name: string, url: string) => Fetcher,
): Engine<RequestContext> {
  const engine = createEngine<RequestContext>({ supergraphSdl, ask });
  const fetchers = new Map(engine.subgraphs.map(({ name, url }) => [name, fetcherOf(name, url)]));

  /** What fails costs the fields asked of it, and says nothing of where it lives. */
  async function ask(
    { subgraph, kind, query, variables, read }: SubgraphRequest,
    context: RequestContext,
  ): Promise<Fetched> {
    const { headers, signal } = context;
    const writes = kind === "mutation";
    try {
      const fetcher = fetchers.get(subgraph)!;
      const fetched = await fetcher({ query, variables, headers, signal, writes, read });
      return fetched.told ? fetched : believed(fetched, writes);
    } catch (error) {
      const errorId = randomUUID();
      context.log.error({ err: error, subgraph, errorId }, "subgraph failed");
      const message = `The part of the hub named "${subgraph}" does not answer. ${writes ? ONCE_MORE : "Try again in a moment."}`;
      return { errors: [{ message, extensions: { code: "UNAVAILABLE", errorId } }] };
    }
  }

  return {
    ...engine,
    async answer(operation) {
      const log = () => operation.context.log;
      const result = await engine.answer(operation).catch((error: GraphQLError) => {
        if (error.extensions?.code === "PLAN_LIMIT") log().warn({ err: error }, "operation not planned");
        throw error;
      });
      return "text" in result || !result.errors ? result : masked(result, operation, log);
    },
  };
}

const believed = ({ data, errors }: Fetched, writes: boolean): Fetched =>
  errors ? { data, errors: errorsIn(errors, writes) } : { data };

/** The engine as Apollo Server wants it: a gateway over a fixed supergraph. */
export function asGateway(engine: Engine<RequestContext>, supergraphSdl: string): GatewayInterface {
  const executor: Executor = async ({ queryHash, document, operation, request, context }) => {
    const result = await engine.answer({
      key: queryHash,
      document,
      operation,
      variables: request.variables,
      context: context as RequestContext,
    });
    return "text" in result ? { data: new WovenData(result) } : result;
  };
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    stop: async () => {},
  };
}

/** Nobody knows whether it was done; the key makes that once. */
const ONCE_MORE = "It may be done all the same: repeat it only under its own idempotencyKey.";
