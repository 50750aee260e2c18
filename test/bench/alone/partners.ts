import { FEDERATION, MEMBERS, type SmallSubgraph, text } from "./small";

const partner = (id: string) => {
  const n = Number(id.slice("partner-".length));
  return {
    id,
    name: text(n, 40),
    acronym: `P${n}`,
    country: { __typename: "Country", iso3: MEMBERS[n % MEMBERS.length] },
  };
};

export const partners: SmallSubgraph = {
  typeDefs: `${FEDERATION}
    type Query { partner(id: ID!): Partner }
    type Partner @key(fields: "id") { id: ID! name: String! acronym: String! country: Country! }
    type Country @key(fields: "iso3", resolvable: false) { iso3: ID! }`,
  resolvers: {
    Query: { partner: (_: never, { id }: { id: string }) => partner(id) },
    Partner: { __resolveReference: ({ id }: { id: string }) => partner(id) },
  },
};
