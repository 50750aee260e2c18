import { type Feature, type Thing } from "../support/federated";

const echo = (args: object) => JSON.stringify(args);
const thing: Thing = {
  __typename: "Thing",
  id: "t1",
  size: "BIG",
  echo,
  mood: "GLAD",
  all: ["BIG", "SMALL"],
};

export const inputs: Feature = {
  name: "enum and input intersections, custom scalars, defaults",
  subgraphs: {
    a: `type Query { thing(filter: Filter): Thing echo(filter: Filter, sizes: [Size!], grid: [[Int!]]): String }
        input Filter { name: String = "n" min: Int size: Size = BIG tags: [String!] onlyA: Int nested: Filter }
        enum Size { BIG SMALL }
        enum Mood { GLAD SAD }
        type Thing @key(fields: "id") { id: ID! echo(filter: Filter!): String mood: Mood all: [Size!] }`,
    b: `type Query { other(filter: Filter = { min: 3 }): String }
        scalar JSON
        input Filter { name: String = "n" min: Int size: Size = BIG tags: [String!] nested: Filter }
        enum Size { BIG SMALL }
        enum Mood { GLAD SAD SO_SO }
        type Thing @key(fields: "id") { id: ID! size: Size json(of: JSON): JSON mood2: Mood }`,
  },
  roots: {
    thing: ({ filter }: { filter?: { min?: number } }) => (filter?.min === 3 ? null : thing),
    echo,
    other: echo,
  },
  things: [thing],
  words: ["n", "x"],
};
Object.assign(thing, {
  json: ({ of }: { of?: unknown }) => ({ of: of ?? null, list: [1, { a: null }] }),
  mood2: "SO_SO",
});

export const inaccessible: Feature = {
  name: "@inaccessible fields, types, values and arguments",
  subgraphs: {
    a: `type Query { colour: Colour colours: [Colour] must: [Colour!] shape: Shape shapes: [Shape] shaped(c: Colour): Thing }
        enum Colour { RED BLUE SECRET @inaccessible }
        interface Shape { sides: Int }
        type Square implements Shape { sides: Int }
        type Hidden implements Shape @inaccessible { sides: Int }
        type Thing @key(fields: "id") { id: ID! @inaccessible name: String }`,
    b: `type Thing @key(fields: "id") { id: ID! @inaccessible colour: Colour more(deep: Int, hidden: Int @inaccessible): Int }
        enum Colour { RED BLUE SECRET @inaccessible }`,
  },
  roots: {
    colour: "SECRET",
    colours: ["RED", "SECRET", null],
    must: ["RED", "SECRET"],
    shape: { __typename: "Hidden", sides: 9 },
    shapes: [
      { __typename: "Square", sides: 4 },
      { __typename: "Hidden", sides: 9 },
    ],
    shaped: () => hidden,
  },
  things: [],
};
const hidden: Thing = {
  __typename: "Thing",
  id: "t",
  name: "T",
  colour: "SECRET",
  more: ({ deep = 0 }: { deep?: number }) => deep + 1,
};
inaccessible.things.push(hidden);
