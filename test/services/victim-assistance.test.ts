import { seed } from "../../services/kit/provision";
import { victimAssistance } from "../../services/victim-assistance";
import { people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const visitor = (language = "en") => world.as(people.anonymous, language);

describe("the Regional Strategy, as anybody reads it", () => {
  it("tells the edition of 2011 from the one that revises it, and what of each was read", async () => {
    const { data, errors } = await visitor().ask(EDITIONS, { kind: "STRATEGY" });
    expect(errors).toBeUndefined();
    const [first, revised] = data.strategyEditions.nodes;
    expect(data.strategyEditions.totalCount).toBe(2);
    expect(first).toMatchObject({ id: "2011", issuedOn: "2011-09", revises: null, items: { totalCount: 0 } });
    expect(revised).toMatchObject({ id: "2011-revised", issuedOn: null, revises: { id: "2011" } });
    expect(revised.items.totalCount).toBe(17);
    expect(revised.note.text).toContain("chapters 6 to 10");
  });

  it("gives the title in Spanish as the original, and says of the English that it is unofficial", async () => {
    const { data } = await visitor("es").ask(EDITIONS, { kind: "STRATEGY" });
    const { title } = data.strategyEditions.nodes[0];
    expect(title).toMatchObject({ language: "ES", isFallback: false });
    expect(title.text).toMatch(/^Estrategia Regional para la Atención Integral/);
    expect(title.translations).toEqual([
      expect.objectContaining({ language: "ES", isOriginal: true }),
      expect.objectContaining({
        language: "EN",
        isOriginal: false,
        text: expect.stringContaining("unofficial"),
      }),
    ]);
  });

  it("lists the contents in the order of the edition: 2 before 10, annexes last", async () => {
    const { data } = await visitor().ask(ITEMS, { first: 100, filter: { edition: "2011-revised" } });
    expect(codes(data)).toEqual([
      ..."1 2 3 4 5 6 6.1 6.2 7 8 9 10".split(" "),
      ..."A A.1 A.2 A.3 A.4".split(" "),
    ]);
  });

  it("never shows a text beside the Strategy as its unread chapters", async () => {
    const { data } = await visitor().ask(ITEMS, {
      first: 100,
      filter: { edition: "2011-revised", parent: "2011-revised.8" },
    });
    expect(codes(data)).toEqual([]);
    const companions = await visitor().ask(EDITIONS, { kind: "COMPANION" });
    for (const { note } of companions.data.strategyEditions.nodes)
      expect(note.text).toMatch(/no part of it|not part of the/);
    const strategy = await visitor().ask(
      `{ strategyItems(first: 100, filter: { edition: "2011-revised" }) { nodes { action { text } } } }`,
    );
    expect(
      strategy.data.strategyItems.nodes.every(({ action }: { action: unknown }) => action === null),
    ).toBe(true);
  });

  it("says that the phases are the hub's synthesis, and of each principle where it was read", async () => {
    const { data } = await visitor().ask(VOCABULARY);
    expect(data.strategyPhases.map(({ id }: { id: string }) => id)).toEqual([
      "detection",
      "identification",
      "immediate-protection",
      "primary-assistance",
      "secondary-assistance",
      "repatriation",
      "reintegration",
      "follow-up",
    ]);
    for (const { isSynthesis, sources } of data.strategyPhases) {
      expect(isSynthesis).toBe(true);
      expect(sources).toEqual([expect.objectContaining({ confidence: "BACKGROUND" })]);
    }
    const cited = Object.fromEntries(
      data.strategyPrinciples.map((p: { id: string; sources: { citation: string }[] }) => [
        p.id,
        p.sources[0]!.citation,
      ]),
    );
    expect(Object.keys(cited)).toHaveLength(9);
    expect(cited["universality-of-rights"]).toContain("Honduras");
    expect(cited["protection-not-conditional-on-cooperation"]).toContain("Ley 9095");
  });

  it("finds an item in both languages without its accents, and the best fit first", async () => {
    const spanish = await visitor("es").ask(ITEMS, {
      filter: { search: "evaluacion seguimiento" },
      orderBy: "RELEVANCE",
    });
    const english = await visitor().ask(ITEMS, {
      filter: { search: "follow-up evaluation" },
      orderBy: "RELEVANCE",
    });
    expect(ids(spanish.data).sort()).toEqual(["2011-revised.10", "svet-protocol.2.5"]);
    expect(ids(english.data).sort()).toEqual(["2011-revised.10", "svet-protocol.2.5"]);
    expect(spanish.data.strategyItems.totalCount).toBe(2);
    const nothing = await visitor().ask(ITEMS, { filter: { search: "xyzzy" } });
    expect(nothing.data.strategyItems).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it("narrows by phase, principle, and place in the tree", async () => {
    const by = async (filter: object) => ids((await visitor().ask(ITEMS, { first: 100, filter })).data);
    expect(await by({ phase: "repatriation" })).toEqual([
      "rcm-child-victims-repatriation.1",
      "rcm-unaccompanied-children-repatriation.1",
      "svet-protocol.3",
    ]);
    expect(await by({ principle: "confidentiality" })).toEqual(["svet-protocol.1"]);
    expect(await by({ parent: "2011-revised.6" })).toEqual(["2011-revised.6.1", "2011-revised.6.2"]);
    expect(await by({ edition: "2011-revised", rootsOnly: true })).toHaveLength(11);
    expect(await by({ serviceType: "HEALTH" })).toEqual([]);
    expect(await by({ edition: "no-such" })).toEqual([]);
  });

  it("pages through all items forward and backward without a gap or a double", async () => {
    const forward = await walk("first", "after", "hasNextPage", "endCursor");
    const backward = await walk("last", "before", "hasPreviousPage", "startCursor");
    expect(forward).toHaveLength(38);
    expect(new Set(forward).size).toBe(38);
    expect(backward.reverse()).toEqual(forward);
  });

  it("walks the tree up and down", async () => {
    const { data } = await visitor().ask(TREE, { id: "2011-revised.6" });
    expect(data.strategyItem.children.map(({ code }: { code: string }) => code)).toEqual(["6.1", "6.2"]);
    expect(data.strategyItem.children[0].parent.id).toBe("2011-revised.6");
    expect(data.strategyItem.parent).toBeNull();
    expect(data.strategyItem.edition.id).toBe("2011-revised");
  });

  it("answers null for an item, an edition and a matrix that do not exist, and by reference too", async () => {
    const { data, errors } = await visitor().ask(
      `{ strategyItem(id: "2011.6.2") { id } strategyEdition(id: "1999") { id } adoptionMatrix(edition: "1999") { countries { iso3 } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ strategyItem: null, strategyEdition: null, adoptionMatrix: null });
    const representations = [
      { __typename: "StrategyItem", id: "2011-revised.6.2" },
      { __typename: "StrategyItem", id: "nothing" },
      { __typename: "StrategyItem", id: "\0" },
    ];
    const entities = await world.subgraph("victim-assistance", ENTITIES, { representations });
    expect(entities.data._entities).toEqual([{ id: "2011-revised.6.2", code: "6.2" }, null, null]);
  });

  it("refuses a search that is empty or too long, a NUL, and relevance without a search", async () => {
    const refusals: [object, string][] = [
      [{ filter: { search: " " } }, "filter.search"],
      [{ filter: { search: "a".repeat(201) } }, "filter.search"],
      [{ filter: { edition: "\0" } }, "filter.edition"],
      [{ orderBy: "RELEVANCE" }, "orderBy"],
      [{ first: 101 }, "first"],
    ];
    for (const [variables, field] of refusals) {
      const { errors } = await visitor().ask(ITEMS, variables);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "BAD_USER_INPUT",
        field,
        fix: expect.any(String),
      });
    }
  });

  it("asks the database no more for all items than for the first few", async () => {
    const count = async (first: number) =>
      (await world.statements(() => visitor().ask(WIDE, { first }))).length;
    expect(await count(5)).toBe(await count(100));
    expect(await count(100)).toBeLessThanOrEqual(8);
  });

  it("loads its data a second time without doubling it or touching what is there", async () => {
    const tables =
      "strategy_edition strategy_phase strategy_principle strategy_item participant revision".split(" ");
    const counts = () =>
      world.database.query(
        tables
          .map((table) => `SELECT '${table}', count(*) FROM victim_assistance.${table}`)
          .join(" UNION ALL "),
      );
    const before = await counts();
    await seed([victimAssistance], () => world.database.url);
    expect(await counts()).toEqual(before);
    expect(await world.database.query("SELECT * FROM victim_assistance.adoption")).toEqual([]);
  });
});

type Items = { strategyItems: { nodes: { id: string; code: string }[] } };
const codes = (data: Items) => data.strategyItems.nodes.map(({ code }) => code);
const ids = (data: Items) => data.strategyItems.nodes.map(({ id }) => id);

async function walk(
  size: "first" | "last",
  from: "after" | "before",
  more: string,
  cursor: string,
): Promise<string[]> {
  const seen: string[] = [];
  for (let place: string | null = null; ; ) {
    const { data }: Answer = await visitor().ask(
      `query ($place: String) { strategyItems(${size}: 7, ${from}: $place) {
        nodes { id code } pageInfo { ${more} ${cursor} } } }`,
      { place },
    );
    const page = ids(data);
    seen.push(...(size === "last" ? page.reverse() : page));
    place = data.strategyItems.pageInfo[cursor];
    if (!data.strategyItems.pageInfo[more]) return seen;
  }
}

const EDITIONS = `query ($kind: EditionKind) {
  strategyEditions(filter: { kind: $kind }) {
    totalCount
    nodes {
      id kind issuedOn revises { id } note { text } items { totalCount }
      title { text language isFallback translations { language isOriginal text } }
    }
  }
}`;
const ITEMS = `query ($first: Int, $filter: StrategyItemFilter, $orderBy: StrategyItemOrder) {
  strategyItems(first: $first, filter: $filter, orderBy: $orderBy) { totalCount nodes { id code } }
}`;
const VOCABULARY = `{
  strategyPhases { id order isSynthesis name { text } sources { citation confidence } }
  strategyPrinciples { id name { text } sources { citation confidence } }
}`;
const TREE = `query ($id: ID!) {
  strategyItem(id: $id) { parent { id } edition { id } children { code parent { id } } }
}`;
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on StrategyItem { id code } }
}`;
const WIDE = `query ($first: Int) {
  strategyItems(first: $first, filter: { edition: "svet-protocol" }) {
    totalCount
    nodes {
      id title { text } edition { id } parent { id } children { id } phase { id } principles { id }
      adoption { status country { iso3 } } revisions { version }
    }
  }
}`;
