import { type Feature, type Thing } from "../support/federated";

const user: Thing = { __typename: "User", id: "1", email: "e", name: "N", rank: 4 };
const order: Thing = { __typename: "Order", id: "o", buyer: user, total: 9 };
Object.assign(user, { orders: [order] });

export const federation1: Feature = {
  name: "Federation 1 schemas",
  isPlain: true,
  federation1: true,
  subgraphs: {
    a: `type Query { me: User users: [User] }
        type User @key(fields: "id") { id: ID! email: String name: String }`,
    b: `extend type Query { orders: [Order] }
        extend type User @key(fields: "id") {
          id: ID! @external
          email: String @external
          orders: [Order]
          rank(of: Int): Int @requires(fields: "email")
        }
        type Order @key(fields: "id") { id: ID! buyer: User @provides(fields: "email") total: Int }`,
    c: `type Order @extends @key(fields: "id") { id: ID! @external lines: [Line!] }
        type Line { text: String }`,
  },
  roots: { me: user, users: [user, null], orders: [order] },
  things: [user, order],
  computed: {
    "User.rank": {
      needs: ({ email }) => ({ email }),
      from: ({ email }, { of = 0 }) => String(email).length + Number(of),
    },
  },
};
Object.assign(order, { lines: [{ text: "one" }] });
