import { type Feature, type Thing } from "../support/federated";

const home: Thing = { __typename: "Home", x: 1, y: 2, z: 3, deep: { p: 1, q: 2, r: { m: 1, n: 2 } } };
export const partialRoots: Feature = {
  name: "roots that subgraphs share, of which each knows other fields, at every depth",
  subgraphs: {
    a: `type Query { home: Home @shareable homes: [Home] @shareable } type Home { x: Int deep: Deep @shareable } type Deep { p: Int r: R @shareable} type R { m: Int }`,
    b: `type Query { home: Home @shareable homes: [Home] @shareable } type Home { y: Int deep: Deep @shareable } type Deep { q: Int r: R @shareable } type R { n: Int }`,
    c: `type Query { home: Home @shareable homes: [Home] @shareable } type Home { z: Int }`,
  },
  roots: { home, homes: [home, home] },
  things: [],
};
