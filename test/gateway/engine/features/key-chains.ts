import { type Feature, type Thing } from "../support/federated";

/** Each subgraph knows it by another key; some of its keys are null. */
const part = (id: string, sku: string | null, code: string | null): Thing => ({
  __typename: "Part",
  id,
  sku,
  code: sku === null ? null : code,
  maker: { id: `m${id}`, land: { iso: "GT" } },
  name: `Part ${id}`,
  // Who finds it by its sku or code does not find one without.
  price: sku === null ? null : Number(id) * 10,
  stock: sku === null || code === null ? null : 4,
  bins: sku === null || code === null ? null : [{ bin: "x" }, { bin: null }],
});
const parts = [part("1", "s1", "c1"), part("2", null, "c2"), part("3", "s3", null), part("4", "s4", "c4")];

export const keyChains: Feature = {
  name: "keys that lead to other keys, and null ones",
  subgraphs: {
    a: `type Query { parts: [Part] part(id: ID!): Part }
        type Part @key(fields: "id") @key(fields: "sku") { id: ID! sku: String name: String }`,
    b: `type Part @key(fields: "sku") @key(fields: "code") { sku: String code: String price: Int }`,
    c: `type Part @key(fields: "code") { code: String stock: Int bins: [Bin] } type Bin { bin: String }`,
  },
  roots: {
    parts: [...parts, null],
    part: ({ id }: { id: string }) => parts.find((one) => one.id === id) ?? null,
  },
  things: parts,
  words: ["1", "2", "3", "9"],
  beyondBreaking: ["price", "stock", "bins"],
};

const room = (house: string, nr: number): Thing => ({
  __typename: "Room",
  house: { street: { name: house }, nr: 5 },
  nr,
  label: `${house} ${nr}`,
  beds: nr,
  guests: null,
});
const rooms = [room("Uno", 1), room("Uno", 2), room("Dos", 1)];
for (const one of rooms) Object.assign(one, { guests: [{ name: "G", room: one }], next: rooms[0] });

/** The same nouns are known by keys that overlap. */
export const keyMashup: Feature = {
  name: "keys that overlap and are nested, at several depths",
  subgraphs: {
    a: `type Query { rooms: [[Room!]!] }
        type Room @key(fields: "nr house { nr street { name } }") { nr: Int! house: House! label: String }
        type House @shareable { nr: Int street: Street! } type Street @shareable { name: String! }`,
    b: `type Room @key(fields: "house { street { name } } nr") @key(fields: "house { street { name } nr } nr") {
          nr: Int! house: House! beds: Int next: Room }
        type House @shareable { nr: Int street: Street! } type Street @shareable { name: String! }`,
    c: `type Query { guest: Guest }
        type Room @key(fields: "nr house { street { name } }") { nr: Int! house: House! guests: [Guest!] }
        type House @shareable { street: Street! } type Street @shareable { name: String! }
        type Guest { name: String room: Room! }`,
  },
  roots: { rooms: [[rooms[0], rooms[1]], [], [rooms[2]]], guest: { name: "G0", room: rooms[2] } },
  things: rooms,
};

const shelf: Thing = { __typename: "Shelf", id: "s", wood: "oak", floor: 2, books: null };
const tome: Thing = { __typename: "Tome", id: "t", shelf, title: "T", pages: 3, box: { depth: 4, lid: "l" } };
Object.assign(shelf, { books: [tome, tome] });

/** What is told of a thing that is nobody's own, only the subgraph of its owner tells. */
export const parents: Feature = {
  name: "values that are told through their parents, and keys that lead nowhere",
  subgraphs: {
    a: `type Query { tomes: [Tome] @shareable }
        type Tome @key(fields: "id") { id: ID! title: String box: Box @shareable shelf: Shelf @shareable }
        type Box { depth: Int @shareable }
        type Shelf @key(fields: "id", resolvable: false) { id: ID! }`,
    b: `type Query { tomes: [Tome] @shareable }
        type Tome @key(fields: "id") { id: ID! pages: Int box: Box @shareable }
        type Box { lid: String depth: Int @shareable }`,
    c: `type Tome @key(fields: "id") { id: ID! shelf: Shelf @shareable }
        type Shelf @key(fields: "id") { id: ID! wood: String books: [Tome] }`,
    d: `type Shelf @key(fields: "id") { id: ID! floor: Int }`,
  },
  roots: { tomes: [tome, null, { ...tome, id: "t2", box: null, shelf: null }] },
  things: [tome, shelf],
};
parents.things.push(...(parents.roots.tomes as Thing[]).filter((one) => one?.id === "t2"));
