/** What the four small subgraphs of the benchmark have in common. */

export type Resolvers = Record<string, Record<string, (parent: never, args: never) => unknown>>;

/** A subgraph of the benchmark: in memory, its answers always the same. */
export interface SmallSubgraph {
  typeDefs: string;
  resolvers: Resolvers;
}

export const FEDERATION = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])`;

export const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];

/** So many things, each from its number. */
export const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** A text of about so many letters that belongs to a number, accents included. */
export const text = (n: number, letters: number): string =>
  `${n}: ${"Albergues especializados para víctimas de trata, con atención médica, jurídica y psicosocial. ".repeat(9)}`.slice(
    0,
    letters,
  );
