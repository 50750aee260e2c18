import { type Feature, type Thing } from "../support/federated";

const user = (id: string, more: object): Thing => ({ __typename: "User", id, email: `${id}@x`, ...more });
const ann = user("u1", { name: "Ann", age: 30 });
const bob = user("u2", { name: "Bob", age: null, friends: [ann] });
Object.assign(ann, { friends: [bob, ann] });

export const simpleKeys: Feature = {
  name: "simple keys, and several of them",
  isPlain: true,
  subgraphs: {
    a: `type Query { users: [User!]! user(id: ID!): User }
        type User @key(fields: "id") { id: ID! name(upper: Boolean = false): String! friends: [User!] }`,
    b: `type Query { byEmail(email: String!): User }
        type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! age(plus: Int = 0): Int }`,
    c: `type User @key(fields: "email") { email: String! letters(first: Int): [Letter!]! }
        type Letter { subject: String! from: User }`,
  },
  roots: {
    users: [ann, bob],
    user: ({ id }: { id: string }) => [ann, bob].find((one) => one.id === id) ?? null,
    byEmail: ({ email }: { email: string }) => [ann, bob].find((one) => one.email === email) ?? null,
  },
  things: [ann, bob],
  words: ["u1", "u2", "u1@x", "u3"],
};
for (const one of [ann, bob]) {
  const { name, age } = one as Thing & { name: string; age: number | null };
  one.name = ({ upper }: { upper?: boolean }) => (upper ? name.toUpperCase() : name);
  one.age = ({ plus = 0 }: { plus?: number }) => (age === null ? null : age + plus);
  one.letters = ({ first = 9 }: { first?: number }) =>
    [
      { subject: `to ${name}`, from: ann },
      { subject: "lost", from: null },
    ].slice(0, first);
}

const place = (id: string, org: string, tags: string[]): Thing => ({
  __typename: "Place",
  id,
  org: { id: org },
  tags: tags.map((k) => ({ k })),
  title: `${id} of ${org}`,
  size: tags.length,
});
const places = [place("p", "o1", ["x", "y"]), place("p", "o2", []), place("q", "o1", ["x"])];

export const compositeKeys: Feature = {
  name: "composite and nested keys, with lists in them",
  subgraphs: {
    a: `type Query { places: [Place] }
        type Place @key(fields: "id org { id } tags { k }") { id: ID! org: Org! tags: [Tag!]! }
        type Org @shareable { id: ID! } type Tag @shareable { k: String! }`,
    b: `type Place @key(fields: "id org { id } tags { k }") @key(fields: "id org { id }") {
          id: ID! org: Org! tags: [Tag!]! title: String! }
        type Org @shareable { id: ID! } type Tag @shareable { k: String! }`,
    c: `type Place @key(fields: "id org { id }") { id: ID! org: Org! size: Int }
        type Org @shareable { id: ID! }`,
  },
  roots: { places: [...places, null, places[0]] },
  things: places,
};
