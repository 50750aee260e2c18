import { federation1 } from "./features/federation1";
import { federation1Shop } from "./features/federation1-shop";
import { providedByInterface } from "./features/keys-by-interface";
import { needsElsewhere } from "./features/needs-elsewhere";
import { mutationsThatCompute } from "./features/mutations-computing";
import { simpleKeys } from "./features/keys";
import { childTypes, providesAbstract } from "./features/unions";
import { requiresInCircles } from "./features/requires-chains";
import { renamedRoots } from "./features/spellings";
import { agreementOn } from "./support/agreement";
import { both } from "./support/answers";
import { type Feature } from "./support/federated";

const circlingDeed: Feature = {
  ...requiresInCircles,
  subgraphs: {
    ...requiresInCircles.subgraphs,
    c: `type Mutation { go: Step! } type Step @key(fields: "id") { id: ID! }`,
  },
  roots: { ...requiresInCircles.roots, go: requiresInCircles.things[0] },
};

/** What random operations found, and what the planner cannot do by itself. */
const cases: [string, Feature, string[]][] = [
  [
    "an object within one of its own type, with a field that needs others",
    federation1,
    [
      "{ users { orders { buyer { rank } } } }",
      "{ users { orders { lines { text } buyer { name rank(of: 2) } } } }",
    ],
  ],
  [
    "the same over several levels",
    requiresInCircles,
    [
      "{ steps { all { second } } }",
      "{ steps { next { all { all { second plain } } } } }",
      "{ steps { all { ... on Step { all { fourth } } } } }",
    ],
  ],
  [
    "fields that rest on each other in circles, over which the planner never ends",
    requiresInCircles,
    [
      "{ step { next { second fourth } fourth } }",
      "{ step { third next { third second next { third fourth second } } } }",
    ],
  ],
  [
    "the root again, below other fields",
    renamedRoots,
    [
      "{ again { crates { weight } best { id } } }",
      "{ best { id } again { again { best { label weight } } } }",
      "{ again { __typename crates { weight } } twice: again { crates { weight } __typename } }",
    ],
  ],
  [
    "the same below a deed",
    circlingDeed,
    [
      "mutation { go { next { second fourth } fourth } }",
      "mutation { a: go { third next { third second next { third fourth second } } } go { second third } }",
    ],
  ],
  [
    "a computed field whose key and needs are both told elsewhere",
    needsElsewhere,
    [
      "{ ship { depth(x: 3) } }",
      "{ ships { fleetText manning depth summary } }",
      "query ($x: Int = 4) { ship { fleet { sister { summary depth(x: $x) } } } }",
    ],
  ],
  [
    "the same, of a type of an interface",
    federation1Shop,
    [
      "{ active { isActive ... on Account { isAdmin } } }",
      "{ me { thing { ... on Review { product { ship } author { isAdmin } } } } }",
    ],
  ],
  [
    "an interface of which one subgraph provides what another tells",
    providedByInterface,
    [
      "{ media { ... on Book { id } animals { id } } }",
      "{ media { id animals { name } ... on Magazine { id } } }",
    ],
  ],
  [
    "introspection below the root",
    mutationsThatCompute,
    [
      'mutation { touchOther { query { __type(name: "Ware") { name } } } }',
      "mutation { __typename touchOther { query { a: __schema { queryType { name } } wares { id } } } }",
    ],
  ],
];

const shelf = { __typename: "Shelf", id: "s", price: 3, size: 2 };
const context: Feature = {
  name: "@context and @fromContext",
  subgraphs: {
    a: `type Query { shop: Shop } type Shop @key(fields: "id") @context(name: "shop") { id: ID! coin: String! shelf: Shelf }
        type Shelf @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$shop { coin }")): Int }`,
    b: 'type Shelf @key(fields: "id") { id: ID! size: Int }',
  },
  roots: { shop: { __typename: "Shop", id: "1", coin: "USD", shelf } },
  things: [shelf],
};

describe("what failed once holds", () => {
  it.each(cases)("%s", async (_what, feature, queries) => {
    const compare = agreementOn(feature);
    for (const query of queries) await compare(query);
  });

  it("what is provided at one place is not asked for at another", async () => {
    // Whether the planner mixes it up is chosen by chance when it is made.
    for (let i = 0; i < 8; i++) {
      const compare = agreementOn(providesAbstract);
      await compare("{ things { ... on Book { title maker { born } } } }");
      await compare("{ works { ... on Book { isbn maker { born } } } }");
    }
  });

  it("what breaks is told under the client's name for it, also where that differs from type to type", async () => {
    const compare = agreementOn({ ...childTypes, broken: new Map([["text", "throws"]]) });
    await compare("{ media { ... on Image { text_7: text } ... on Clip { text } } }");
    await compare("{ media { ... on Clip { text } ... on Image { other: text } } }");
  });

  it("variables that are called like the planner's own are the client's", async () => {
    const text = "($representations: Int, $__batch_reps_0: Boolean!)";
    await agreementOn(simpleKeys)(
      `query ${text} { users { age(plus: $representations) friends { age(plus: $representations) ...F } } }
       fragment F on User { name(upper: $__batch_reps_0) @include(if: $__batch_reps_0) }`,
      { representations: 3, __batch_reps_0: true },
    );
    await agreementOn(needsElsewhere)(
      "query ($representations: Int) { ship { depth(x: $representations) } }",
      {
        representations: 3,
      },
    );
  });

  it("a deed of which more is asked than one plan can tell apart is done once", async () => {
    const { ours } = both(mutationsThatCompute);
    mutationsThatCompute.reset();
    const { data } = await ours("mutation { touchOther { ware { plain cheap touched } } }");
    expect(data).toEqual({ touchOther: { ware: { plain: 21, cheap: 37, touched: 1 } } });
    expect((await ours("{ wares { touched } }")).data).toEqual({ wares: [{ touched: 1 }, { touched: 1 }] });
  });

  it("a field that takes an argument from its context is refused by its name, and others are not", async () => {
    const { ours } = both(context);
    await expect(ours("{ shop { shelf { price } } }")).rejects.toMatchObject({
      message: expect.stringContaining("Shelf.price takes an argument from its context (@fromContext)"),
      extensions: { code: "PLAN_LIMIT" },
    });
    expect((await ours("{ shop { shelf { size } } }")).data).toEqual({ shop: { shelf: { size: 2 } } });
  });
});
