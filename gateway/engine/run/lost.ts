import { type GraphQLErrorExtensions, type GraphQLFormattedError } from "graphql";

/** Why something is missing. */
export interface Fault {
  readonly message: string;
  readonly extensions: GraphQLErrorExtensions;
  /** The way to the field that failed, from the object or list that lacks something; none where it is the same. */
  readonly tail?: Tail;
  /** The way to the field that failed, from the missing value itself. */
  readonly below?: Tail;
}
/** A way in the keys of an answer, or in those of the data. */
export type Tail = readonly (string | number | KeyOn)[];

/** A key in the data, of an object that may not be there to say its type: it is one of these, where there are any. */
export interface KeyOn {
  readonly key: string;
  readonly on: readonly string[];
}

/**
 * Lies in the data where a value should be, and says why it is not there.
 * The projection finds it on its way, and so knows the client's path, through every list and alias.
 */
export class Lost {
  constructor(readonly faults: readonly Fault[]) {}
}

/** The same where its subgraph says not why: a fault that it does tell takes its place. */
export class Untold extends Lost {}

export const isNothing = (value: unknown) => value === null || value === undefined || value instanceof Lost;

export function faultOf({ message, extensions, path }: GraphQLFormattedError, subgraph: string): Fault {
  return {
    message: typeof message === "string" ? message : "This part failed.",
    extensions: { ...extensions, subgraph },
    tail: Array.isArray(path) ? path : [],
  };
}

export const silence = (subgraph: string): Fault => ({
  message: `The part of the hub named "${subgraph}" did not answer what it was asked.`,
  extensions: { code: "UNAVAILABLE", subgraph },
});
