import { FEDERATION, MEMBERS, type SmallSubgraph, text } from "./small";

const country = (iso3: string) => {
  const n = MEMBERS.indexOf(iso3);
  return {
    iso3,
    name: text(n, 18),
    capital: text(n, 24),
    population: 1_000_000 + n * 7_919,
    note: text(n, 60),
  };
};

export const countries: SmallSubgraph = {
  typeDefs: `${FEDERATION}
    type Query { country(iso3: ID!): Country  countries(first: Int!): [Country!]! }
    type Country @key(fields: "iso3") { iso3: ID! name: String! capital: String! population: Int! note: String! }`,
  resolvers: {
    Query: {
      country: (_: never, { iso3 }: { iso3: string }) => country(iso3),
      countries: (_: never, { first }: { first: number }) => MEMBERS.slice(0, first).map(country),
    },
    Country: { __resolveReference: ({ iso3 }: { iso3: string }) => country(iso3) },
  },
};
