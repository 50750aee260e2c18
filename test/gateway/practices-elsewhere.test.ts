import { type Gap, matches, reasonFor } from "../../services/best-practices/suggestion.rules";
import { EvidenceLevel } from "../../services/best-practices/practice.terms";
import { answersIn } from "../support/indicators";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { anonymous, delegationGtm, delegationCri, delegationMex, rncom, coalition, secretariat } = people;
let keys = 0;
const key = () => `elsewhere-${++keys}`;
const ask = async (query: string, variables: object = {}, language = "en") => {
  const { data, errors } = await world.as(anonymous, language).ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
async function done(person: Person, query: string, variables: object) {
  const { data, errors } = await world.as(person).ask(query, { key: key(), ...variables });
  expect(errors).toBeUndefined();
  return data;
}
/** What is shown to a country for an item. */
async function shown(iso3: string, item: string, first = 20, language?: string) {
  const { country } = await ask(
    OF_COUNTRY,
    { iso3, edition: item.slice(0, item.indexOf(".")), first },
    language,
  );
  return country.adoption.nodes.find((cell: { id: string }) => cell.id === `${iso3}/${item}`)
    .practicesElsewhere;
}
async function published(person: Person, input: object): Promise<string> {
  const whole = {
    title: { en: "…" },
    problem: { en: "…" },
    crime: "TRAFFICKING",
    axis: "PROTECTION",
    ...input,
  };
  const { draftPractice } = await done(person, DRAFT, { input: whole });
  await done(person, changing("submit"), { id: draftPractice.id, version: 1 });
  await done(secretariat, changing("publish"), { id: draftPractice.id, version: 2 });
  return draftPractice.id;
}

describe("from a gap to what others do", () => {
  it("shows Costa Rica Guatemala's protocol for repatriated victims, and says why in its language", async () => {
    const [suggestion, ...others] = await shown("CRI", "svet-protocol.3", 5, "es");
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({
      rank: 1,
      practice: { country: { iso3: "GTM" }, evidence: "UNKNOWN" },
      matchedOn: [{ on: "STRATEGY_ITEM", values: ["svet-protocol.3"] }],
      reason: {
        language: "ES",
        text: "Sirve a la misma parte de la Estrategia (svet-protocol.3); no se sabe en qué se basan sus resultados.",
      },
    });
  });

  it("finds it by the phase of care too, where another text asks for the same", async () => {
    const [suggestion] = await shown("CRI", "rcm-child-victims-repatriation.1");
    expect(suggestion).toMatchObject({
      practice: { country: { iso3: "GTM" } },
      matchedOn: [{ on: "PHASE", values: ["svet-protocol.3"] }],
      reason: {
        text: "It serves the same phase of care, repatriation (svet-protocol.3); what its results rest on is not known.",
      },
    });
  });

  it("never shows a country its own practice, nor one of no country", async () => {
    expect(await shown("GTM", "svet-protocol.3")).toEqual([]);
    expect(await shown("CRI", "coalition-operating-guidelines.5")).toEqual([]);
  });

  it("finds it by the article, with its paragraphs, once the Coalition names the article", async () => {
    const code = "10";
    const { strategyItem } = await ask(`{ strategyItem(id: "2011-revised.${code}") { version } }`);
    expect(await shown("MEX", `2011-revised.${code}`)).toEqual([]);
    await done(coalition, REVISE_ITEM, {
      id: `2011-revised.${code}`,
      version: strategyItem.version,
      input: { kind: "CHAPTER", title: { en: "Follow-up" }, treatyArticles: ["TIP 9"], source: "…" },
    });
    const id = await published(delegationCri, { treatyArticles: ["TIP 9(1)(b)", "SOM 14"] });
    const found = await shown("MEX", `2011-revised.${code}`);
    expect(found.find((one: { practice: { id: string } }) => one.practice.id === id)).toMatchObject({
      matchedOn: [{ on: "TREATY_ARTICLE", values: ["TIP 9(1)(b)"] }],
      reason: { text: "It serves the same article (TIP 9(1)(b)); what its results rest on is not known." },
    });
    expect(await shown("CRI", `2011-revised.${code}`)).not.toContainEqual(
      expect.objectContaining({ practice: expect.objectContaining({ id }) }),
    );
  });

  it("puts evidence first, then the closest match, then the last published", async () => {
    const strategyItems = ["2011-revised.7"];
    const plain = await published(delegationGtm, { strategyItems });
    const later = await published(delegationMex, { strategyItems });
    const monitored = await published(delegationMex, { strategyItems, evidence: "MONITORED" });
    const replicated = await published(rncom, { strategyItems, country: "PAN", evidence: "REPLICATED" });
    await published(delegationCri, { strategyItems, evidence: "REPLICATED" });
    const told = await published(delegationGtm, { strategyItems, evidence: "ANECDOTAL" });
    const { draftPractice } = await done(delegationMex, DRAFT, { input: { strategyItems } });
    const found = await shown("CRI", "2011-revised.7");
    const ids = found.map(({ practice }: { practice: { id: string } }) => practice.id);
    expect(ids).toEqual([replicated, monitored, told, later, plain]);
    expect(ids).not.toContain(draftPractice.id);
    expect(found.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(await shown("CRI", "2011-revised.7", 2)).toHaveLength(2);

    const phase = await published(delegationMex, { strategyItems: ["svet-protocol.2.3"] });
    const item = await published(delegationGtm, { strategyItems: ["svet-protocol.2.4"] });
    expect(
      (await shown("CRI", "svet-protocol.2.4")).map(
        ({ practice }: never) => (practice as { id: string }).id,
      )[0],
    ).toBe(item);
    expect(phase).not.toBe(item);
  });

  it("shows nothing for what is adopted or does not apply", async () => {
    expect(await shown("CRI", "svet-protocol.4")).toHaveLength(1);
    await done(delegationCri, RECORD, {
      input: { country: "CRI", item: "svet-protocol.4", status: "NOT_APPLICABLE" },
    });
    expect(await shown("CRI", "svet-protocol.4")).toEqual([]);
    await done(delegationCri, RECORD, {
      input: { country: "CRI", item: "svet-protocol.4", status: "PLANNED", version: 1 },
    });
    expect(await shown("CRI", "svet-protocol.4")).toHaveLength(1);
  });

  it("refuses a number of practices that nobody reads", async () => {
    const { errors } = await world
      .as(anonymous)
      .ask(OF_COUNTRY, { iso3: "CRI", edition: "svet-protocol", first: 21 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "first" });
  });
});

it("shows what others do on the articles of a weak answer, and never the country's own", async () => {
  const answers = answersIn(world);
  await answers.published("CRI", { indicator: "HUB-DEMO-1/PR-04", value: { choice: "NO" } });
  await answers.published("MEX", { indicator: "HUB-DEMO-1/PR-04", value: { choice: "NO" } });
  await answers.published("MEX", { indicator: "HUB-DEMO-1/L-03", value: { choice: "PARTLY" } });
  const own = await published(delegationCri, { treatyArticles: ["TIP 6(3)"], evidence: "REPLICATED" });
  for (const iso3 of ["CRI", "MEX"]) {
    const { nodes } = (await ask(WEAK, { iso3 })).country.weakAnswers;
    const answer = nodes.find((one: { treatyArticles: string[] }) => one.treatyArticles.includes("TIP 6"));
    const found: Suggested[] = answer.practicesElsewhere;
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ practice }) => practice.country.iso3)).not.toContain(iso3);
    expect(found.some(({ practice }) => practice.id === own)).toBe(iso3 === "MEX");
    for (const { matchedOn } of found)
      expect(matchedOn).toEqual([{ on: "TREATY_ARTICLE", values: [expect.stringMatching(/^TIP 6(\(|$)/)] }]);
  }
  const one = await world.statements(() => ask(WEAK, { iso3: "CRI" }));
  const two = await world.statements(() => ask(WEAK, { iso3: "MEX" }));
  expect(two).toHaveLength(one.length);
});

it("asks the database as often for all countries and items as for one", async () => {
  const one = await world.statements(() => ask(ONE, { first: 1 }));
  const all = await world.statements(() => ask(MATRIX));
  const { adoptionMatrix } = await ask(MATRIX);
  expect(adoptionMatrix.cells).toHaveLength(121);
  expect(all.length).toBeLessThanOrEqual(one.length + 2);
  const sent = all.filter((statement) => statement.includes("wanted"));
  expect(sent).toHaveLength(1);
});

it("says in both languages why, whatever matches", () => {
  const gap: Gap = {
    country: "CRI",
    item: "2011-revised.7",
    samePhaseItems: ["svet-protocol.3"],
    phase: { en: "Repatriation" },
    articles: ["TIP 8"],
  };
  const all = matches(gap, { onItem: true, onPhase: ["svet-protocol.3"], onArticles: ["TIP 8", "TIP 8(1)"] });
  expect(all.map(({ on }) => on)).toEqual(["STRATEGY_ITEM", "PHASE", "TREATY_ARTICLE"]);
  expect(reasonFor(gap, all, EvidenceLevel.EVALUATED)).toEqual({
    es: "Sirve a la misma parte de la Estrategia (2011-revised.7) y a la misma fase de atención, repatriation (svet-protocol.3) y al mismo artículo (TIP 8, TIP 8(1)); sus resultados fueron evaluados.",
    en: "It serves the same item of the Strategy (2011-revised.7) and the same phase of care, repatriation (svet-protocol.3) and the same article (TIP 8, TIP 8(1)); its results were evaluated.",
  });
});

it("knows a cell by its id, and nothing by what is no id", async () => {
  const keys = [
    "CRI/svet-protocol.3",
    "CRI/none",
    "svet-protocol.3",
    "CRI/nul\u0000",
    "ZZZ/svet-protocol.3",
  ].map((id) => ({ __typename: "Adoption", id }));
  const { data, errors } = await world.subgraph("victim-assistance", ENTITIES, { keys });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    { id: "CRI/svet-protocol.3", isGap: true, samePhaseItems: expect.arrayContaining(["svet-protocol.3"]) },
    null,
    null,
    null,
    null,
  ]);
});

interface Suggested {
  matchedOn: unknown;
  practice: { id: string; country: { iso3: string } };
}
const SUGGESTIONS = `
  rank matchedOn { on values } reason { text language }
  practice { id country { iso3 } evidence }`;
const OF_COUNTRY = /* GraphQL */ `
  query ($iso3: ID!, $edition: ID!, $first: Int!) {
    country(iso3: $iso3) {
      adoption(first: 100, filter: { edition: $edition }) {
        nodes { id isGap treatyArticles practicesElsewhere(first: $first) { ${SUGGESTIONS} } }
      }
    }
  }
`;
const WEAK = /* GraphQL */ `
  query ($iso3: ID!) {
    country(iso3: $iso3) {
      weakAnswers(framework: "HUB-DEMO-1", period: "2016") {
        nodes { id treatyArticles practicesElsewhere { ${SUGGESTIONS} } }
      }
    }
  }
`;
const CELL = `practicesElsewhere { rank reason { text } practice { id } }`;
const ONE = /* GraphQL */ `
  query ($first: Int!) {
    country(iso3: "CRI") { adoption(first: $first, filter: { edition: "svet-protocol" }) { nodes { id ${CELL} } } }
  }
`;
const MATRIX = `{ adoptionMatrix(edition: "svet-protocol") { cells { id ${CELL} } } }`;
const DRAFT = /* GraphQL */ `
  mutation ($key: ID!, $input: PracticeInput!) { draftPractice(idempotencyKey: $key, input: $input) { id } }
`;
const changing = (step: string) => /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!) {
    ${step}Practice(idempotencyKey: $key, id: $id, version: $version) { id }
  }
`;
const RECORD = /* GraphQL */ `
  mutation ($key: ID!, $input: AdoptionInput!) { recordAdoption(idempotencyKey: $key, input: $input) { id isGap } }
`;
const REVISE_ITEM = /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!, $input: StrategyItemInput!) {
    reviseStrategyItem(idempotencyKey: $key, id: $id, version: $version, input: $input) { id }
  }
`;
const ENTITIES = /* GraphQL */ `
  query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Adoption { id isGap samePhaseItems } } }
`;
