/** How PostgreSQL and its driver say that a connection broke: after a restart every idle one fails once. */
const BROKEN = new Set([
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
  "ECONNRESET",
  "EPIPE",
  "ECONNREFUSED",
]);
/** …and that the server cannot do it now: too many connections, no lock or no result in time. */
const BUSY = new Set(["53300", "53400", "55P03", "57014"]);

type Failure = Error & { code?: string; thrownValue?: Failure };

/** Whether a connection broke under a statement: a read may be asked once more on another one. */
export const connectionBroke = (error: Failure) =>
  BROKEN.has(error.code ?? "") ||
  /^Connection terminated|^Query runner already released|is not queryable$/i.test(error.message) ||
  error.name === "QueryRunnerProviderAlreadyReleasedError";

/** Whether the database is away or overloaded, which passes, rather than asked something wrong, which does not. */
export const isOutage = (error: Failure): boolean =>
  // graphql-js wraps what is an Error of another realm.
  (error.thrownValue !== undefined && isOutage(error.thrownValue)) ||
  connectionBroke(error) ||
  BUSY.has(error.code ?? "") ||
  /timeout exceeded when trying to connect/.test(error.message);
