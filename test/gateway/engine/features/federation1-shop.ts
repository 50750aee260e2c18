import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object): Thing => ({ __typename: type, id, ...more });
const ann = thing("Account", "1", {
  email: "e",
  name: "N",
  role: "ADMIN",
  meta: { a: 1, b: "x" },
  isActive: true,
  nick: "k",
});
const bob = thing("Account", "2", {
  email: "f",
  name: null,
  role: "USER",
  meta: null,
  isActive: false,
  nick: null,
});
const table = thing("Product", "p1", {
  upc: "p1",
  sku: "s",
  price: 10,
  weight: 5,
  name: "T",
  dims: { h: 1, w: 2 },
});
const chair = thing("Product", "p2", { upc: "p2", sku: null, price: null, weight: 2, name: "C", dims: null });
const reviews = [
  thing("Review", "r1", { body: "B", author: ann, product: table }),
  thing("Review", "r2", { body: null, author: bob, product: chair }),
];
for (const [i, one] of [ann, bob].entries())
  Object.assign(one, { reviews: [reviews[i]], thing: i === 0 ? table : reviews[0] });
for (const [i, one] of [table, chair].entries())
  Object.assign(one, { reviews: [reviews[i]], inStock: i === 0 });
const productOf = ({ upc }: { upc: string }) => [table, chair].find((one) => one.upc === upc) ?? null;

/** The shop of Federation 1's own documentation, and more: each subgraph knows accounts and products by other keys. */
export const federation1Shop: Feature & { reset(): void } = {
  name: "a shop of Federation 1, in which accounts are known by several keys",
  federation1: true,
  subgraphs: {
    accounts: `extend type Query { me: Account accounts: [Account!]! } enum Role { ADMIN USER } type Meta { a: Int b: String }
      type Account @key(fields: "id") @key(fields: "email") { id: ID! email: String name: String role: Role meta: Meta }`,
    products: `extend type Query { top(first: Int = 5): [Product] product(upc: String!): Product }
      extend type Mutation { setPrice(upc: String!, price: Int): Product } enum Role { ADMIN USER }
      type Product @key(fields: "upc") @key(fields: "sku") {
        upc: String! sku: String price: Int weight: Int name: String dims: Dims } type Dims { h: Int w: Int }`,
    inventory: `extend type Product @key(fields: "upc") {
        upc: String! @external price: Int @external weight: Int @external dims: Dims @external inStock: Boolean
        ship(to: String = "x"): String @requires(fields: "price weight dims { h w }") }
      extend type Dims { h: Int @external w: Int @external }`,
    reviews: `extend type Query { reviews: [Review] } enum Role { ADMIN USER } union Thing = Product | Review
      extend type Mutation { review(body: String): Review! fail: Review! }
      type Review @key(fields: "id") { id: ID! body: String author: Account @provides(fields: "name") product: Product }
      extend type Account @key(fields: "email") {
        email: String @external name: String @external reviews: [Review] thing: Thing
        role: Role @external isAdmin: Boolean @requires(fields: "role") }
      extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review] }`,
    active: `extend type Query { active: [Active!] } interface Active { isActive: Boolean }
      type Account implements Active @extends @key(fields: "id") { id: ID! @external isActive: Boolean nick: String }`,
  },
  roots: {
    ...{ me: ann, accounts: [ann, bob], active: [bob, ann], reviews: [...reviews, null] },
    ...{ product: productOf, setPrice: productOf, review: reviews[0], fail: new Error("no") },
    top: ({ first }: { first: number }) => [table, chair].slice(0, first),
  },
  things: [ann, bob, table, chair, ...reviews],
  words: ["p1", "p2"],
  computed: {
    "Product.ship": {
      needs: ({ price, weight, dims }) => ({ price, weight, dims }),
      from: ({ price, weight, dims }, { to }) => {
        const { h, w } = (dims ?? {}) as { h?: number; w?: number };
        return JSON.stringify([price, weight, h, w, to]);
      },
    },
    "Account.isAdmin": { needs: ({ role }) => ({ role }), from: ({ role }) => role === "ADMIN" },
  },
  beyondBreaking: ["reviews", "thing"],
  reset() {},
};
