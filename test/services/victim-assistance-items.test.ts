import { randomUUID } from "node:crypto";

import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const key = () => randomUUID();
const coalition = () => world.as(people.coalition);
const CONTENT = {
  kind: "ACTION",
  title: { es: "Albergues especializados" },
  source: "Regional Strategy, revised edition, page 1",
};
const add = (input: object, as: Person | null = people.coalition, idempotencyKey = key()) =>
  world.as(as).ask(ADD, { key: idempotencyKey, input: { edition: "2011-revised", ...CONTENT, ...input } });
const rows = () =>
  world.database.query("SELECT id, version FROM victim_assistance.strategy_item ORDER BY id");

describe("the Coalition and the items of the Strategy", () => {
  it("adds an item under another, and everybody reads it at once", async () => {
    const input = {
      code: "9.1",
      title: { es: "Albergues especializados", en: "Specialised shelters" },
      action: { es: "Abrir albergues." },
      phase: "primary-assistance",
      principles: ["confidentiality"],
      responsibleBodies: [{ en: "Ministry in charge of care" }],
      population: [{ en: "Children", es: "Niñez" }],
      serviceTypes: ["HEALTH", "LEGAL"],
      treatyArticles: ["TIP 6"],
    };
    const { data, errors } = await add(input);
    expect(errors).toBeUndefined();
    expect(data.addStrategyItem).toMatchObject({ id: "2011-revised.9.1", version: 1, parent: { code: "9" } });
    const read = await world.as(people.anonymous, "es").ask(ITEM, { id: "2011-revised.9.1" });
    expect(read.data.strategyItem).toMatchObject({
      title: { text: "Albergues especializados", isFallback: false },
      action: { text: "Abrir albergues.", isFallback: false },
      responsibleBodies: [{ text: "Ministry in charge of care", language: "EN", isFallback: true }],
      population: [{ text: "Niñez" }],
      serviceTypes: ["HEALTH", "LEGAL"],
      treatyArticles: ["TIP 6"],
      phase: { id: "primary-assistance" },
      principles: [{ id: "confidentiality" }],
      retiredAt: null,
    });
    const found = await world.as(people.anonymous).ask(SEARCH, { search: "albergue especializado" });
    expect(found.data.strategyItems.nodes).toEqual([{ id: "2011-revised.9.1" }]);
  });

  it("refuses everybody else, Canada and the secretariat among them, and changes nothing", async () => {
    const before = await rows();
    const others = [
      people.delegationGtm,
      people.delegationCan,
      people.secretariat,
      people.rncom,
      people.iom,
      people.colombia,
    ];
    for (const person of others) {
      const { errors } = await add({ code: "11" }, person);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
      for (const [operation, variables] of CHANGES) {
        const refused = await world
          .as(person)
          .ask(operation, { key: key(), id: "2011-revised.1", version: 1, ...variables });
        expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
      }
    }
    const nobody = await add({ code: "11" }, people.anonymous);
    expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
    const reader = await add({ code: "11" }, { partner: "regional-coalition", scopes: ["read"] });
    expect(reader.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    expect(await rows()).toEqual(before);
  });

  it("refuses bad input by its field and changes nothing", async () => {
    const before = await rows();
    const refusals: [object, string][] = [
      [{ code: "6.2." }, "input.code"],
      [{ code: "0" }, "input.code"],
      [{ code: "77.1" }, "input.code"],
      [{ code: "11", edition: "1999" }, "input.edition"],
      [{ code: "11", title: {} }, "input.title"],
      [{ code: "11", title: { en: "a".repeat(301) } }, "input.title.en"],
      [{ code: "11", action: { es: "\ud800" } }, "input.action.es"],
      [{ code: "11", phase: "no-such" }, "input.phase"],
      [{ code: "11", principles: ["confidentiality", "no-such"] }, "input.principles"],
      [{ code: "11", treatyArticles: ["Palermo 6"] }, "input.treatyArticles"],
      [{ code: "11", population: [{}] }, "input.population"],
      [{ code: "11", source: " " }, "input.source"],
      [{ code: "11", principles: Array(31).fill("confidentiality") }, "input.principles"],
    ];
    for (const [input, field] of refusals) {
      const { errors } = await add(input);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "BAD_USER_INPUT",
        field,
        fix: expect.any(String),
      });
    }
    const taken = await add({ code: "6.2" });
    expect(taken.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "input.code" });
    expect(await rows()).toEqual(before);
  });

  it("revises an item whole, keeps every version, and refuses a stale one with the current", async () => {
    await add({ code: "9.2", action: { es: "Primera." } });
    const id = "2011-revised.9.2";
    const input = { ...CONTENT, title: { en: "Shelters" } };
    const revised = await coalition().ask(REVISE, { key: key(), id, version: 1, input });
    expect(revised.errors).toBeUndefined();
    expect(revised.data.reviseStrategyItem).toMatchObject({
      version: 2,
      action: null,
      title: { text: "Shelters" },
    });
    const stale = await coalition().ask(REVISE, { key: key(), id, version: 1, input });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      field: "version",
      current: { version: 2 },
    });
    const missing = await coalition().ask(REVISE, { key: key(), id: "2011-revised.99", version: 1, input });
    expect(missing.errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field: "id" });
  });

  it("shows the history to the Coalition and the reviewing secretariat alone", async () => {
    await add({ code: "9.3" });
    const history = async (person: Person | null) =>
      (await world.as(person).ask(HISTORY, { id: "2011-revised.9.3" })).data.strategyItem.revisions;
    const made = [{ version: 1, action: "add", partnerId: "regional-coalition" }];
    expect(await history(people.coalition)).toEqual(made);
    expect(await history(people.secretariat)).toEqual(made);
    for (const person of [people.anonymous, people.delegationGtm, people.iom, people.rncom])
      expect(await history(person)).toEqual([]);
  });

  it("retires an item: it leaves the lists and the matrix, stays readable, and comes back when restored", async () => {
    await add({ code: "9.4" });
    const id = "2011-revised.9.4";
    const retired = await coalition().ask(RETIRE, {
      key: key(),
      id,
      version: 1,
      reason: { es: "Sustituido." },
    });
    expect(retired.data.retireStrategyItem).toMatchObject({ version: 2, retiredAt: expect.any(String) });

    expect(await everywhere(id)).toEqual({
      list: false,
      children: false,
      matrix: false,
      cells: 0,
      country: 0,
    });
    const read = await world.as(people.anonymous).ask(ITEM, { id });
    expect(read.data.strategyItem.retiredBecause).toMatchObject({ text: "Sustituido.", isFallback: true });
    const again = await coalition().ask(RETIRE, { key: key(), id, version: 2, reason: { es: "Otra vez." } });
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "id" });
    const revise = await coalition().ask(REVISE, { key: key(), id, version: 2, input: CONTENT });
    expect(revise.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT" });
    const under = await add({ code: "9.4.1" });
    expect(under.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.code" });

    const restored = await coalition().ask(RESTORE, { key: key(), id, version: 2 });
    expect(restored.data.restoreStrategyItem).toMatchObject({ version: 3, retiredAt: null });
    expect(await everywhere(id)).toEqual({ list: true, children: true, matrix: true, cells: 11, country: 1 });
    const twice = await coalition().ask(RESTORE, { key: key(), id, version: 3 });
    expect(twice.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT" });
  });

  it("does not retire an item while another is in force under it", async () => {
    const { errors } = await coalition().ask(RETIRE, {
      key: key(),
      id: "2011-revised.6",
      version: 1,
      reason: { en: "Old." },
    });
    expect(errors?.[0]?.message).toContain("6.1");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", fix: expect.any(String) });
  });

  it("answers fifty repetitions at once as one, and refuses the key for another request", async () => {
    const same = key();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => add({ code: "9.5" }, people.coalition, same)),
    );
    for (const { data } of answers)
      expect(data.addStrategyItem).toMatchObject({ id: "2011-revised.9.5", version: 1 });
    expect(
      await world.database.query(
        "SELECT 1 FROM victim_assistance.revision WHERE record_id = '2011-revised.9.5'",
      ),
    ).toHaveLength(1);
    const other = await add({ code: "9.6" }, people.coalition, same);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "idempotencyKey" });
  });

  it("keeps one of ten that add the same code at once, and tells the others", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add({ code: "9.7" })));
    expect(answers.filter(({ data }) => data?.addStrategyItem)).toHaveLength(1);
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(Array(9).fill("CONFLICT"));
  });

  it("keeps the code, the place and the reason of an item consistent in the database itself", async () => {
    const set = (change: string) =>
      world.database.query(
        `UPDATE victim_assistance.strategy_item SET ${change} WHERE id = '2011-revised.6.1'`,
      );
    await expect(set("code = '6.3'")).rejects.toThrow(/check constraint/);
    await expect(set("parent_id = '2011-revised.7'")).rejects.toThrow(/check constraint/);
    await expect(set("retired_at = now()")).rejects.toThrow(/check constraint/);
  });
});

/** Where a visitor meets the item, and that the counts say what the lists show. */
async function everywhere(id: string) {
  const { data } = await world.as(people.anonymous).ask(EVERYWHERE);
  const cellsOf = (cells: { item: { id: string } }[]) => cells.filter(({ item }) => item.id === id).length;
  const has = (nodes: { id: string }[]) => nodes.some((node) => node.id === id);
  const listed = data.strategyItems.nodes.length;
  const summed = data.country.adoptionSummary.reduce(
    (total: number, { count }: { count: number }) => total + count,
    0,
  );
  expect([data.strategyItems.totalCount, data.country.adoption.totalCount, summed]).toEqual([
    listed,
    listed,
    listed,
  ]);
  return {
    list: has(data.strategyItems.nodes),
    children: has(data.strategyItem.children),
    matrix: has(data.adoptionMatrix.items),
    cells: cellsOf(data.adoptionMatrix.cells),
    country: cellsOf(data.country.adoption.nodes),
  };
}

const ADD = `mutation ($key: ID!, $input: NewStrategyItemInput!) {
  addStrategyItem(idempotencyKey: $key, input: $input) { id version parent { code } }
}`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: StrategyItemInput!) {
  reviseStrategyItem(idempotencyKey: $key, id: $id, version: $version, input: $input) {
    version title { text } action { text } sources { citation }
  }
}`;
const RETIRE = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput!) {
  retireStrategyItem(idempotencyKey: $key, id: $id, version: $version, reason: $reason) { version retiredAt }
}`;
const RESTORE = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  restoreStrategyItem(idempotencyKey: $key, id: $id, version: $version) { version retiredAt }
}`;
const ITEM = `query ($id: ID!) {
  strategyItem(id: $id) {
    title { text isFallback } action { text isFallback } responsibleBodies { text language isFallback } population { text }
    serviceTypes treatyArticles phase { id } principles { id } retiredAt retiredBecause { text isFallback }
  }
}`;
const SEARCH = `query ($search: String) { strategyItems(filter: { search: $search }) { nodes { id } } }`;
const HISTORY = `query ($id: ID!) { strategyItem(id: $id) { revisions { version action partnerId } } }`;
const CHANGES: [string, object][] = [
  [REVISE, { input: CONTENT }],
  [RETIRE, { reason: { en: "Old." } }],
  [RESTORE, {}],
];
const EVERYWHERE = `{
  strategyItems(first: 100, filter: { edition: "2011-revised" }) { totalCount nodes { id } }
  strategyItem(id: "2011-revised.9") { children { id } }
  adoptionMatrix(edition: "2011-revised") { items { id } cells { item { id } } }
  country(iso3: "GTM") {
    adoption(first: 100, filter: { edition: "2011-revised" }) { totalCount nodes { item { id } } }
    adoptionSummary(edition: "2011-revised") { count }
  }
}`;
