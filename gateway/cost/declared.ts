import { type OperationTypeNode } from "graphql";

import { type IntrospectionCost } from "./introspection";

/** How long a list is: as long as its slicing arguments say, else as assumed. */
export interface ListSize {
  readonly assumed: number | null;
  /** The arguments that say it, e.g. first. */
  readonly slicing: readonly string[];
  /** The lists within the field's object that have this size, e.g. nodes. */
  readonly sized: ReadonlySet<string>;
  readonly requireOne: boolean;
}
export interface InputCost {
  readonly type: string;
  readonly weight: number | null;
  readonly byDefault: unknown;
}
export interface FieldCost {
  readonly type: string;
  /** 0 for no list, 1 for a list, 2 for a list of lists. */
  readonly lists: number;
  readonly weight: number;
  readonly size: ListSize | null;
  readonly arguments: ReadonlyMap<string, InputCost>;
}
/** What a graph says of costs. */
export interface GraphCosts {
  /** Whether it says anything; else all is assumed. */
  readonly declared: boolean;
  readonly roots: Readonly<Partial<Record<OperationTypeNode, string>>>;
  readonly possible: ReadonlyMap<string, readonly string[]>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldCost>>;
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, InputCost>>;
  readonly introspection: IntrospectionCost;
}
