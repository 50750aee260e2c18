import { type Feature, type Thing } from "../support/federated";

type Told = Record<string, unknown>;
const sum = (...values: unknown[]) =>
  values.some((value) => value === null || value === undefined)
    ? null
    : values.reduce<number>((total, value) => total + Number(value), 0);

const step = (id: string, first: number | null): Thing => ({
  __typename: "Step",
  id,
  first,
  plain: `p${id}`,
});
const steps = [step("1", 1), step("2", null), step("3", 5)];
for (const one of steps) Object.assign(one, { next: steps[0], all: [steps[2], steps[1]] });
const first = ({ first: value }: Told) => value;
const second = (one: Told) => sum(first(one), 10);
const third = (one: Told) => sum(second(one), 100);

/** a needs what b makes of what a knows, and so on, back and forth. */
export const requiresInCircles: Feature = {
  name: "@requires in chains, back and forth between two subgraphs",
  subgraphs: {
    a: `type Query { steps: [Step!] }
        type Step @key(fields: "id") {
          id: ID! first: Int plain: String next: Step
          second: Int @external
          third: Int @requires(fields: "second") }`,
    b: `type Query { step: Step }
        type Step @key(fields: "id") {
          id: ID! all: [Step]
          first: Int @external third: Int @external
          second: Int @requires(fields: "first")
          fourth: Int @requires(fields: "third first") }`,
  },
  roots: { steps, step: steps[2] },
  things: steps,
  computed: {
    "Step.second": { needs: (one) => ({ first: first(one) }), from: (told) => sum(told.first, 10) },
    "Step.third": { needs: (one) => ({ second: second(one) }), from: (told) => sum(told.second, 100) },
    "Step.fourth": {
      needs: (one) => ({ third: third(one), first: first(one) }),
      from: (told) => sum(told.third, told.first, 1000),
    },
  },
};

const wheel = (id: string, size: number): Thing => ({ __typename: "Wheel", id, size, spokes: size * 2 });
const horn = (id: string): Thing => ({ __typename: "Horn", id, tone: `tone ${id}` });
const bike = (id: string, ...parts: (Thing | null)[]): Thing => ({
  __typename: "Bike",
  id,
  parts,
  main: parts[0] ?? null,
  owner: { __typename: "Person", name: `Owner ${id}`, nicknames: [id, "x"], home: { city: "Cobán" } },
  dims: [{ w: 1, h: [{ v: 2 }, { v: null }] }, null],
});
const bikes = [bike("1", wheel("w1", 3), horn("h1"), null), bike("2"), bike("3", horn("h3"))];
(bikes[1] as Told).owner = null;

const shortPart = (one: unknown): unknown => {
  const thing = one as Thing | null;
  if (!thing) return null;
  const more = thing.__typename === "Wheel" ? { size: thing.size } : { tone: thing.tone };
  return { __typename: thing.__typename, ...more };
};
const worth = (one: unknown) => {
  const told = one as Told | null;
  return told === null ? 0 : told.__typename === "Wheel" ? Number(told.size) : String(told.tone).length;
};
const ownerOf = (one: unknown) => {
  const { name, nicknames, home } = (one ?? {}) as Told;
  return one ? { name, nicknames, home: { city: (home as Told).city } } : null;
};

/** What is required are objects, lists, and what differs from type to type. */
export const requiresObjects: Feature = {
  name: "@requires of objects and lists, with fragments",
  subgraphs: {
    a: `type Query { bikes: [Bike] }
        type Bike @key(fields: "id") { id: ID! parts: [Part] main: Gear owner: Person dims: [Dim] }
        union Part = Wheel | Horn
        interface Gear { id: ID! }
        type Wheel implements Gear { id: ID! size: Int spokes: Int } type Horn implements Gear { id: ID! tone: String }
        type Person { name: String nicknames: [String!] home: Home } type Home { city: String }
        type Dim { w: Int h: [Height] } type Height { v: Int }`,
    b: `type Bike @key(fields: "id") {
          id: ID!
          parts: [Part] @external main: Gear @external owner: Person @external dims: [Dim] @external
          worth: Int @requires(fields: "parts { __typename ... on Wheel { size } ... on Horn { tone } }")
          mainWorth(times: Int = 1): Int @requires(fields: "main { __typename ... on Wheel { size } ... on Horn { tone } }")
          plate: String @requires(fields: "owner { name nicknames home { city } }")
          area: Int @requires(fields: "dims { w h { v } }") }
        union Part = Wheel | Horn
        interface Gear { id: ID! }
        type Wheel implements Gear @external { id: ID! size: Int } type Horn implements Gear @external { id: ID! tone: String }
        type Person @external { name: String nicknames: [String!] home: Home } type Home @external { city: String }
        type Dim @external { w: Int h: [Height] } type Height @external { v: Int }`,
  },
  roots: { bikes: [...bikes, null, bikes[0]] },
  things: bikes,
  computed: {
    "Bike.worth": {
      needs: ({ parts }) => ({ parts: (parts as unknown[]).map(shortPart) }),
      from: ({ parts }) => (parts as unknown[]).map(worth).reduce((a, b) => a + b, 0),
    },
    "Bike.mainWorth": {
      needs: ({ main }) => ({ main: shortPart(main) }),
      from: ({ main }, { times }) => worth(main) * Number(times),
    },
    "Bike.plate": {
      needs: ({ owner }) => ({ owner: ownerOf(owner) }),
      from: ({ owner }) => JSON.stringify(owner),
    },
    "Bike.area": { needs: ({ dims }) => ({ dims }), from: ({ dims }) => JSON.stringify(dims).length },
  },
};

const COINS = { USD: 1, EUR: 2 } as const;
const ware = (id: string, price: number): Thing => ({
  __typename: "Ware",
  id,
  price: ({ in: coin = "USD", off }: { in?: "USD" | "EUR"; off?: { by: number } | null }) =>
    price * COINS[coin] - (off?.by ?? 0),
  labels: ({ of }: { of?: string[] | null }) => (of ?? ["all"]).map((name) => `${name} ${id}`),
  maker: { name: ({ upper }: { upper?: boolean | null }) => (upper ? `M${id}` : `m${id}`) },
});
const wares = [ware("1", 10), ware("2", 20)];
const asked = (one: Thing, field: string, args: object) => (one[field] as (args: object) => unknown)(args);

/** What is required with other arguments than the client's, and than those of other fields that require it. */
export const requiresArguments: Feature = {
  name: "@requires with arguments that conflict",
  subgraphs: {
    a: `type Query { wares: [Ware!] }
        enum Coin { USD EUR } input Off { by: Int! }
        type Ware @key(fields: "id") { id: ID! price(in: Coin = USD, off: Off): Int labels(of: [String!]): [String!] maker: Maker }
        type Maker { name(upper: Boolean): String }`,
    b: `enum Coin { USD EUR } input Off { by: Int! }
        type Ware @key(fields: "id") {
          id: ID!
          price(in: Coin = USD, off: Off): Int @external labels(of: [String!]): [String!] @external maker: Maker @external
          cheap: Int @requires(fields: "price(in: EUR, off: { by: 3 })")
          plain: Int @requires(fields: "price")
          tagged: String @requires(fields: "labels(of: [\\"x\\", \\"y\\"]) price(in: USD)")
          made(long: Boolean): String @requires(fields: "maker { name(upper: true) }") }
        type Maker { name(upper: Boolean): String @external }`,
  },
  roots: { wares },
  things: wares,
  words: ["x", "z"],
  computed: {
    "Ware.cheap": {
      needs: (one) => ({ price: asked(one, "price", { in: "EUR", off: { by: 3 } }) }),
      from: ({ price }) => price,
    },
    "Ware.plain": {
      needs: (one) => ({ price: asked(one, "price", {}) }),
      from: ({ price }) => sum(price, 1),
    },
    "Ware.tagged": {
      needs: (one) => ({
        labels: asked(one, "labels", { of: ["x", "y"] }),
        price: asked(one, "price", { in: "USD" }),
      }),
      from: (told) => JSON.stringify([told.labels, told.price]),
    },
    "Ware.made": {
      needs: ({ maker }) => ({ maker: { name: asked(maker as Thing, "name", { upper: true }) } }),
      from: ({ maker }, { long }) => (maker as { name: string }).name + (long ? " long" : ""),
    },
  },
};
