import { FetchFailure } from "../fetcher";

/** What the first lines of an HTTP/1.1 response say about the bytes that follow (RFC 9112, section 6). */
export interface Head {
  readonly status: number;
  /** So many bytes, or in chunks that each say their size, or all until the connection closes. */
  readonly framing: number | "chunked" | "until it closes";
  /** Whether the connection can carry another request after it. */
  readonly keepsAlive: boolean;
  /** How long the server keeps an idle connection, where it says so. */
  readonly keptMs?: number;
}

const CLOSE = /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i;
const KEEP_ALIVE = /(?:^|,)[ \t]*keep-alive[ \t]*(?:,|$)/i;
const LINE_END = "\r\n";
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [^\r\n]*)?(?=\r\n|$)/;

/** Reads a head. What could be read in two ways is refused. */
export function readHead(text: string): Head {
  const [first = "", minor, code] = STATUS_LINE.exec(text) ?? [];
  if (!code) throw new FetchFailure("answer that is not HTTP/1.1");
  const status = Number(code);
  const said = new Map<string, string>();
  for (let at = first.length; at < text.length; ) {
    const begin = at + LINE_END.length;
    const end = text.indexOf(LINE_END, begin);
    at = end < 0 ? text.length : end;
    gather(text, begin, at, said);
  }
  const encoding = said.get("content-encoding");
  if (encoding && encoding.toLowerCase() !== "identity")
    throw new FetchFailure("answer in an encoding that was not asked for");
  if (minor === "0" && said.has("transfer-encoding"))
    throw new FetchFailure("answer whose length is ambiguous");
  const framing = framingOf(status, said);
  const connection = said.get("connection") ?? "";
  const keepsAlive =
    framing !== "until it closes" &&
    !CLOSE.test(connection) &&
    (minor === "1" || KEEP_ALIVE.test(connection));
  const seconds = /timeout=(\d+)/i.exec(said.get("keep-alive") ?? "")?.[1];
  return { status, framing, keepsAlive, keptMs: seconds === undefined ? undefined : Number(seconds) * 1000 };
}

const OF_INTEREST = new Set([
  "content-length",
  "transfer-encoding",
  "content-encoding",
  "connection",
  "keep-alive",
]);
const LENGTHS = new Set([...OF_INTEREST].map(({ length }) => length));

/** Gathers what the line between two places says. Most names are told by their length to be of no interest. */
function gather(text: string, begin: number, end: number, said: Map<string, string>): void {
  const colon = text.indexOf(":", begin);
  // A line that begins with a blank would continue the one before it, and a name that ends with one is another name to
  // some: forms that are not allowed.
  if (colon <= begin || colon >= end || isBlank(text[begin]) || isBlank(text[colon - 1]))
    throw new FetchFailure("answer with a broken head");
  if (!LENGTHS.has(colon - begin)) return;
  const name = text.slice(begin, colon).toLowerCase();
  if (!OF_INTEREST.has(name)) return;
  const value = text.slice(colon + 1, end).trim();
  const before = said.get(name);
  const isRepeated = before === value && name === "content-length";
  said.set(name, before === undefined || isRepeated ? value : `${before}, ${value}`);
}

const isBlank = (char: string | undefined) => char === " " || char === "\t";

function framingOf(status: number, said: Map<string, string>): Head["framing"] {
  const length = said.get("content-length");
  const coding = said.get("transfer-encoding");
  if (status < 200 || status === 204 || status === 304) return 0;
  if (coding !== undefined && (coding.toLowerCase() !== "chunked" || length !== undefined))
    throw new FetchFailure("answer whose length is ambiguous");
  if (coding !== undefined) return "chunked";
  if (length === undefined) return "until it closes";
  if (!/^\d{1,15}$/.test(length)) throw new FetchFailure("answer whose length is ambiguous");
  return Number(length);
}
