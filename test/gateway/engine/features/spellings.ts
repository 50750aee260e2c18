import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const crate = thing("Crate", "c1", { label: "L", weight: 3, kind: "ONE", money: "12.3" });
Object.assign(crate, { near: crate });

export const renamedRoots: Feature = {
  name: "root types of other names, which lead back to themselves",
  subgraphs: {
    a: `schema { query: MyQuery } type MyQuery { crates: [Crate] again: MyQuery }
        type Crate @key(fields: "id") { id: ID! label: String }`,
    b: `schema { query: RootQuery } type RootQuery { best: Crate } type Crate @key(fields: "id") { id: ID! weight: Int }`,
  },
  roots: { crates: [crate, null], best: crate },
  things: [crate],
};
Object.assign(renamedRoots.roots, { again: renamedRoots.roots });

export const strangeNames: Feature = {
  name: "subgraphs of strange names",
  subgraphs: {
    "my-sub.graph": `type Query { a: Crate } type Crate @key(fields: "id") { id: ID! label: String }`,
    My_Sub_Graph: `type Crate @key(fields: "id") { id: ID! weight: Int }`,
    "1 odd/näme": `type Query { b: Crate } type Crate @key(fields: "id") { id: ID! near: Crate }`,
  },
  roots: { a: crate, b: crate },
  things: [crate],
};

export const manyDirectives: Feature = {
  name: "directives that are not about plans, and texts that look like them",
  subgraphs: {
    a: `extend schema @link(url: "https://hub.example/mine/v1.0", import: ["@mine", { name: "@other", as: "@renamed" }]) @composeDirective(name: "@mine") @composeDirective(name: "@renamed")
        directive @mine(a: [Int!], b: In) repeatable on FIELD_DEFINITION | OBJECT | ENUM_VALUE | INTERFACE | SCALAR
        directive @renamed(x: String) on FIELD_DEFINITION
        input In { v: Int }
        scalar Money @mine(a: [1])
        type Query { a: [Crate] @mine(a: [1,2], b: { v: 1 }) @authenticated @listSize(assumedSize: 10) lists(first: Int): [Crate] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) }
        type Crate @key(fields: "id") @mine @tag(name: "x") @authenticated { id: ID! label: String @requiresScopes(scopes: [["a", "b"], ["c"]]) @renamed(x: "requires: \\"near { id(x: 1) }\\"") kind: Kind money: Money @cost(weight: 5) }
        enum Kind @tag(name: "k") { ONE @mine TWO @inaccessible }`,
    b: `type Crate @key(fields: "id") @policy(policies: [["p"]]) { id: ID! weight(of: Int @cost(weight: 2)): Int @policy(policies: [["x", "y"]]) near: Crate @cost(weight: 3) @tag(name: "provides: \\"... on Crate\\"") }`,
  },
  roots: { a: [crate, null], lists: [crate] },
  things: [crate],
};
