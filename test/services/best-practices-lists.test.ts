import { bestPractices } from "../../services/best-practices";
import { practices as compiled } from "../../services/best-practices/seed/practices";
import { seed } from "../../services/kit/provision";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const ask = (query: string, variables: object = {}, language = "en") =>
  world.as(people.anonymous, language).ask(query, variables);
const titles = async (variables: object, language?: string): Promise<string[]> =>
  (await ask(TITLES, variables, language)).data.practices.nodes.map(
    (node: { title: { text: string } }) => node.title.text,
  );

describe("what the hub starts with", () => {
  it("has practices of all eleven members and of the region, in both languages, each with its sources", async () => {
    const { data } = await ask(SEEDS);
    expect(data.practices.totalCount).toBe(compiled.length);
    expect(
      data.practices.facets.country.map((facet: { value: string | null }) => facet.value).sort(),
    ).toEqual(["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA", null].sort());
    for (const practice of data.practices.nodes) {
      expect(practice).toMatchObject({
        compiledBySecretariat: true,
        evidence: "UNKNOWN",
        status: "PUBLISHED",
      });
      expect(practice.title.translations).toHaveLength(2);
      expect(practice.whatWasDone.translations).toHaveLength(2);
      expect(practice.sources.length).toBeGreaterThan(0);
    }
  });

  it("says trata where it says trafficking, and tráfico where it says smuggling", () => {
    const mistaken = compiled.filter(({ title, whatWasDone }) => {
      const es = `${title!.es} ${whatWasDone!.es}`;
      const en = `${title!.en} ${whatWasDone!.en}`;
      return /\btrata\b/i.test(es) !== /traffick/i.test(en) || /tráfico/i.test(es) !== /smuggl/i.test(en);
    });
    expect(mistaken.map(({ title }) => title!.en)).toEqual([]);
  });

  it("loads a second time without doubling or altering anything", async () => {
    const rows = () =>
      world.database.query(`SELECT (SELECT count(*) FROM best_practices.practice), (SELECT count(*) FROM best_practices.revision),
        (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM best_practices.practice p)`);
    const before = await rows();
    await seed([bestPractices], () => world.database.url);
    expect(await rows()).toEqual(before);
  });
});

describe("searching", () => {
  it("finds a word in either language, its accents and endings ignored", async () => {
    const found = await titles({ filter: { search: "revictimizacion" } });
    expect(found).toEqual(["SVET's inter-institutional protocol for the care of victims of trafficking"]);
    expect(await titles({ filter: { search: "no re-victimisation" } })).toEqual(found);
    expect(await titles({ filter: { search: "REVICTIMIZACIÓN" } })).toEqual(found);
  });

  it("puts a title that has the word before a text that has it", async () => {
    const found = await titles({ filter: { search: "matrices" }, orderBy: "RELEVANCE" });
    expect(found[0]).toBe("The RCM's comparative matrices of legislation (2009)");
  });

  it("asks for the words that relevance needs, and refuses texts that no database stores", async () => {
    const refusals: [object, string][] = [
      [{ orderBy: "RELEVANCE" }, "orderBy"],
      [{ filter: { search: " " } }, "filter.search"],
      [{ filter: { search: "a\u0000" } }, "filter.search"],
      [{ filter: { author: "\u0000" } }, "filter.author"],
      [{ filter: { country: ["GTM", "Guatemala"] } }, "filter.country.1"],
      [{ filter: { treatyArticle: "TIP" } }, "filter.treatyArticle"],
    ];
    for (const [variables, field] of refusals) {
      const { errors } = await ask(TITLES, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field });
    }
  });
});

describe("filters and facets", () => {
  it("combine: smuggling in Guatemala or Panama, by article", async () => {
    const filter = { country: ["GTM", "pan"], crime: "SMUGGLING", treatyArticle: "SOM 5" };
    expect(await titles({ filter })).toEqual([
      "Law 36 of 2013: smuggling, and the migrant exempt for false documents",
    ]);
    expect(await titles({ filter: { ...filter, publishedAfter: "2026-11-24T00:00:00Z" } })).toEqual([]);
    expect(await titles({ filter: { country: [] } })).toEqual([]);
  });

  it("count what the list holds, and nothing else", async () => {
    const { data } = await ask(FACETS, { filter: { crime: ["SMUGGLING", "BOTH"] } });
    const wanted = compiled.filter(({ crime }) => crime !== "TRAFFICKING");
    const tally = (values: (string | null)[]) =>
      Object.fromEntries(values.map((value) => [value, values.filter((other) => other === value).length]));
    const counted = (facet: { value: string | null; count: number }[]) =>
      Object.fromEntries(facet.map(({ value, count }) => [value, count]));
    const { facets, totalCount } = data.practices;
    expect(totalCount).toBe(wanted.length);
    expect(counted(facets.country)).toEqual(tally(wanted.map(({ countryIso3 }) => countryIso3)));
    expect(counted(facets.crime)).toEqual(tally(wanted.map(({ crime }) => crime)));
    expect(counted(facets.axis)).toEqual(tally(wanted.map(({ axis }) => axis)));
    expect(counted(facets.evidence)).toEqual({ UNKNOWN: wanted.length });
  });
});

describe("paging", () => {
  it.each([
    { orderBy: "PUBLISHED_AT" },
    { orderBy: "TITLE" },
    { orderBy: "SUBMITTED_AT" },
    { orderBy: "RELEVANCE", filter: { search: "law or article or ley" } },
  ])("goes forward and backward through $orderBy without a gap or a double", async (list) => {
    const whole = await titles({ ...list, first: 100 }, "es");
    expect(whole.length).toBeGreaterThan(15);
    expect(
      await walk(list, { size: "first", cursor: "after", more: "hasNextPage", end: "endCursor" }),
    ).toEqual(whole);
    const backward = { size: "last", cursor: "before", more: "hasPreviousPage", end: "startCursor" };
    expect(await walk(list, backward)).toEqual(whole);
  });

  it("sorts titles as the caller's language does", async () => {
    for (const language of ["es", "en"]) {
      const found = await titles({ orderBy: "TITLE", first: 100 }, language);
      expect(found).toEqual([...found].sort(new Intl.Collator(language).compare));
    }
  });

  it("gives each country its own page", async () => {
    const { data } = await ask(BY_COUNTRY, { first: 20 });
    for (const { iso3, practices } of data.countries.nodes) {
      const own = compiled.filter(({ countryIso3 }) => countryIso3 === iso3);
      expect(practices.totalCount).toBe(own.length);
      expect(practices.nodes).toHaveLength(Math.min(2, own.length));
      expect(practices.pageInfo.hasNextPage).toBe(own.length > 2);
    }
  });
});

describe("the database", () => {
  const statements = (query: string, variables: object) => world.statements(() => ask(query, variables));

  it("is asked as often for one practice as for all", async () => {
    const one = await statements(SEEDS, { first: 1 });
    const all = await statements(SEEDS, { first: 100 });
    expect(all).toHaveLength(one.length);
    expect(all.length).toBeLessThanOrEqual(5);
  });

  it("is asked as often for one country's practices, counts and facets as for sixteen", async () => {
    const one = await statements(BY_COUNTRY, { first: 1 });
    const all = await statements(BY_COUNTRY, { first: 20 });
    expect(all).toHaveLength(one.length);
    expect(all.length).toBeLessThanOrEqual(4);
  });

  it("counts and facets only where they are asked for", async () => {
    const sent = await statements(TITLES, {});
    expect(sent).toHaveLength(1);
  });

  it("reads no row that is not shown, whatever others have not published", async () => {
    await world.database.query(FIVE_THOUSAND.replace("'PUBLISHED'", "'DRAFT'"));
    await world.database.query("ANALYZE best_practices.practice");
    const { db } = world.subgraphs["best-practices"]!;
    const { read } = db;
    for (const person of [people.anonymous, people.delegationGtm]) {
      const sent: { text: string; values: unknown[] }[] = [];
      Object.assign(db, {
        read: (statement: (typeof sent)[0]) => sent.push(statement) && read(statement as never),
      });
      await world.as(person).ask(TITLES, {});
      Object.assign(db, { read });
      const [{ text, values }] = sent as [(typeof sent)[0]];
      const plan = await world.database.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
      const removed = [...JSON.stringify(plan).matchAll(/Rows Removed by Filter":(\d+)/g)].map(([, n]) =>
        Number(n),
      );
      expect(Math.max(0, ...removed)).toBeLessThan(10);
    }
  });

  it("answers a long list from an index, whatever the order", async () => {
    await world.database.query(FIVE_THOUSAND);
    await world.database.query("ANALYZE best_practices.practice");
    for (const orderBy of ["PUBLISHED_AT", "TITLE", "SUBMITTED_AT"]) {
      const [statement] = await statements(TITLES, { orderBy });
      const plan = await world.database.query(`EXPLAIN ${statement}`, [[""]]);
      expect(JSON.stringify(plan)).toMatch(
        /Index Scan (Backward )?using practice_(published|title_en|submitted)/,
      );
    }
  });
});

it("answers for strategy items, and for keys of no shape", async () => {
  const { id } = compiled[0]!;
  await world.database.query(
    "UPDATE best_practices.practice SET strategy_item_ids = '{2011.6.2}' WHERE id = $1",
    [id],
  );
  const keys = [
    { __typename: "StrategyItem", id: "2011.6.2" },
    { __typename: "StrategyItem", id: "2011.6" },
    { __typename: "StrategyItem", id: "nul\u0000" },
    { __typename: "Country", iso3: { not: "text" } },
    { __typename: "Practice", id: "no uuid" },
    { __typename: "Practice", id: id.toUpperCase() },
  ];
  const { data, errors } = await world.subgraph("best-practices", ENTITIES, { keys });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    { practices: { nodes: [{ id }] } },
    { practices: { nodes: [] } },
    null,
    null,
    null,
    { id },
  ]);
  expect(await titles({ filter: { strategyItem: "2011.6.2" } })).toEqual([compiled[0]!.title!.en]);
});

async function walk(list: object, by: Record<"size" | "cursor" | "more" | "end", string>): Promise<string[]> {
  let seen: string[] = [];
  let from: string | null = null;
  for (;;) {
    const variables: object = { ...list, [by.size]: 4, [by.cursor]: from };
    const { data } = await ask(TITLES, variables, "es");
    const page = data.practices.nodes.map((node: { title: { text: string } }) => node.title.text);
    seen = by.size === "first" ? [...seen, ...page] : [...page, ...seen];
    if (!data.practices.pageInfo[by.more]) return seen;
    from = data.practices.pageInfo[by.end];
  }
}

const FIVE_THOUSAND = `
  INSERT INTO best_practices.practice (id, status, author_id, country_iso3, compiled_by_secretariat, title, problem,
    crime, axis, evidence, population, implementing_partners, treaty_articles, strategy_item_ids, sources,
    submitted_at, published_at, version)
  SELECT gen_random_uuid(), 'PUBLISHED', 'rncom', 'GTM', false, jsonb_build_object('es', md5(n::text)), '{"es": "x"}',
    'BOTH', 'PREVENTION', 'UNKNOWN', '{}', '{}', '{}', '{}', '[]',
    now() - n * interval '1 minute', now() - n * interval '1 minute', 1
  FROM generate_series(1, 5000) n`;
const TITLES = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $filter: PracticeFilter! = {}, $orderBy: PracticeOrder! = PUBLISHED_AT) {
    practices(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      nodes { title { text } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const COUNTS = `{ country { value count } crime { value count } axis { value count } evidence { value count } }`;
const SEEDS = /* GraphQL */ `
  query ($first: Int = 100) {
    practices(first: $first) {
      totalCount
      facets ${COUNTS}
      nodes {
        id status compiledBySecretariat evidence sources { citation confidence }
        title { translations { language text } } whatWasDone { translations { text } }
        author { id name { text } } adaptedFrom { id } revisions { version }
      }
    }
  }
`;
const FACETS = /* GraphQL */ `
  query ($filter: PracticeFilter!) { practices(filter: $filter) { totalCount facets ${COUNTS} } }
`;
const BY_COUNTRY = /* GraphQL */ `
  query ($first: Int!) {
    countries(first: $first) {
      nodes { iso3 practices(first: 2) { totalCount facets ${COUNTS} nodes { id } pageInfo { hasNextPage } } }
    }
  }
`;
const ENTITIES = /* GraphQL */ `
  query ($keys: [_Any!]!) {
    _entities(representations: $keys) {
      ... on Practice { id }
      ... on StrategyItem { practices { nodes { id } } }
      ... on Country { practices { nodes { id } } }
    }
  }
`;
