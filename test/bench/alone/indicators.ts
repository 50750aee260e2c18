import { FEDERATION, many, type SmallSubgraph, text } from "./small";

export const indicators: SmallSubgraph = {
  typeDefs: `${FEDERATION}
    type Query { indicator(id: ID!): Indicator }
    type Indicator { id: ID! name: String! value: Float unit: String! }
    type Country @key(fields: "iso3") { iso3: ID! indicators: [Indicator!]! }
    type Report @key(fields: "id") { id: ID! citations: Int! score: Float! }`,
  resolvers: {
    Query: { indicator: (_: never, { id }: { id: string }) => indicator(id, 1) },
    Country: {
      indicators: ({ iso3 }: { iso3: string }) => many(8, (n) => indicator(`${iso3}-${n}`, n)),
    },
    Report: {
      citations: ({ id }: { id: string }) => id.length * 5,
      score: ({ id }: { id: string }) => Number(id.slice("report-".length)) / 8,
    },
  },
};

const indicator = (id: string, n: number) => ({
  id,
  name: text(n, 40),
  value: n % 4 === 3 ? null : n * 12.5,
  unit: "per 100,000",
});
