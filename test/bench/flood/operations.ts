import { type GraphQLSchema } from "graphql";

import { chance } from "../../support/chance";
import { randomOperation } from "../../support/random-operation";

export interface FloodOperation {
  query: string;
  variables?: Record<string, unknown>;
}

const FIELDS = [
  "iso3",
  "name { text }",
  "name(language: ES) { text isFallback }",
  "practices { totalCount }",
];

/**
 * Valid operations over the hub's schema, no two the same: other fields, other aliases, other arguments, other names,
 * or nothing but other blanks. The n-th is the same each time.
 */
export function floodOperations(schema: GraphQLSchema): (n: number) => FloodOperation {
  const anything = (n: number): FloodOperation => {
    const { below } = chance(n * 7_919 + 1);
    // The first numbers of neighbouring seeds are neighbours.
    for (let i = 0; i < 4; i++) below(2);
    const { query, variables } = randomOperation(schema, (most) => below(most + 1), 2);
    return { query: query.replace(/^query/, `query Anything${n}`), variables };
  };
  const kinds: readonly ((n: number) => FloodOperation)[] = [
    anything,
    anything,
    (n) => ({ query: `{ a${n}: country(iso3: "GTM") { b${n}: ${FIELDS[n % FIELDS.length]} iso3 } }` }),
    (n) => ({
      query: `{ practices(filter: { search: "law ${n}" }, first: ${1 + (n % 100)}) { nodes { id } } }`,
    }),
    (n) => ({ query: `query Region${n} { countries(first: 3) { nodes { iso3 } } }` }),
    (n) => ({ query: `{ countries(first: 3) {${blanks(n)}nodes { iso3 } } }` }),
  ];
  return (n) => kinds[n % kinds.length]!(n);
}

/** A number written in blanks. */
const blanks = (n: number) => n.toString(2).replaceAll("0", " ").replaceAll("1", "\t");
