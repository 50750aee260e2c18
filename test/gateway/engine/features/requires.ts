import { type Feature, type Thing } from "../support/federated";

const RATES: Record<string, number> = { USD: 1, EUR: 2, MXN: 20 };
const product = (id: string, price: number, weight: number | null): Thing => ({
  __typename: "Product",
  id,
  weight,
  price: ({ currency }: { currency: string }) => (RATES[currency] ? price * RATES[currency] : null),
  box: { w: price, h: ({ unit = 1 }: { unit?: number }) => price * unit },
});
const products = [product("p1", 10, 3), product("p2", 7, null), product("p3", 0, 1)];
const priced = (thing: Thing, currency: string) => (thing.price as (args: object) => number)({ currency });
type Box = { w: number; h: (args: object) => number };

export const requires: Feature = {
  name: "@requires, with arguments, nested, across two subgraphs",
  subgraphs: {
    a: `type Query { products: [Product!]! }
        type Product @key(fields: "id") { id: ID! price(currency: String!): Int weight: Int box: Box }
        type Box @shareable { w: Int h(unit: Int): Int }`,
    b: `type Product @key(fields: "id") {
          id: ID!
          price(currency: String!): Int @external
          weight: Int @external
          box: Box @external
          shipping(express: Boolean): Int @requires(fields: "price(currency: \\"USD\\") weight")
          tax: Int @requires(fields: "price(currency: \\"EUR\\")")
          volume: Int @requires(fields: "box { w h(unit: 2) }")
        }
        type Box @shareable { w: Int h(unit: Int): Int }`,
    c: `type Product @key(fields: "id") {
          id: ID!
          tax: Int @external
          shipping(express: Boolean): Int @external
          total: Int @requires(fields: "tax shipping(express: true)")
        }`,
  },
  roots: { products },
  things: products,
  words: ["USD", "EUR", "MXN", "?"],
  computed: {
    "Product.shipping": {
      needs: (thing) => ({ price: priced(thing, "USD"), weight: thing.weight }),
      from: ({ price, weight }, { express }) =>
        weight === null ? null : Number(price) + Number(weight) + (express ? 100 : 0),
    },
    "Product.tax": {
      needs: (thing) => ({ price: priced(thing, "EUR") }),
      from: ({ price }) => Number(price) + 1,
    },
    "Product.volume": {
      needs: ({ box }) => ({ box: { w: (box as Box).w, h: (box as Box).h({ unit: 2 }) } }),
      from: ({ box }) => (box as { w: number; h: number }).w * (box as { w: number; h: number }).h,
    },
    "Product.total": {
      needs: (thing) => ({
        tax: priced(thing, "EUR") + 1,
        shipping: thing.weight === null ? null : priced(thing, "USD") + Number(thing.weight) + 100,
      }),
      from: ({ tax, shipping }) => (shipping === null ? null : Number(tax) + Number(shipping)),
    },
  },
};
