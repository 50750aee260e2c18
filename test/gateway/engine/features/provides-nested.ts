import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const maker = thing("Maker", "m", { name: "N", born: 1 });
const b1 = thing("Book", "b1", { title: "T1", isbn: "i", maker });
const s1 = thing("Song", "s1", { title: "S1", secs: 3, maker });
const shelf = thing("Shelf", "sh", { items: [b1, s1, null], top: b1 });
export const nestedProvides: Feature = {
  name: "@provides below lists of unions",
  subgraphs: {
    a: `type Query { shelf: Shelf @provides(fields: "items { ... on Book { maker { name } } ... on Song { title } } top { title }") plainShelf: Shelf many: [Shelf] @provides(fields: "items { ... on Book { title } }") }
        type Shelf @key(fields: "id") { id: ID! items: [Item] @external top: Book @external }
        union Item = Book | Song
        type Book @key(fields: "id") { id: ID! maker: Maker @external title: String @external }
        type Song @key(fields: "id") { id: ID! title: String @external }
        type Maker @key(fields: "id") { id: ID! name: String @external }`,
    b: `type Shelf @key(fields: "id") { id: ID! items: [Item] @shareable top: Book @shareable }
        union Item = Book | Song
        type Book @key(fields: "id") { id: ID! maker: Maker @shareable title: String @shareable isbn: String }
        type Song @key(fields: "id") { id: ID! title: String @shareable secs: Int maker: Maker}
        type Maker @key(fields: "id") { id: ID! name: String @shareable born: Int }`,
  },
  roots: { shelf, plainShelf: shelf, many: [shelf, null] },
  things: [shelf, b1, s1, maker],
};
