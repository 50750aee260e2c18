import Negotiator from "negotiator";

import { Bounded } from "../engine/bounded";

export const JSON_TYPE = "application/json; charset=utf-8";
/** What Apollo Server answers in, the best first. */
const TYPES = [
  JSON_TYPE,
  "application/graphql-response+json; charset=utf-8",
  "application/json; callbackSpec=1.0; charset=utf-8",
];
/** Characters of `accept` headers that are remembered at most: nearly all clients send one of a few. */
const MOST_CHARACTERS = 100_000;
const weighed = new Bounded<string, string>(MOST_CHARACTERS, (_type, accept) => accept.length + 100);

/** The media type of an answer for who accepts this; none where they accept nothing that there is. */
export function mediaTypeFor(accept: string | undefined): string | undefined {
  if (!accept) return JSON_TYPE;
  const known = weighed.get(accept);
  if (known) return known;
  const type = new Negotiator({ headers: { accept } }).mediaType(TYPES);
  if (type) weighed.set(accept, type);
  return type;
}
