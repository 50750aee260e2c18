/** Characters that are read for the cost of 1. */
const FOR_ONE = 256;

/** What of a request says how much there is to read. */
interface Sent {
  headers: { "content-length"?: string; "transfer-encoding"?: string };
  body: unknown;
}

/** What it costs to read a request, well-formed or not. One that does not announce its length is measured. */
export function readingCost({ headers, body }: Sent, query = ""): number {
  const told = headers["content-length"];
  const length = told === undefined && body ? JSON.stringify(body).length : Number(told) || 0;
  return 1 + Math.floor(Math.max(length, query.length) / FOR_ONE);
}

/** What it costs to read what turned out to be unreadable; at most as much as anybody may send. */
export function vainReadingCost({ headers }: Sent, mostBytes: number): number {
  const announced = Number(headers["content-length"]) || 0;
  const length = headers["transfer-encoding"] === undefined ? announced : mostBytes;
  return 1 + Math.floor(Math.min(length, mostBytes) / FOR_ONE);
}
