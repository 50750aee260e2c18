import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const day = (d: string, n: number) =>
  thing("Day", d, { at: d, zone: { code: { c: n }, name: `z${n}` }, sun: n, rain: n * 2, tide: n * 3 });
const days = [day("2020-01-01", 1), day("2020-01-02", 2)];
export const scalarKeys: Feature = {
  name: "custom scalars as keys, also in objects",
  subgraphs: {
    a: `scalar Date scalar Long type Query { days: [Day] }  type Day @key(fields: "at zone { code }") { at: Date! zone: Zone! sun: Int } scalar Code type Zone @shareable { code: Code! }`,
    b: `scalar Date scalar Code type Day @key(fields: "at zone { code }") @key(fields: "nr") { at: Date! nr: Long rain: Int zone: Zone! } type Zone @shareable { code: Code! } scalar Long`,
    c: `scalar Long type Day @key(fields: "nr") { nr: Long tide: Int }`,
  },
  roots: { days: [...days, null, days[0]] },
  things: days,
};
for (const [i, one] of days.entries()) Object.assign(one, { nr: 9007199254740 + i, zone: { code: `c${i}` } });

const chained = (i: number) =>
  thing("Part", `i${i}`, {
    k1: `k1${i}`,
    k2: `k2${i}`,
    k3: { x: i, y: `y${i}` },
    k4: i,
    v0: 1,
    v1: i,
    v2: `v${i}`,
    v3: i % 2 ? null : 3,
    v4: [i],
  });
const parts = [chained(1), chained(2)];
export const longChain: Feature = {
  name: "a chain of keys of which only the last is known to the root",
  subgraphs: {
    a: `type Query { parts: [Part] } type Part @key(fields: "id") { id: ID! v0: Int }`,
    b: `type Part @key(fields: "id") @key(fields: "k1") { id: ID! k1: String! v1: Int }`,
    c: `type Part @key(fields: "k1") @key(fields: "k2") { k1: String! k2: String! v2: String }`,
    d: `type Part @key(fields: "k2") @key(fields: "k3 { x y }") { k2: String! k3: K v3: Int } type K @shareable { x: Int y: String }`,
    e: `type Query { one: Part } type Part @key(fields: "k3 { y x }") @key(fields: "k4", resolvable: false) { k3: K k4: Int v4: [Int] } type K @shareable { x: Int y: String }`,
  },
  roots: { parts, one: parts[1] },
  things: parts,
};

const room = (h: string, nr: number) =>
  thing("Room", `${h}${nr}`, {
    house: { street: { name: h, zip: h.length }, nr: 5, floors: nr, owner: { n: h } },
    nr,
    beds: nr,
    cats: nr,
  });
const rooms = [room("Uno", 1), room("Dos", 2)];
export const besideKey: Feature = {
  name: "fields beside the parts of a key, in objects of the key itself",
  subgraphs: {
    a: `type Query { rooms: [Room] } type Room @key(fields: "house { street { name } } nr") { house: House! nr: Int! }
        type House @shareable { street: Street } type Street @shareable { name: String }`,
    b: `type Room @key(fields: "house { street { name } } nr") { house: House! nr: Int! beds: Int }
        type House { street: Street @shareable nr: Int @shareable owner: Owner @shareable } type Owner @shareable { n: String } type Street { name: String @shareable zip: Int }`,
    c: `type Room @key(fields: "house { street { name } nr }") { house: House! cats: Int } type House { street: Street @shareable nr: Int @shareable floors: Int } type Street @shareable { name: String }`,
  },
  roots: { rooms: [...rooms, null] },
  things: rooms,
};
