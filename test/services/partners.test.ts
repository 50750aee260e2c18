import { partners } from "../../services/partners";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const reader = (language = "en") => world.as(people.anonymous, language);
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

describe("partners", () => {
  it("are known by the ids on which the whole hub relies", async () => {
    const { data } = await reader().ask(ALL);
    const all = ids(data.partners.nodes);
    for (const person of Object.values(people)) if (person) expect(all).toContain(person.partner);
    expect(all.filter((id) => /^rncom-[a-z]{3}$/.test(id))).toHaveLength(11);
    expect(all.filter((id) => /^delegation-[a-z]{3}$/.test(id))).toHaveLength(16);
    expect(data.partners.totalCount).toBe(all.length);
  });

  it("bear their names in both languages, and say when one was served for want of the other", async () => {
    const english = (await reader().ask(PARTNER, { id: "regional-coalition" })).data.partner;
    const spanish = (await reader("es").ask(PARTNER, { id: "regional-coalition" })).data.partner;
    expect(english.name).toMatchObject({ language: "EN", isFallback: false });
    expect(english.acronym).toEqual({ text: "CORETT", language: "ES", isFallback: true });
    expect(spanish.name.text).toBe(
      "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes",
    );
    expect(spanish.acronym).toEqual({ text: "CORETT", language: "ES", isFallback: false });
  });

  it("go by the name of the day: the secretariat was the Technical Secretariat in 2016", async () => {
    const { data } = await reader().ask(NAMES);
    const { then, shortThen, now, names } = data.partner;
    expect([then.text, shortThen.text, now.text]).toEqual([
      "Technical Secretariat",
      "TS",
      "Executive Secretariat",
    ]);
    expect(names.map((name: { validTo: string | null }) => name.validTo)).toEqual(["2016-06-08", null]);
    expect(names[0].note.text).toMatch(/not known/);
    expect(names[0].confidence).toBe("MEDIUM");
  });

  it.each([
    ["RRCOM", "rncom", "a misspelling that documents have"],
    ["RROCM", "rncom", "the Spanish acronym"],
    ["organizacion internacional migraciones", "iom", "a name without its accents"],
    ["puebla", "rcm", "another name"],
    ["Technical Secretariat", "executive-secretariat", "a former name"],
    ["SE", "executive-secretariat", "an acronym that is a stop word in Spanish"],
  ])("are found by %s: %s, by %s", async (search, expected) => {
    const { data } = await reader().ask(SEARCH, { search, orderBy: "RELEVANCE" });
    expect(data.partners.nodes[0].id).toBe(expected);
    expect(data.partners.totalCount).toBe(data.partners.nodes.length);
  });

  it("are sorted by relevance only where something is searched for", async () => {
    const { errors } = await reader().ask(SEARCH, { orderBy: "RELEVANCE" });
    expect(errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "orderBy" });
  });

  it("are filtered by kind, country and parent together", async () => {
    const { data } = await reader().ask(FILTERED);
    expect(ids(data.ofGuatemala.nodes)).toEqual(["delegation-gtm", "ecpat-guatemala", "rncom-gtm"]);
    expect(ids(data.chapter.nodes)).toEqual(["rncom-gtm"]);
    expect(data.observers.totalCount).toBe(18);
    expect(data.parts.totalCount).toBe(11);
  });

  it.each([
    ["country", { country: ["GTM", ""] }, "filter.country.1"],
    ["parent", { parent: "\0" }, "filter.parent"],
    ["search", { search: " " }, "filter.search"],
  ])("are not listed for a %s that cannot be", async (_what, filter, field) => {
    const { errors } = await reader().ask(BY_FILTER, { filter });
    expect(errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT", field });
  });

  it("page forward and backward without a gap or a double, by name in either language", async () => {
    for (const language of ["en", "es"]) {
      const forward = await walk(language, "first", "after", "hasNextPage", "endCursor");
      const backward = await walk(language, "last", "before", "hasPreviousPage", "startCursor");
      const { data } = await reader(language).ask(ALL);
      expect(forward).toEqual(ids(data.partners.nodes));
      expect(backward.reverse()).toEqual(forward);
    }
  });

  it("page by relevance without a gap or a double", async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await reader().ask(BY_RELEVANCE, { after });
      seen.push(...ids(data.partners.nodes));
      ({ endCursor: after, hasNextPage: more } = data.partners.pageInfo);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(16);
  });

  it("belong to countries and to each other", async () => {
    const { data } = await reader().ask(RELATIONS);
    expect(ids(data.country.partners.nodes)).toEqual(["delegation-hnd", "rncom-hnd"]);
    expect(data.country.partners.totalCount).toBe(2);
    expect(data.partner.parent).toEqual({ id: "rncom", parent: null, country: null });
    expect(data.partner.country).toEqual({ iso3: "HND", name: { text: "Honduras" } });
  });

  it("are null where there is none, by query and by reference", async () => {
    const { data } = await reader().ask(PARTNER, { id: "nobody" });
    expect(data.partner).toBeNull();
    const references = [{ id: "iom" }, { id: "nobody" }, { id: 5 }, { id: "\0" }].map((key) => ({
      __typename: "Partner",
      ...key,
    }));
    const found = await world.subgraph("partners", ENTITIES, { references });
    expect(found).toEqual({ data: { _entities: [{ id: "iom", kind: "OBSERVER" }, null, null, null] } });
  });

  it("keep their history for the secretariat and for themselves", async () => {
    const history = async (person: Parameters<World["as"]>[0]) =>
      (await world.as(person).ask(HISTORY, { id: "delegation-gtm" })).data.partner.revisions;
    const first = [{ version: 1, action: "seed", partnerId: "executive-secretariat" }];
    expect(await history(people.secretariat)).toEqual(first);
    expect(await history(people.delegationGtm)).toEqual(first);
    expect(await history(people.delegationCri)).toEqual([]);
    expect(await history(people.anonymous)).toEqual([]);
  });

  it("cost as many statements for one country as for all", async () => {
    const cost = async (first: number) =>
      (await world.statements(() => reader().ask(COST, { first }))).length;
    await cost(11);
    expect(await cost(1)).toBe(await cost(11));
  });

  it("are seeded once, however often the data is loaded", async () => {
    const count = () =>
      world.database.query<{ rows: string }>(
        "SELECT (SELECT count(*) FROM partners.partner) + (SELECT count(*) FROM partners.revision) AS rows",
      );
    const before = await count();
    await partners.seed(world.subgraphs.partners!.db.source);
    expect(await count()).toEqual(before);
  });
});

async function walk(language: string, size: string, from: string, more: string, cursor: string) {
  const seen: string[] = [];
  for (let place: string | null = null; ; ) {
    const { data } = await reader(language).ask(
      `query ($place: String) { partners(${size}: 7, ${from}: $place) {
        nodes { id } pageInfo { ${more} ${cursor} } } }`,
      { place },
    );
    const found = ids(data.partners.nodes);
    seen.push(...(size === "first" ? found : found.reverse()));
    if (!data.partners.pageInfo[more]) return seen;
    place = data.partners.pageInfo[cursor];
  }
}

const ALL = /* GraphQL */ `{ partners(first: 100) { totalCount nodes { id } } }`;
const PARTNER = /* GraphQL */ `
  query ($id: ID!) { partner(id: $id) {
    name { text language isFallback } acronym { text language isFallback } } }`;
const NAMES = /* GraphQL */ `{
  partner(id: "executive-secretariat") {
    then: name(asOf: "2016-06-08") { text }
    shortThen: acronym(asOf: "2016-06-08") { text }
    now: name { text }
    names { validTo confidence note { text } }
  }
}`;
const SEARCH = /* GraphQL */ `
  query ($search: String, $orderBy: PartnerOrder!) {
    partners(filter: { search: $search }, orderBy: $orderBy, first: 100) { totalCount nodes { id } } }`;
const BY_RELEVANCE = /* GraphQL */ `
  query ($after: String) {
    partners(first: 5, after: $after, filter: { search: "delegation or migration" }, orderBy: RELEVANCE) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
const FILTERED = /* GraphQL */ `{
  ofGuatemala: partners(filter: { country: "gtm" }) { nodes { id } }
  chapter: partners(filter: { country: "GTM", kind: [CIVIL_SOCIETY], parent: "rncom" }) { nodes { id } }
  observers: partners(filter: { kind: [OBSERVER] }) { totalCount }
  parts: partners(filter: { parent: "rncom" }) { totalCount }
}`;
const BY_FILTER = /* GraphQL */ `query ($filter: PartnerFilter!) { partners(filter: $filter) { totalCount } }`;
const RELATIONS = /* GraphQL */ `{
  country(iso3: "HND") { partners { totalCount nodes { id } } }
  partner(id: "rncom-hnd") {
    parent { id parent { id } country { iso3 } }
    country { iso3 name { text } }
  }
}`;
const ENTITIES = /* GraphQL */ `
  query ($references: [_Any!]!) { _entities(representations: $references) { ... on Partner { id kind } } }`;
const HISTORY = /* GraphQL */ `
  query ($id: ID!) { partner(id: $id) { revisions { version action partnerId } } }`;
const COST = /* GraphQL */ `
  query ($first: Int!) { countries(first: $first, filter: { membership: MEMBER }) { nodes { partners(first: 10) { totalCount nodes {
    name { text } parent { id children(first: 3) { totalCount nodes { id } } } revisions { version } } } } } }`;
