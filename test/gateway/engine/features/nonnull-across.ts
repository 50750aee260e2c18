import { type Feature, type Thing } from "../support/federated";

const item = (id: string, more: object): Thing => ({
  ...{ __typename: "Item", id, name: `n${id}`, must: 1, opt: 2, kids: [] },
  ...{ boxes: [[{ v: 1 }, null], null, []], deep: { v: 3 }, ...more },
});
const told = item("1", {});
/** b does not know it. */
const strange = item("2", { must: null, opt: null, boxes: null, deep: null, kids: null });
const half = item("3", { must: null, boxes: null, deep: null, one: told });
Object.assign(told, { kids: [told, strange, half], one: strange, parent: told });
Object.assign(half, { kids: [told], parent: told });
Object.assign(strange, { one: null, parent: half });

export const nonNullAcross: Feature = {
  name: "nulls that rise from one subgraph's fields through another's",
  subgraphs: {
    a: `type Query { items: [Item!] loose: [Item] one: Item must: Item! grid: [[Item!]!] pay: Pay! }
        type Pay { item: Item! list: [Item!]! }
        type Item @key(fields: "id") { id: ID! name: String! parent: Item }`,
    b: `type Item @key(fields: "id") {
          id: ID! must: Int! opt: Int boxes: [[Box]] deep: Box kids: [Item] one: Item }
        type Box { v: Int! }`,
  },
  roots: {
    ...{ items: [told, half], loose: [told, strange, half, null], one: strange, must: half },
    ...{ grid: [[told], [told, strange], []], pay: { item: told, list: [told, strange] } },
  },
  things: [told, strange, half],
  unknownTo: { b: [strange] },
  nullsRiseFromMany: true,
  beyondBreaking: ["parent", "kids", "must", "name"],
};
