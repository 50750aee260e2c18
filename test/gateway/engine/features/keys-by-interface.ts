import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const oil = thing("Oil", "o", { upc: "u1", name: "Oil", dims: { w: 1, h: "x" }, grade: "A", maker: "M" });
const ball = thing("Ball", "b", { upc: "u2", name: "Ball", dims: null, bounce: 2, maker: null });
const review = (product: Thing) => thing("Review", `r${product.id}`, { text: `r${product.id}`, product });
const reviews = [review(oil), review(ball)];
for (const one of [oil, ball])
  Object.assign(one, {
    similar: [oil, ball],
    best: oil,
    review: reviews.filter(({ product }) => product === one),
  });

export const keysByInterface: Feature = {
  name: "an interface of which each subgraph knows the entities by other keys",
  subgraphs: {
    a: `type Query { products: [Product] }
        interface Product @key(fields: "id") { id: ID! name: String similar: [Product] }
        type Oil implements Product @key(fields: "id") @key(fields: "upc") {
          id: ID! upc: ID! name: String similar: [Product] grade: String }
        type Ball implements Product @key(fields: "id") { id: ID! name: String similar: [Product] }`,
    b: `type Query { reviews: [Review] } interface Product { dims: Dims } type Dims @shareable { w: Int h: String }
        type Oil implements Product @key(fields: "upc") { upc: ID! dims: Dims maker: String }
        type Ball implements Product @key(fields: "id upc") @key(fields: "upc") {
          id: ID! upc: ID! dims: Dims maker: String bounce: Int }
        type Review @key(fields: "text") { text: String @shareable product: Product }`,
    c: `interface Sold { review: [Review] best: Sold }
        type Ball implements Sold @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! review: [Review] best: Sold }
        type Oil implements Sold @key(fields: "upc") @key(fields: "id") { id: ID! upc: ID! review: [Review] best: Sold }
        type Review @key(fields: "text", resolvable: false) { text: String @shareable }`,
  },
  roots: { products: [oil, ball, null], reviews },
  things: [oil, ball, ...reviews],
};

const image = thing("Image", "1", { at: "c1", sku: "k1", likes: 3 });
const text = thing("Text", "2", { at: "c2", body: "b", likes: 4 });

export const overriddenKeys: Feature = {
  name: "@override of keys, of what interfaces tell, and from nobody",
  subgraphs: {
    a: `type Query { feed: [Post] images: [Image] } interface Post { id: ID! at: String! }
        type Image implements Post @key(fields: "id") @key(fields: "sku") {
          id: ID! sku: ID! @override(from: "b") at: String! @override(from: "b") }
        type Text implements Post @key(fields: "id") { id: ID! at: String! body: String }`,
    b: `type Query { others: [Other] } interface Other { id: ID! at: String! }
        type Image implements Other @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! at: String! }
        type Text implements Other @key(fields: "id") { id: ID! at: String! @override(from: "a") }`,
    c: `type Image @key(fields: "sku") { sku: ID! likes: Int }
        type Text @key(fields: "id") { id: ID! likes: Int @override(from: "nowhere") }`,
  },
  roots: { feed: [image, text, null], images: [image], others: [text, image] },
  things: [image, text],
};

const [cat, dog] = [
  thing("Cat", "c", { name: "Tom", age: 3 }),
  thing("Dog", "d", { name: "Rex", age: null }),
];
const book = thing("Book", "b", { animals: [dog, cat, null] });
const magazine = thing("Magazine", "m", { animals: [cat] });
const INTERFACES = "interface Media { id: ID! animals: [Animal] } interface Animal { id: ID! name: String }";

export const providedByInterface: Feature = {
  name: "@provides through lists of an interface, from several subgraphs",
  subgraphs: {
    a: `type Query { media: Media @shareable book: Book @provides(fields: "animals { ... on Dog { name } }")
          all: [Media] @provides(fields: "animals { id name }") }
        ${INTERFACES}
        type Book implements Media @key(fields: "id") { id: ID! animals: [Animal] @external }
        type Magazine implements Media @key(fields: "id") { id: ID! animals: [Animal] @external }
        type Dog implements Animal @key(fields: "id") { id: ID! @external name: String @external }
        type Cat implements Animal @key(fields: "id") { id: ID! @external name: String @external }`,
    b: `type Query { media: Media @shareable @provides(fields: "animals { id name }") }
        ${INTERFACES}
        type Book implements Media { id: ID! @shareable animals: [Animal] @external }
        type Magazine implements Media { id: ID! @shareable animals: [Animal] @external }
        type Dog implements Animal { id: ID! @external name: String @external }
        type Cat implements Animal { id: ID! @external name: String @external }`,
    c: `${INTERFACES}
        type Book implements Media @key(fields: "id") { id: ID! animals: [Animal] @shareable }
        type Magazine implements Media @key(fields: "id") { id: ID! animals: [Animal] @shareable }
        type Dog implements Animal @key(fields: "id") { id: ID! name: String @shareable age: Int }
        type Cat implements Animal @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
  },
  roots: { media: book, book, all: [magazine, book] },
  things: [cat, dog, book, magazine],
  beyondBreaking: ["animals", "name"],
};
