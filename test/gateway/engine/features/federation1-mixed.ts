import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const user = thing("User", "1", { email: "e", name: "N", rank: 4, score: 3, nick: "nn" });
const order = thing("Order", "o", { buyer: user, total: 9, place: { lat: 1, lon: 2 } });
Object.assign(user, { orders: [order], home: { lat: 3, lon: 4 } });
export const mixedFederations: Feature = {
  name: "Federation 1 schemas beside those of Federation 2",
  federation1: ["b", "d"],
  subgraphs: {
    a: `type Query { users: [User] } type User @key(fields: "id") { id: ID! email: String @shareable name: String @shareable nick: String score: Int } `,
    b: `extend type Query { orders: [Order] }
        type Place { lat: Int lon: Int }
        enum Kind { A B }
        extend type User @key(fields: "id") { id: ID! @external email: String @external name: String @external orders: [Order] home: Place rank(of: Int): Int @requires(fields: "email") }
        type Order @key(fields: "id") { id: ID! buyer: User @provides(fields: "name") total: Int place: Place }`,
    c: `type Query { orders: [Order] @shareable } type Place @shareable { lat: Int lon: Int }
        type Order @key(fields: "id") { id: ID! lines: [Line!] place: Place @shareable } type Line { text: String }`,
    d: `type User @extends @key(fields: "id") { id: ID! @external score: Int @external nick: String @external doubled: Int @requires(fields: "score nick") }`,
  },
  roots: { users: [user, null], orders: [order] },
  things: [user, order],
  computed: {
    "User.rank": {
      needs: ({ email }) => ({ email }),
      from: ({ email }, { of = 0 }) => String(email).length + Number(of),
    },
    "User.doubled": {
      needs: ({ score, nick }) => ({ score, nick }),
      from: ({ score, nick }) => Number(score) * 2 + String(nick).length,
    },
  },
};
Object.assign(order, { lines: [{ text: "one" }] });
