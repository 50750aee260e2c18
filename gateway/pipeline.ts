import { type ApolloServer, HeaderMap } from "@apollo/server";
import { type FastifyReply, type FastifyRequest } from "fastify";
import { type IncomingHttpHeaders } from "node:http";

import { JSON_TYPE, mediaTypeFor } from "./lane/media";
import { sendBytes } from "./lane/say";
import { type RequestContext } from "./request";

/** The way of any request: all of Apollo Server's pipeline. Its answers are texts with a character for each byte. */
export const wholePipeline =
  (apollo: ApolloServer<RequestContext>) =>
  async (
    { method, url, headers, body }: FastifyRequest,
    reply: FastifyReply,
    context: () => Promise<RequestContext>,
  ): Promise<void> => {
    const httpGraphQLRequest = { method, body, headers: headerMap(headers), search: searchIn(url) };
    const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    if (answer.body.kind !== "complete") throw new Error("The graph has no answers in parts.");
    reply.code(answer.status ?? 200);
    for (const [name, value] of answer.headers) reply.header(name, value);
    sendBytes(reply, answer.body.string);
  };

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    // Who takes JSON is answered as without it, and Apollo Server weighs media types anew each time, twice.
    if (name === "accept" && mediaTypeFor(headers.accept) === JSON_TYPE) continue;
    if (value) map.set(name, typeof value === "string" ? value : value.join(", "));
  }
  return map;
}

function searchIn(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at);
}
