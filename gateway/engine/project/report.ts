import { GraphQLError, type SelectionSetNode } from "graphql";

import { type Bag } from "../bag";
import { type Fault, type Lost } from "../run/lost";
import { clientPath } from "./client-path";

/** Stands for a value that is null because of an error that has been reported: where null is not allowed, it rises. */
export const NULLED = Symbol("null, and said why");

/** Gives a value of the data the shape that the client selected; null for null, NULLED for what was reported. */
export type Complete = (value: unknown, projection: Projection, depth: number) => unknown;

const MOST_ERRORS = 1_000;

/** One answer in the making: where in it we are, and what went wrong so far. */
export interface Projection {
  /** The keys from the root to here; what lies beyond the current depth is left over. */
  readonly path: (string | number)[];
  readonly selection: SelectionSetNode;
  readonly errors: GraphQLError[];
  readonly said: Set<string>;
  /** What the schema says of itself: see introspection.ts. */
  readonly introspected: Bag;
  /** Which subgraph told a field. */
  readonly teller: (field: string) => string | undefined;
}

/** That a subgraph broke the schema. */
interface Violation extends Fault {
  /** `Type.field`. */
  readonly field: string;
}

export function report(projection: Projection, depth: number, fault: Fault | Violation): typeof NULLED {
  const path = pathOf(projection, depth, fault);
  const once = `${path.join("\n")}\n${fault.message}`;
  if (!projection.said.has(once) && projection.errors.length < MOST_ERRORS) {
    projection.said.add(once);
    const subgraph = "field" in fault ? projection.teller(fault.field) : undefined;
    const extensions = { ...fault.extensions, ...(subgraph && { subgraph }) };
    projection.errors.push(new GraphQLError(fault.message, { path, extensions }));
  }
  return NULLED;
}

function pathOf({ path, selection }: Projection, depth: number, { tail, below = [] }: Fault) {
  return tail
    ? clientPath(selection, path.slice(0, depth - 1), tail)
    : clientPath(selection, path.slice(0, depth), below);
}

export function reportLost(projection: Projection, depth: number, { faults }: Lost): typeof NULLED {
  for (const fault of faults) report(projection, depth, fault);
  return NULLED;
}

const INTERNAL = { code: "INTERNAL_SERVER_ERROR" };

/** That a subgraph broke the schema: the value is not of its type. */
export const violation = (message: string, field: string): Violation => ({
  message,
  extensions: INTERNAL,
  field,
});
