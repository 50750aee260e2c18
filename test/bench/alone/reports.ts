import { FEDERATION, MEMBERS, many, type SmallSubgraph, text } from "./small";

const PER_COUNTRY = 12;

const report = (n: number) => ({
  id: `report-${n}`,
  title: text(n, 70),
  summary: text(n, 130),
  status: n % 3 ? "PUBLISHED" : "SUBMITTED",
  year: 2000 + (n % 26),
  country: { __typename: "Country", iso3: MEMBERS[n % MEMBERS.length] },
  author: { __typename: "Partner", id: `partner-${n % 17}` },
});

export const reports: SmallSubgraph = {
  typeDefs: `${FEDERATION}
    type Query { reports(first: Int!): [Report!]! }
    enum Status { PUBLISHED SUBMITTED }
    type Report @key(fields: "id") {
      id: ID! title: String! summary: String! status: Status! year: Int! country: Country! author: Partner! }
    type Country @key(fields: "iso3") { iso3: ID! reports: [Report!]! }
    type Partner @key(fields: "id") { id: ID! reportCount: Int! }`,
  resolvers: {
    Query: { reports: (_: never, { first }: { first: number }) => many(first, report) },
    Country: {
      reports: ({ iso3 }: { iso3: string }) =>
        many(PER_COUNTRY, (n) => report(MEMBERS.indexOf(iso3) + n * MEMBERS.length)),
    },
    Partner: { reportCount: ({ id }: { id: string }) => id.length * 3 },
  },
};
