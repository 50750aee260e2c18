import { type Feature, type Thing } from "../support/federated";

const book = (id: string): Thing => ({ __typename: "Book", id, title: `Book ${id}`, n: 1, pages: 3 });
const film = (id: string): Thing => ({ __typename: "Film", id, title: `Film ${id}`, n: "one", minutes: 90 });
const note: Thing = { __typename: "Note", title: "Note", n: [1, 2] };
const [b1, b2, f1] = [book("b1"), book("b2"), film("f1")];
for (const one of [b1, b2, f1]) {
  one.score = ({ of = 1 }: { of?: number }) => String(one.id).length * of;
  one.related = [b1, f1, note, null];
  one.next = one === f1 ? b2 : f1;
  one.label = one === f1 ? `${one.id}!` : 5;
}

export const abstractTypes: Feature = {
  name: "interfaces and unions, with entities and without",
  subgraphs: {
    a: `type Query { items: [Item] titled: [Titled!]! keyed(id: ID!): Keyed }
        union Item = Book | Film | Note
        interface Titled { title: String }
        interface Keyed implements Titled { id: ID! title: String }
        type Book implements Keyed & Titled @key(fields: "id") { id: ID! title: String n: Int pages: Int! }
        type Film implements Keyed & Titled @key(fields: "id") { id: ID! title: String n: String minutes: Int }
        type Note implements Titled { title: String n: [Int] }`,
    b: `union Item = Book | Film | Note
        type Book @key(fields: "id") { id: ID! score(of: Int): Int related: [Item] next: Film label: Int }
        type Film @key(fields: "id") { id: ID! score(of: Int): Int related: [Item] next: Book label: String }
        type Note @shareable { title: String n: [Int] }`,
  },
  roots: {
    items: [b1, note, null, f1, b2],
    titled: [note, b1, f1],
    keyed: ({ id }: { id: string }) => [b1, b2, f1].find((one) => one.id === id) ?? null,
  },
  things: [b1, b2, f1],
  words: ["b1", "f1", "b2", "x1"],
};
// Note is owned by both: its fields are shareable there too.
abstractTypes.subgraphs.a = abstractTypes.subgraphs.a!.replace(
  "type Note implements Titled",
  "type Note implements Titled @shareable",
);

const media = [book("b1"), film("f1")];
for (const one of media) {
  one.rating = one.id === "b1" ? 5 : null;
  one.reviews = ({ first = 9 }: { first?: number }) =>
    media.map((of) => ({ text: `on ${of.id}`, of })).slice(0, first);
  one.summary = `${one.title}: ${one.id}`;
}

export const interfaceObjects: Feature = {
  name: "@interfaceObject",
  subgraphs: {
    a: `type Query { media: [Media!]! book: Book }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    b: `type Query { top: [Media] }
        type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int reviews(first: Int): [Review!] }
        type Review { text: String of: Media }`,
    c: `type Media @key(fields: "id") @interfaceObject { id: ID! title: String @external summary: String @requires(fields: "title") }`,
  },
  roots: { media, book: media[0], top: [media[1], media[0]] },
  things: media,
  computed: Object.fromEntries(
    ["Book", "Film", "Media"].map((type) => [
      `${type}.summary`,
      { needs: ({ title }) => ({ title }), from: ({ title }) => `about ${title}` },
    ]),
  ),
};
