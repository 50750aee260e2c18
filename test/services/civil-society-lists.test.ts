import { seed } from "../../services/kit/provision";
import { civilSociety } from "../../services/civil-society";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomGtm, rncomHnd, delegationGtm, anonymous } = people;
const PRACTICE = "5f0c7a52-1f5e-4a8e-9d0a-3f3f1f3b7a10";
let keys = 0;
const post = async (text: object, more: object = {}, person = rncomGtm) => {
  const input = { kind: "EXPERIENCE", text, ...more };
  const { data } = await world.as(person).ask(POST, { key: `lists-${++keys}`, input });
  return data.postContribution.id as string;
};
const list = async (filter: object, args: object = {}, language = "en") =>
  (await world.as(anonymous, language).ask(LIST, { filter, ...args })).data.contributions;
const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);

describe("what RNCOM said from 2012 to 2014", () => {
  it("is there as contributions by kind, with month, source and confidence", async () => {
    const { nodes, totalCount } = await list({ author: "rncom" });
    expect(totalCount).toBe(8);
    expect(nodes[0]).toMatchObject({ deliveredOn: "2014-06", kind: "CONCERN", author: { id: "rncom" } });
    expect(nodes.at(-1)).toMatchObject({ deliveredOn: "2012-06", kind: "RECOGNITION" });
    for (const node of nodes)
      expect(node).toMatchObject({
        compiledBySecretariat: true,
        state: "OPEN",
        title: { isFallback: false },
        sources: [{ citation: expect.stringContaining("RNCOM, statement of"), confidence: "HIGH" }],
      });
  });

  it("calls on all eleven Member Countries to set up specialised shelters", async () => {
    const { nodes } = await list({ kind: ["CALL"], addressedToCountry: "BLZ" }, {}, "es");
    expect(nodes).toHaveLength(1);
    expect(nodes[0].title).toEqual({
      text: "Albergues especializados en cada Estado",
      language: "ES",
      isFallback: false,
    });
    expect(nodes[0].addressedToCountries).toHaveLength(11);
  });

  it("names the Dominican Republic alone, where the source names it", async () => {
    const { nodes } = await list({ aboutCountry: "DOM", author: "rncom" });
    expect(nodes.map(({ kind }: { kind: string }) => kind)).toEqual(["RECOGNITION"]);
  });

  it("is loaded a second time without doubling", async () => {
    const before = await list({ author: "rncom" });
    await seed([civilSociety], () => world.database.url);
    expect(await list({ author: "rncom" })).toEqual(before);
  });
});

it("a country and a partner show their contributions, and a contribution its author's and countries' names", async () => {
  const { data } = await world.as(anonymous, "es").ask(ACROSS);
  const recognition = {
    kind: "RECOGNITION",
    author: { acronym: { text: "RROCM" } },
    aboutCountries: [{ name: { text: "República Dominicana" } }],
  };
  expect(data.country.contributions.nodes).toContainEqual(recognition);
  expect(data.partner.contributions.nodes).toContainEqual(recognition);
});

describe("searching", () => {
  it("finds Spanish and English words, accents ignored, the best match first", async () => {
    const inText = await post({
      es: "Trabajamos en la prevención zonal.",
      en: "We work on local prevention.",
    });
    const inTitle = await post({ es: "Otra cosa." }, { title: { es: "Prevención zonal" } });
    expect(ids(await list({ search: "prevencion zonal" }))).toEqual([inTitle, inText]);
    expect(ids(await list({ search: "preventions local" }))).toEqual([inText]);
  });

  it("by relevance without a search is refused, and so is an empty search", async () => {
    const unsought = await world.as(anonymous).ask(LIST, { filter: {}, orderBy: "RELEVANCE" });
    expect(unsought.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "orderBy" });
    const empty = await world.as(anonymous).ask(LIST, { filter: { search: " " } });
    expect(empty.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "filter.search" });
  });

  it("gives the other language where one is missing, and says so", async () => {
    const id = await post({ es: "Solamente en español." });
    const { data } = await world.as(anonymous, "en").ask(BY_ID, { id });
    expect(data.contribution.text).toEqual({
      text: "Solamente en español.",
      language: "ES",
      isFallback: true,
    });
  });
});

describe("filters", () => {
  it("find what is about a country, a practice, a strategy item, and what is addressed to somebody", async () => {
    const about = {
      aboutCountries: ["HND"],
      aboutPractices: [PRACTICE],
      aboutStrategyItems: ["detection.protocol"],
    };
    const id = await post(
      { es: "Sobre todo." },
      { ...about, addressedToPartners: ["iom"], addressedToCountries: ["MEX"] },
      rncomHnd,
    );
    const conditions = [
      { aboutCountry: "HND" },
      { aboutCountry: "hnd" },
      { aboutPractice: PRACTICE },
      { aboutStrategyItem: "detection.protocol" },
      { addressedToPartner: "iom" },
      { addressedToCountry: "MEX", author: "rncom-hnd" },
      { aboutCountry: "HND", aboutPractice: PRACTICE, addressedToPartner: "iom" },
    ];
    for (const condition of conditions) expect(ids(await list(condition))).toEqual([id]);
    expect(ids(await list({ aboutCountry: "HND", addressedToPartner: "unhcr" }))).toEqual([]);
  });

  it("tell open from answered", async () => {
    const open = await post({ es: "Abierta." }, { addressedToCountries: ["GTM"], aboutCountries: ["NIC"] });
    const answered = await post(
      { es: "Contestada." },
      { addressedToCountries: ["GTM"], aboutCountries: ["NIC"] },
    );
    const response = { contribution: answered, text: { es: "Sí." } };
    await world.as(delegationGtm).ask(RESPOND, { key: `lists-${++keys}`, input: response });
    expect(ids(await list({ aboutCountry: "NIC", state: "OPEN" }))).toEqual([open]);
    expect(ids(await list({ aboutCountry: "NIC", state: "ANSWERED" }))).toEqual([answered]);
  });

  it("find what was published from one moment to before another", async () => {
    const id = await post({ es: "Fechada." }, { aboutCountries: ["PAN"] });
    const { publishedAt } = (await world.as(anonymous).ask(BY_ID, { id })).data.contribution;
    const later = new Date(Date.parse(publishedAt) + 1).toISOString();
    expect(
      ids(await list({ aboutCountry: "PAN", publishedAfter: publishedAt, publishedBefore: later })),
    ).toEqual([id]);
    expect(ids(await list({ aboutCountry: "PAN", publishedBefore: publishedAt }))).toEqual([]);
    expect(ids(await list({ aboutCountry: "PAN", publishedAfter: later }))).toEqual([]);
  });
});

describe("paging", () => {
  it.each([
    ["the newest first", { aboutCountry: "SLV" }],
    ["by relevance", { aboutCountry: "SLV", search: "paginada" }],
    ["by author", { author: "rncom-hnd", aboutCountry: "SLV" }],
  ])("%s leaves no gap and repeats nothing, forward and backward", async (_order, filter) => {
    if (ids(await list({ aboutCountry: "SLV" })).length === 0)
      for (let i = 0; i < 7; i++)
        await post({ es: `Paginada ${"y paginada ".repeat(i % 3)}.` }, { aboutCountries: ["SLV"] }, rncomHnd);
    const whole = ids(await list(filter, { first: 100 }));
    expect(whole).toHaveLength(7);
    expect(await walk(filter, "first", "after", "endCursor")).toEqual(whole);
    expect((await walk(filter, "last", "before", "startCursor")).reverse()).toEqual(whole);
  });

  async function walk(filter: object, size: string, beyond: string, cursor: "endCursor" | "startCursor") {
    const met: string[] = [];
    let at: string | null = null;
    do {
      const page = await list(filter, { [size]: 3, [beyond]: at });
      met.push(...(size === "last" ? ids(page).reverse() : ids(page)));
      at = page.pageInfo[size === "last" ? "hasPreviousPage" : "hasNextPage"] ? page.pageInfo[cursor] : null;
    } while (at);
    return met;
  }
});

describe("the number of statements", () => {
  it("stays the same from one country with nothing to eleven countries with many contributions", async () => {
    const of = (...countries: string[]) =>
      world.statements(async () => {
        const representations = countries.map((iso3) => ({ __typename: "Country", iso3 }));
        const { errors } = await world.subgraph("civil-society", COUNTRIES, { representations });
        expect(errors).toBeUndefined();
      });
    const members = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];
    for (const iso3 of members)
      for (let i = 0; i < 3; i++) await post({ es: "Una." }, { aboutCountries: [iso3] });
    const one = await of("DOM");
    const all = await of(...members);
    expect(one.length).toBeLessThanOrEqual(5);
    expect(all).toHaveLength(one.length);
  });

  it("stays the same for references of contributions", async () => {
    const some = ids(await list({}, { first: 30 }));
    const of = (wanted: string[]) =>
      world.statements(() => {
        const representations = wanted.map((id) => ({ __typename: "Contribution", id }));
        return world.subgraph("civil-society", CONTRIBUTIONS, { representations });
      });
    expect(await of(some)).toHaveLength((await of(some.slice(0, 1))).length);
  });
});

it("keys that are none are answered with null, never with an internal error", async () => {
  const representations = [
    { __typename: "Contribution", id: "' OR 1=1" },
    { __typename: "Contribution", id: null },
    { __typename: "Country", iso3: "guatemala" },
    { __typename: "Practice", id: "a\u0000" },
    { __typename: "StrategyItem", id: 7 },
    { __typename: "Partner", id: ["x"] },
  ];
  const { data, errors } = await world.subgraph("civil-society", REFERENCES, { representations });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([null, null, null, null, null, null]);
});

const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id } }`;
const BY_ID = `query ($id: ID!) { contribution(id: $id) { publishedAt text { text language isFallback } } }`;
const LIST = `query (
  $filter: ContributionFilter!, $orderBy: ContributionOrder, $first: Int, $after: String, $last: Int, $before: String
) { contributions(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  nodes { id kind state deliveredOn compiledBySecretariat author { id } title { text language isFallback }
    sources { citation confidence } addressedToCountries { iso3 } } } }`;
const ACROSS = `{
  country(iso3: "DOM") { contributions { nodes { ...Said } } } partner(id: "rncom") { contributions { nodes { ...Said } } }
} fragment Said on Contribution { kind author { acronym { text } } aboutCountries { name { text } } }`;
const PART = `totalCount nodes { id state text { text } author { id } aboutCountries { iso3 } revisions { version }
  responses { totalCount nodes { id contribution { id } } } }`;
const COUNTRIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Country { contributions(filter: { state: OPEN }) { ${PART} } } } }`;
const CONTRIBUTIONS = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Contribution { id state text { text } responses { nodes { id } } } } }`;
const REFERENCES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;
