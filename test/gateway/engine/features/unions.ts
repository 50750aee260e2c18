import { type Feature, type Thing } from "../support/federated";

const owner: Thing = { __typename: "Owner", id: "o", name: "Olga", rank: 3 };
const cat: Thing = { __typename: "Cat", id: "c", name: "Tom", lives: 9, owner, sound: "miau", tags: ["x"] };
const dog: Thing = {
  __typename: "Dog",
  id: "d",
  name: "Rex",
  tricks: ["sit", null],
  owner: null,
  sound: "guau",
};
const fish: Thing = { __typename: "Fish", id: "f", name: null, depth: 3, owner, sound: null };
Object.assign(cat, { friends: [dog, fish, null], best: dog, home: { rooms: 2, pet: cat } });
Object.assign(dog, { friends: [], best: cat, home: null });
Object.assign(fish, { friends: null, best: null, home: { rooms: 0, pet: fish } });

/** Each subgraph knows other members of a union, and other fields of an interface's types. */
export const unionIntersection: Feature = {
  name: "unions of which each subgraph knows other members",
  subgraphs: {
    a: `type Query { pets: [Pet] pet: Pet @shareable animals: [Animal!] }
        union Pet = Cat | Dog | Fish
        interface Animal { id: ID! name: String owner: Owner }
        type Cat implements Animal @key(fields: "id") { id: ID! name: String owner: Owner lives: Int }
        type Dog implements Animal @key(fields: "id") { id: ID! name: String owner: Owner tricks: [String] }
        type Fish implements Animal @key(fields: "id") { id: ID! name: String owner: Owner depth: Int! }
        type Owner @key(fields: "id") { id: ID! name: String }`,
    b: `type Query { pet: Pet @shareable noisy: [Noisy] }
        union Pet = Cat | Dog
        interface Noisy { sound: String best: Pet }
        type Cat implements Noisy @key(fields: "id") { id: ID! sound: String best: Pet home: Home }
        type Dog implements Noisy @key(fields: "id") { id: ID! sound: String best: Pet home: Home }
        type Home { rooms: Int pet: Pet }
        type Owner @key(fields: "id") { id: ID! rank: Int }`,
    c: `union Friend = Cat | Dog | Fish
        type Cat @key(fields: "id") { id: ID! friends: [Friend] }
        type Dog @key(fields: "id") { id: ID! friends: [Friend] }
        type Fish @key(fields: "id") { id: ID! friends: [Friend] sound: String }`,
  },
  roots: { pets: [cat, fish, null, dog], pet: dog, animals: [fish, dog, cat], noisy: [dog, null, cat] },
  things: [cat, dog, fish, owner],
};

const page = (id: string, more: object): Thing => ({
  __typename: "Page",
  id,
  ref: 1,
  text: `t${id}`,
  ...more,
});
const image: Thing = { __typename: "Image", id: "i", ref: "r", text: "alt", size: 5 };
const clip: Thing = { __typename: "Clip", id: "v", ref: [1, null], text: null, size: null };
const pages = [page("1", { media: [image, clip] }), page("2", { media: [] })];
for (const one of [...pages, image, clip]) Object.assign(one, { node: one === image ? pages[0] : image });

/** Fields of one name and several types, interfaces of interfaces, a node of everything. */
export const childTypes: Feature = {
  name: "fields whose types differ from one member to the next; interfaces of interfaces",
  subgraphs: {
    a: `type Query { node(id: ID!): Node nodes: [Node] media: [Medium!] }
        interface Node { id: ID! }
        interface Written implements Node { id: ID! text: String }
        union Medium = Image | Clip
        type Page implements Node & Written @key(fields: "id") { id: ID! text: String! ref: Int media: [Medium] }
        type Image implements Node & Written @key(fields: "id") { id: ID! text: String! ref: ID }
        type Clip implements Node & Written @key(fields: "id") { id: ID! text: String ref: [Int] }`,
    b: `interface Node { id: ID! }
        interface Sized { size: Int node: Node }
        type Page implements Node @key(fields: "id") { id: ID! node: Node }
        type Image implements Node & Sized @key(fields: "id") { id: ID! size: Int node: Node }
        type Clip implements Node & Sized @key(fields: "id") { id: ID! size: Int node: Node }`,
  },
  roots: {
    node: ({ id }: { id: string }) => [...pages, image, clip].find((one) => one.id === id) ?? null,
    nodes: [pages[0], clip, null, image, pages[1]],
    media: [clip, image],
  },
  things: [...pages, image, clip],
  words: ["1", "i", "v", "?"],
};

const book = (id: string): Thing => ({ __typename: "Book", id, title: `B${id}`, isbn: `i${id}`, price: 4 });
const song: Thing = {
  __typename: "Song",
  id: "s",
  title: "S",
  seconds: 60,
  price: null,
  maker: { name: "M", born: 1 },
};
const [b1, b2] = [book("1"), book("2")];
Object.assign(b1, { maker: { name: "N", born: 2 } });
Object.assign(b2, { maker: null });

/** What is provided differs from type to type. */
export const providesAbstract: Feature = {
  name: "@provides on unions and interfaces",
  subgraphs: {
    a: `type Query { works: [Work] @provides(fields: "... on Book { title } ... on Song { seconds }")
          things: [Thing] @provides(fields: "... on Book { isbn }") plain: [Work] shelf: Shelf }
        union Work = Book | Song
        interface Thing { id: ID! }
        type Book implements Thing @key(fields: "id") { id: ID! title: String @external isbn: String @external }
        type Song implements Thing @key(fields: "id") { id: ID! seconds: Int @external }
        type Shelf { top: Work @provides(fields: "... on Book { title isbn }") }`,
    b: `type Book @key(fields: "id") { id: ID! title: String @shareable isbn: String @shareable price: Int maker: Maker }
        type Song @key(fields: "id") { id: ID! title: String seconds: Int @shareable price: Int maker: Maker }
        type Maker { name: String born: Int }`,
  },
  roots: { works: [b1, song, null], things: [song, b2], plain: [b2, song], shelf: { top: b1 } },
  things: [b1, b2, song],
};
