import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const leaf = thing("Leaf", "l1", { size: 2, hue: "g" });
const twig = thing("Twig", "t1", { len: 5, hue: "b" });
const tree = thing("Tree", "x", {
  parts: [leaf, twig, null],
  main: leaf,
  grid: [[leaf], [twig, null], null],
  mainRef: twig,
});
const tree2 = thing("Tree", "y", { parts: [], main: null, grid: null, mainRef: null });
type Part = Thing | null;
const shortOf = (part: Part) => part && { __typename: part.__typename, size: part.size, len: part.len };
const sizeOf = (part: Part) => part && (part.size ?? part.len);
const idsIn = (row: Part[] | null) => row?.map((part) => part?.id);

export const requiresAbstract: Feature = {
  name: "@requires of lists and lists of lists of an interface's entities",
  subgraphs: {
    a: `type Query { trees: [Tree] }
        interface Part { id: ID! hue: String }
        type Tree @key(fields: "id") { id: ID! parts: [Part] main: Part grid: [[Part]] }
        type Leaf implements Part @key(fields: "id") { id: ID! hue: String size: Int }
        type Twig implements Part @key(fields: "id") { id: ID! hue: String }`,
    b: `type Twig @key(fields: "id") { id: ID! len: Int }`,
    c: `interface Part { id: ID! }
        type Tree @key(fields: "id") { id: ID! parts: [Part] @external main: Part @external grid: [[Part]] @external
          sum: String @requires(fields: "parts { ... on Leaf { size } ... on Twig { len } }")
          hues: String @requires(fields: "grid { id ... on Leaf { hue } }") 
          first: String @requires(fields: "main { __typename id ... on Twig { len } }")}
        type Leaf implements Part @key(fields: "id") { id: ID! size: Int @external hue: String @external area: Int @requires(fields: "size") }
        type Twig implements Part @key(fields: "id") { id: ID! len: Int @external }`,
  },
  roots: { trees: [tree, tree2, null] },
  things: [tree, tree2, leaf, twig],
  computed: {
    "Tree.sum": {
      needs: ({ parts }) => ({ parts: (parts as Part[]).map(shortOf) }),
      from: ({ parts }) => JSON.stringify((parts as Part[]).map(sizeOf)),
    },
    "Tree.hues": {
      needs: ({ grid }) => ({ grid }),
      from: ({ grid }) => JSON.stringify(grid && (grid as (Part[] | null)[]).map(idsIn)),
    },
    "Tree.first": {
      needs: ({ main }) => ({ main }),
      from: ({ main }) => JSON.stringify(main && [(main as Thing).__typename, (main as Thing).id]),
    },
    "Leaf.area": { needs: ({ size }) => ({ size }), from: ({ size }) => Number(size) ** 2 },
  },
};
