import { type OutgoingHttpHeaders } from "node:http";

import { type FastifyReply } from "fastify";
import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type FormattedExecutionResult,
} from "graphql";

import { type WovenResult } from "../engine/engine";

/** How errors are shown to callers. */
export type Present = (error: GraphQLFormattedError, cause: unknown) => GraphQLFormattedError;

/** The result as callers see it. The data of a woven one stay where they are. */
export function shown(result: ExecutionResult | WovenResult, present: Present): FormattedExecutionResult {
  if ("text" in result) return {};
  const { data, errors } = result;
  return { errors: errors?.map((error) => presented(error, present)), data };
}

function presented(error: GraphQLError, present: Present): GraphQLFormattedError {
  const { http, ...extensions } = error.extensions ?? {};
  const { message, locations, path } = error;
  return present({ message, locations, path, extensions }, error);
}

/** Without data it was refused before it ran: for variables that do not fit, as a rule. */
export function statusOf(result: ExecutionResult | WovenResult): number {
  if ("text" in result || result.data !== undefined) return 200;
  const { http, code } = (result.errors?.[0]?.extensions ?? {}) as {
    http?: { status?: number };
    code?: string;
  };
  return http?.status ?? (code === "BAD_USER_INPUT" ? 400 : 500);
}

/** The body of the answer, a character for each byte. */
export function wovenBody(text: string, extensions: FormattedExecutionResult["extensions"]): string {
  const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
  return `{"data":${text}${inBytes(more)}}\n`;
}

/** Puts out a text with a character for each byte. Fastify would want a Buffer, which is one more copy. */
export function sendBytes(reply: FastifyReply, text: string): void {
  reply.hijack();
  if (reply.server.isEnding) reply.header("connection", "close");
  reply.header("content-length", text.length);
  reply.raw.writeHead(reply.statusCode, reply.getHeaders() as OutgoingHttpHeaders);
  reply.raw.end(text, "latin1");
}

/** A text with a character for each byte of its UTF-8. */
const inBytes = (text: string) => Buffer.from(text).toString("latin1");

/**
 * Woven data on their way through Apollo Server, which looks at no data. They give their text away: the accessors that
 * Apollo Server makes for a gateway keep every request in memory until V8 looks through the old objects, and with each
 * its answer, and all that it was woven from.
 */
export class WovenData {
  [field: string]: unknown;
  #text: string;
  constructor({ text }: WovenResult) {
    this.#text = text;
  }
  static takeFrom(data: WovenData): string {
    const text = data.#text;
    data.#text = "";
    return text;
  }
}

/** The body of an answer, a character for each byte: what Apollo Server hands on is sent as it is. */
export function stringified(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  return data instanceof WovenData
    ? wovenBody(WovenData.takeFrom(data), extensions)
    : `${inBytes(JSON.stringify(result))}\n`;
}
