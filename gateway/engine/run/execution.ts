import { type GraphQLFormattedError } from "graphql";

import { type Bag } from "../bag";
import { type Step } from "../plan/steps";
import { type Failure } from "./lose";
import { type Fault } from "./lost";
import { type Merge } from "./merge";

export interface Answer {
  readonly data?: Bag | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** What was read in its text, where it was asked to be read so; then data and errors are left to `parse`. */
  readonly told?: unknown;
  readonly parse?: () => Answer;
}

/** One operation under way. */
export interface Execution {
  /** Where all answers come together. */
  readonly root: Bag;
  /** What no subgraph is asked for. */
  readonly introspected: Bag;
  readonly variables: Bag;
  readonly merge: Merge;
  /** Never rejects: what goes wrong is an error in the answer. */
  readonly ask: (step: Step, variables: Bag) => Promise<Answer>;
  readonly failures: Failure[];
  /** Errors about nothing that is missing. */
  readonly remarks: Fault[];
}
