import { type GraphQLFormattedError } from "graphql";

import { detailsIn, tellsTooMuch } from "./details";

/** So many errors of one answer are told; nobody reads more. */
const MOST_ERRORS = 100;
const LONGEST_MESSAGE = 500;
const LONGEST_PATH = 100;

/**
 * A subgraph's errors as far as they can be believed and shown. Whatever it sent, this is a short list of errors. A
 * write's may hold the record that it met, at the field that met it: elsewhere one error could be told of many fields.
 */
export function errorsIn(sent: unknown, writes = false): readonly GraphQLFormattedError[] {
  if (!Array.isArray(sent)) return [{ message: UNCLEAR, extensions: {} }];
  return Array.from(sent.slice(0, MOST_ERRORS), (error) => errorIn(error, writes));
}

const UNCLEAR = "This part failed.";

function errorIn(sent: unknown, writes: boolean): GraphQLFormattedError {
  if (!isRecord(sent)) return { message: UNCLEAR, extensions: {} };
  const { message } = sent;
  const path = pathIn(sent.path);
  const told = isRecord(sent.extensions) ? sent.extensions : {};
  // A sentence that tells too much is kept back, and with it the code that would let it through.
  if (!isSentence(message) || (told.fix !== undefined && !isSentence(told.fix)))
    return { message: UNCLEAR, path, extensions: {} };
  return { message, path, extensions: detailsIn(told, writes && path !== undefined && path.length > 0) };
}

const isSentence = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST_MESSAGE && !tellsTooMuch(value);

const pathIn = (path: unknown): (string | number)[] | undefined =>
  Array.isArray(path) && path.length <= LONGEST_PATH && path.every(isKey) ? path : undefined;
const isKey = (key: unknown) => typeof key === "string" || (Number.isInteger(key) && (key as number) >= 0);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
