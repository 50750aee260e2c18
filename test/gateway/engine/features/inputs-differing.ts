import { type Feature, type Thing } from "../support/federated";

const echo = (args: object) => JSON.stringify(args);
const thing: Thing = {
  ...{ __typename: "Thing", id: "t", kind: "B", kinds: ["A", "B", null], echo, calc: echo, both: echo },
  blob: ({ of }: { of?: unknown }) => of ?? { x: [1, { y: "é\u2028" }] },
  grid: [[1, null], null, []],
};
const address = { __typename: "Address", street: "S", city: "C", zip: "Z", geo: { lat: 1, lon: null } };
const label = { __typename: "Label", text: "t", size: 3 };
const user: Thing = { __typename: "User", id: "1", address, addresses: [address, null], named: label };

export const inputsDiffering: Feature = {
  name: "arguments, inputs and value types that differ among subgraphs",
  subgraphs: {
    a: `scalar JSON enum Kind { A B C } enum Only { X Y }
        type Query { thing(kind: Kind = B): Thing @shareable deep(f: Outer!): String
          echo(f: [Filter!] = [{ n: 1 }], g: [[Filter]], k: [Kind!]): String
          users: [User] shared: Address @shareable named: [Named] @shareable }
        input Filter { n: Int! = 2 k: Kind = A o: Only = X j: JSON more: [Filter!] r: String! = "r" }
        input Outer { f: Filter! l: [Filter] = [] s: [String!] = ["q"] }
        type Thing @key(fields: "id") {
          id: ID! echo(f: Filter = { n: 7, k: B }, ids: [ID!]! = ["1"]): String kinds: [Kind]
          both(x: Int, y: Int = 4, onlyA: Int): String @shareable }
        type User @key(fields: "id") { id: ID!
          address: Address @shareable addresses: [Address] @shareable named: Named @shareable }
        type Address @shareable { street: String city: String geo: Geo } type Geo @shareable { lat: Int }
        interface Named { text: String } type Label implements Named @shareable { text: String! }`,
    b: `scalar JSON enum Kind { A B C } enum Only { X Y Z }
        type Query { thing(kind: Kind = B, extra: Int): Thing @shareable other(f: Filter): String
          shared: Address @shareable named: [Named] @shareable }
        input Filter { n: Int! = 2 k: Kind = A o: Only = X more: [Filter!] r: String! = "r" }
        type Thing @key(fields: "id") {
          id: ID! kind: Kind calc(by: [Filter!] = []): String blob(of: JSON): JSON grid: [[Int]]
          both(x: Int, y: Int = 4, onlyB: String): String @shareable }
        type User @key(fields: "id") { id: ID!
          address: Address @shareable addresses: [Address] @shareable named: Named @shareable }
        type Address @shareable { city: String! zip: String geo: Geo } type Geo @shareable { lat: Int lon: Int }
        interface Named { size: Int text: String } type Label implements Named @shareable { size: Int text: String }`,
  },
  roots: {
    thing: ({ kind }: { kind?: string }) => (kind === "C" ? null : thing),
    ...{ echo, deep: echo, other: echo, users: [user, null], shared: address, named: [label] },
  },
  things: [thing, user],
  words: ["a", 'é"\\'],
  beyondBreaking: ["text", "city"],
};
