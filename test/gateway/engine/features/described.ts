import { type Feature } from "../support/federated";

/** Of what a schema can say of itself, all; for introspection alone. */
export const described: Feature = {
  name: "descriptions, defaults, deprecations",
  subgraphs: {
    a: `"The root." type Query {
          "A thing." thing("An argument." x: Int = 3 @deprecated(reason: "old"), y: E = A, z: [In!] = [{ a: 1, b: "q\\"" }]): T @deprecated
          url: Url one(of: One): Float any: U f(by: Float = 1, id: ID = 4): Boolean }
        """
        A block
          of several lines
        """
        type T implements I @key(fields: "id") { id: ID! old: Int @deprecated(reason: "because \\"so\\"") n: [[Int!]]! }
        interface I { id: ID! } union U = T scalar Url @specifiedBy(url: "https://u.example")
        enum E { "First." A B @deprecated C @inaccessible } input One @tag(name: "x") { a: Int b: Int }
        input In { "A field." a: Int! = 1 @deprecated(reason: "no") b: String = "x" c: [E!] = [A, B] d: E }`,
    b: `type T @key(fields: "id") { id: ID! "From b." more: String } type Mutation { m: Int }`,
  },
  roots: {},
  things: [],
};
