import { type Feature, type Thing } from "../support/federated";

const user = (type: string, id: string, more: object): Thing => ({
  ...{ __typename: type, id, name: `N${id}`, email: id === "3" ? null : `${id}@x`, ...more },
});
const users = [
  user("Member", "1", { level: 1 }),
  user("Guest", "2", { until: "now" }),
  user("Member", "3", { level: null }),
];
const [u1, u2, u3] = users as [Thing, Thing, Thing];
for (const one of users) {
  Object.assign(one, {
    username: `u${one.id}`,
    friends: [u1, u2, u3],
    boss: one === u1 ? null : u1,
    score: 5,
  });
  Object.assign(one, { posts: [{ text: `by ${one.id}`, author: one }], badge: { text: "b" } });
}
const greet = { needs: ({ email, name }: Thing) => ({ email, name }), from: greeting };
function greeting({ email, name }: Record<string, unknown>, { loud }: Record<string, unknown>) {
  return `${name} <${email}>${loud ? "!" : ""}`;
}

/** Who knows the types, who knows the interface alone, and what they need of each other. */
export const interfaceObjectsThatRequire: Feature = {
  name: "@interfaceObject with @requires, lists, and several subgraphs",
  subgraphs: {
    a: `type Query { users: [User!]! members: [Member] }
        interface User @key(fields: "id") { id: ID! name: String email: String }
        type Member implements User @key(fields: "id") { id: ID! name: String email: String level: Int boss: User }
        type Guest implements User @key(fields: "id") { id: ID! name: String email: String until: String }`,
    b: `type Query { anyone: User everyone: [User] }
        type User @key(fields: "id") @interfaceObject {
          id: ID! email: String @external name: String @external
          username: String friends: [User] greeting(loud: Boolean): String @requires(fields: "email name") }`,
    c: `type Query { latest: [Post] }
        type User @key(fields: "id") @interfaceObject { id: ID! posts: [Post!] score: Int }
        type Post { text: String author: User }`,
    d: `type Member @key(fields: "id") { id: ID! badge: Badge } type Badge { text: String }`,
  },
  roots: {
    users: [u1, u2, u3],
    members: [u3, null, u1],
    anyone: u2,
    everyone: [u3, null, u2],
    latest: [{ text: "p", author: u2 }, null],
  },
  things: users,
  computed: Object.fromEntries(["User", "Member", "Guest"].map((type) => [`${type}.greeting`, greet])),
};
