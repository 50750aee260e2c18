import { type Sql } from "sql-template-tag";

import { type Caller } from "./caller";
import { type Language } from "./languages";

/** One term of an order: an expression that is never null, and its PostgreSQL type. */
export interface SortKey {
  by: Sql;
  type: "text" | "uuid" | "timestamptz" | "date" | "integer" | "real";
}

/** All terms run in one direction, and the last one is unique: what keyset paging needs to meet an index. */
export interface Order {
  direction: "ASC" | "DESC";
  keys: SortKey[];
}

/** A table that holds how many rows of another have which values: a count need not visit them. `tallyTable` makes it. */
export interface Tally {
  table: string;
  /** The columns whose values it holds, under the names that the listing's fragments use. */
  columns: readonly string[];
}

/**
 * How the rows of a noun are loaded: said once, used alike by a list, a count, a facet, a search,
 * a node by its key and a reference from another subgraph.
 */
export interface Listing<Row extends object, Filter = unknown, OrderBy extends string = string> {
  entity: new () => Row;
  /** What the noun is called in a message to a person. */
  noun: string;
  /** The alias of the table in the fragments below. */
  alias: string;
  /** The rows that the caller may see: the row rule. */
  visible(caller: Caller): Sql;
  /**
   * The same rule for a list under a filter, in parts that have no row in common, where an index answers each of
   * them and none answers the whole.
   */
  parts?(caller: Caller, filter: Filter): Sql[];
  /** Where its rows are tallied. */
  tally?: Tally;
  /** The conditions of a filter. */
  matches(filter: Filter, language: Language): Sql[];
  order(by: OrderBy, filter: Filter, language: Language): Order;
}

/** What a list hangs on when it is a field of another noun: rows are those `on` finds for its key. */
export interface Parent {
  name: string;
  key: string;
  type: "text" | "uuid";
  on(key: Sql): Sql;
}

/** The row rule of a listing in its parts: the whole, where it has none. */
export const partsOf = <Filter>(
  { visible, parts }: Pick<Listing<object, Filter>, "visible" | "parts">,
  caller: Caller,
  filter: Filter,
): Sql[] => parts?.(caller, filter) ?? [visible(caller)];
