import { type GraphQLFormattedError } from "graphql";

/** So many errors of one answer are told; nobody reads more. */
const MOST_ERRORS = 100;
const LONGEST_MESSAGE = 500;
const LONGEST_PATH = 100;
/** Names under which subgraphs tell of their insides. */
const INNER = /stack|trace|exception|cause|service|host|query|sql/i;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Line breaks (of a stack), addresses, paths of files, places in them. */
const INSIDES =
  /[\r\n]|\w:\/\/[\w[]|(\d{1,3}\.){3}\d{1,3}|\blocalhost\b|(^|[\s("'])(\/|[a-z]:\\)[\w.-]+[/\\]|:\d+:\d+|node_modules/i;
/** Names that systems give to their errors. */
const SYSTEM = /\bE[A-Z]{5,}\b/;

/** A subgraph's errors as far as they can be believed and shown. Whatever it sent, this is a short list of errors. */
export function errorsIn(sent: unknown): readonly GraphQLFormattedError[] {
  if (!Array.isArray(sent)) return [{ message: UNCLEAR, extensions: {} }];
  return sent.slice(0, MOST_ERRORS).map(errorIn);
}

const UNCLEAR = "This part failed.";

function errorIn(sent: unknown): GraphQLFormattedError {
  if (!isRecord(sent)) return { message: UNCLEAR, extensions: {} };
  const { message, path, extensions } = sent;
  const told = isRecord(extensions) ? extensions : {};
  const shown: Record<string, unknown> = {};
  for (const key in told)
    if (key === "current" || (!INNER.test(key) && isPlain(told[key]))) shown[key] = told[key];
  if (typeof shown.code !== "string") delete shown.code;
  if (!UUID.test(String(shown.errorId))) delete shown.errorId;
  // A sentence that tells too much is kept back, and with it the code that would let it through.
  if (!isSentence(message) || (told.fix !== undefined && !isSentence(told.fix)))
    return { message: UNCLEAR, path: pathIn(path), extensions: {} };
  return { message, path: pathIn(path), extensions: shown };
}

const isSentence = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST_MESSAGE && !tellsTooMuch(value);
const tellsTooMuch = (text: string) => INSIDES.test(text) || SYSTEM.test(text);

/** A value with nothing of a subgraph's insides in it, however deep. */
const isPlain = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? Object.entries(value).every(([key, inner]) => !INNER.test(key) && isPlain(inner))
    : typeof value !== "string" || !tellsTooMuch(value);

const pathIn = (path: unknown): (string | number)[] | undefined =>
  Array.isArray(path) && path.length <= LONGEST_PATH && path.every(isKey) ? path : undefined;
const isKey = (key: unknown) => typeof key === "string" || (Number.isInteger(key) && (key as number) >= 0);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
