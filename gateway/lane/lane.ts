import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import { type FastifyReply, type FastifyRequest } from "fastify";
import { getOperationAST, type GraphQLError, type GraphQLSchema } from "graphql";

import { type Engine } from "../engine/engine";
import { type RequestContext } from "../request";
import { type KnownDocuments } from "./known";
import { mediaTypeFor } from "./media";
import { plainRequest } from "./plain-request";
import { type Present, sendBytes, shown, statusOf, wovenBody } from "./say";

export interface LaneOptions {
  known: KnownDocuments;
  schema: GraphQLSchema;
  answer: Engine<RequestContext>["answer"];
  plugins: readonly ApolloServerPlugin<RequestContext>[];
  present: Present;
}

/** Answers a request, or leaves it (false) to Apollo Server. */
export type Lane = (
  request: FastifyRequest,
  reply: FastifyReply,
  contextOf: () => Promise<RequestContext>,
) => Promise<boolean>;

type Context = GraphQLRequestContext<RequestContext>;

/**
 * The way of a plain request for a document that has come through Apollo Server before: the same plugins, the same
 * engine, the same answer, for half of the cost.
 */
export function expressLane({ known, schema, answer, plugins, present }: LaneOptions): Lane {
  return async (request, reply, contextOf) => {
    const asked = plainRequest(request);
    const found = asked && known.get(asked.query);
    const operation = found && getOperationAST(found.document, asked.operationName);
    const mediaType = mediaTypeFor(request.headers.accept);
    if (!operation || operation.operation === "subscription" || !mediaType) return false;
    const { document, hash } = found;
    const contextValue = await contextOf();
    const context = {
      ...{ request: asked, contextValue, schema, document, operation, queryHash: hash, source: asked.query },
      operationName: operation.name?.value ?? null,
      response: { http: { headers: new HeaderMap() } },
    } as unknown as Context & { response: Partial<Context["response"]> };
    const listeners = await Promise.all(plugins.map((plugin) => plugin.requestDidStart?.(context)));
    try {
      for (const listener of listeners) await listener?.didResolveOperation?.(context as never);
    } catch {
      // Refused: Apollo Server comes to the same and knows how to say it.
      return false;
    }
    const { variables } = asked;
    const result = await answer({ key: hash, document, operation, variables, context: contextValue }).catch(
      (error: GraphQLError) => ({ errors: [error] }),
    );
    const singleResult = shown(result, present);
    context.response.body = { kind: "single", singleResult };
    for (const listener of listeners) await listener?.willSendResponse?.(context as never);
    for (const [name, value] of context.response.http.headers) reply.header(name, value);
    reply.code(statusOf(result)).header("content-type", mediaType);
    if ("text" in result) sendBytes(reply, wovenBody(result.text, singleResult.extensions));
    else reply.send(`${JSON.stringify(singleResult)}\n`);
    return true;
  };
}
