import { type DataSource } from "typeorm";

import { type Asker, type Context } from "./context";
import { type Listing } from "./listing";

type Class = Function;

/** What of a listing says which texts a noun has, and who may see them. */
// biome-ignore lint/suspicious/noExplicitAny: nouns of any kind
export type TextNoun = Pick<Listing<any, never, never>, "entity" | "noun" | "alias" | "visible">;

/** A subgraph in one declaration: all that the roster, the schema and the commands need to know of it. */
// biome-ignore lint/suspicious/noExplicitAny: the roster holds subgraphs of any loaders
export interface Subgraph<Loaders = any> {
  /** Its name in the graph and in addresses; its PostgreSQL schema is the same with "_" for "-". */
  readonly name: string;
  readonly entities: readonly Class[];
  readonly resolvers: readonly Class[];
  /** Stubs of other subgraphs' nouns to which it adds fields, and to which none of its own fields leads. */
  readonly stubs?: readonly Class[];
  /** Makes every loader of the subgraph, once per request. */
  loaders(asker: Asker): Loaders;
  /** How an entity is found by its key when another subgraph refers to it. Keys come unchecked. */
  // biome-ignore lint/suspicious/noExplicitAny: a key has the shape of its noun's
  readonly references: Readonly<Record<string, (key: any, context: Context<Loaders>) => unknown>>;
  /** The nouns whose texts are translated, with their row rules; `texts/` lists what lacks a translation. */
  readonly texts?: readonly TextNoun[];
  readonly migrations: readonly Class[];
  /** Loads the real data that the hub starts with; doing it again changes nothing. */
  seed(source: DataSource): Promise<void>;
}

export const subgraph = <Loaders>(declaration: Subgraph<Loaders>) => declaration;
