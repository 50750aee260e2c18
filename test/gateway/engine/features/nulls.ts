import { type Feature, type Thing } from "../support/federated";

const failing = new Error("broken here");
const item = (id: string, more: object): Thing => ({
  __typename: "Item",
  id,
  name: `Item ${id}`,
  price: 3,
  tags: [["a"], ["b", "c"]],
  must: 1,
  owner: null,
  ...more,
});
const fine = item("1", {});
/** b does not know it: what b tells of others is null here. */
const strange = item("2", { price: null, tags: null, part: null, owner: fine });
const broken = item("3", { price: failing, tags: [["a", failing], null], owner: strange });
const strict = item("4", { name: failing, owner: broken });
Object.assign(fine, {
  owner: fine,
  part: { label: "p", depth: 1, inner: [{ label: "q" }, { label: failing }] },
});
Object.assign(broken, { part: { label: failing, depth: 1, inner: [null] } });
Object.assign(strict, { part: { label: "x", depth: failing, inner: failing } });

export const nulls: Feature = {
  name: "null and missing entities, errors, lists of lists",
  subgraphs: {
    a: `type Query { items: [Item] first: Item! find(id: ID!): Item rows: [[Item]!] fails: Item failsHard: [Item!]! }
        type Item @key(fields: "id") { id: ID! name: String! owner: Item }`,
    b: `type Item @key(fields: "id") { id: ID! price: Int tags: [[String!]] part: Part }
        type Part { label: String! depth: Int inner: [Part] }`,
  },
  roots: {
    items: [fine, null, strange, broken, fine],
    first: broken,
    find: ({ id }: { id: string }) => [fine, strange, broken, strict].find((one) => one.id === id) ?? null,
    rows: [[fine, null], [], [broken, strange, strict]],
    fails: failing,
    failsHard: [fine, failing],
  },
  things: [fine, strange, broken, strict],
  unknownTo: { b: [strange] },
  words: ["1", "2", "3", "4", "5"],
};
