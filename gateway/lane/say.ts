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

/** The body of the answer. */
export function bodyOf(
  result: ExecutionResult | WovenResult,
  { errors, data, extensions }: FormattedExecutionResult,
): Buffer {
  if (!("text" in result)) return Buffer.from(`${JSON.stringify({ errors, data, extensions })}\n`);
  return wovenBody(result.text, extensions);
}

function wovenBody(text: string, extensions: FormattedExecutionResult["extensions"]): Buffer {
  const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
  return Buffer.from(`{"data":${text}${inBytes(more)}}\n`, "latin1");
}

/** A text with a character for each byte of its UTF-8. */
const inBytes = (text: string) => Buffer.from(text).toString("latin1");

/** Woven data on their way through Apollo Server, which looks at no data. */
export class WovenData {
  [field: string]: unknown;
  readonly #text: string;
  constructor({ text }: WovenResult) {
    this.#text = text;
  }
  static textOf(data: WovenData): string {
    return data.#text;
  }
}

/**
 * The body of an answer, as Apollo Server wants to have it; of woven data as bytes, which it hands on to Fastify like a
 * text, so that they are not made a text and bytes again.
 */
export function stringified(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  return data instanceof WovenData
    ? (wovenBody(WovenData.textOf(data), extensions) as unknown as string)
    : `${JSON.stringify(result)}\n`;
}
