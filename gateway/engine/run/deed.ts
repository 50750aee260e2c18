import { type GraphQLFormattedError } from "graphql";

import { Bag } from "../bag";
import { markOf } from "../prepare/deed";
import { type Answer } from "./execution";

/** What one part of a deed is told: see prepare/deed.ts. */
export function shareOf({ data, errors }: Answer, part: number): Answer {
  const mark = markOf(part);
  return {
    data: data && eachOf(data, (value) => unmarked(value, mark)),
    errors: errors?.flatMap((error) => unmarkedError(error, mark)),
  };
}

function unmarked(value: unknown, mark: string): unknown {
  if (Array.isArray(value)) return value.map((item) => unmarked(item, mark));
  if (typeof value !== "object" || value === null) return value;
  const made = new Bag();
  for (const [key, below] of Object.entries(value))
    if (key.startsWith(mark)) made[key.slice(mark.length)] = below;
  return made;
}

const MARKED = /^_part\d+_/;

/** What failed above all parts failed for each of them. */
function unmarkedError(error: GraphQLFormattedError, mark: string): GraphQLFormattedError[] {
  const { path = [] } = error;
  const at = path.findIndex((key, i) => i > 0 && typeof key === "string");
  const key = path[at];
  if (typeof key !== "string" || !MARKED.test(key)) return [error];
  return key.startsWith(mark) ? [{ ...error, path: path.with(at, key.slice(mark.length)) }] : [];
}

function eachOf(bag: Bag, made: (value: unknown) => unknown): Bag {
  const all = new Bag();
  for (const [key, value] of Object.entries(bag)) all[key] = made(value);
  return all;
}
