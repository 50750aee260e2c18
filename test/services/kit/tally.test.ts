import fc from "fast-check";
import { Client } from "pg";

import { people } from "../../support/people";
import { startWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.database.query(EVERY_KIND);
});
afterAll(() => world.stop());

const query = (text: string) => world.database.query<Record<string, unknown>>(text);

/** What a tally says, cell by cell, and what there is. */
async function compared([tally, table, cells, columns]: readonly string[]) {
  const said = await query(
    `SELECT ${cells}, sum(n)::integer AS n FROM ${tally} GROUP BY ${cells} HAVING sum(n) <> 0 ORDER BY ${cells}`,
  );
  const there = await query(
    `SELECT ${columns}, count(*)::integer AS n FROM ${table} GROUP BY ${columns} ORDER BY ${columns}`,
  );
  return [said.map(Object.values), there.map(Object.values)];
}

const CELLS = "country_iso3, status, crime, axis, evidence";
const TALLIES = {
  practices: ["best_practices.practice_tally", "best_practices.practice", CELLS, CELLS],
  contributions: [
    "civil_society.contribution_tally",
    "civil_society.contribution",
    "status, answered, kind",
    "status, answered, kind",
  ],
  subjects: [
    "civil_society.subject_tally",
    "civil_society.subject",
    "subject_kind, subject_key, status, answered, kind",
    "kind, key, status, answered, contribution_kind",
  ],
} as const;

it.each(Object.keys(TALLIES) as (keyof typeof TALLIES)[])(
  "the tally of %s says what there is, whatever is written",
  async (name) => {
    const changes = fc.array(fc.constantFrom(...CHANGES), { minLength: 1, maxLength: 6 });
    const holds = fc.asyncProperty(changes, async (statements) => {
      for (const statement of statements) await query(statement);
      const [said, there] = await compared(TALLIES[name]);
      expect(said).toEqual(there);
    });
    await fc.assert(holds, { numRuns: 15 });
  },
);

it.each(["anonymous", "rncom", "delegationGtm", "secretariat"] as const)(
  "%s is told as many as there are to be seen",
  async (person) => {
    const everyone = world.as(people[person]);
    for (const filter of [
      {},
      { crime: ["SMUGGLING"] },
      { status: ["PUBLISHED"] },
      { country: ["GTM"] },
      { author: "rncom" },
    ]) {
      const { data, errors } = await everyone.ask(PRACTICES, { filter });
      expect(errors).toBeUndefined();
      const { totalCount, facets, pageInfo, nodes } = data.practices;
      expect(pageInfo.hasNextPage).toBe(false);
      expect(totalCount).toBe(nodes.length);
      for (const counts of Object.values(facets) as { count: number }[][])
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    }
    for (const filter of [
      {},
      { state: "OPEN" },
      { state: "ANSWERED" },
      { status: ["PUBLISHED", "DRAFT"] },
      { concernsCountry: "GTM" },
    ]) {
      const { data, errors } = await everyone.ask(CONTRIBUTIONS, { filter });
      expect(errors).toBeUndefined();
      expect(data.contributions.totalCount).toBe(data.contributions.nodes.length);
    }
  },
);

it("is counted anew after a load without triggers", async () => {
  await query(`SET session_replication_role = replica; ${AGAIN}; RESET session_replication_role`);
  const [before, there] = await compared(TALLIES.practices);
  expect(before).not.toEqual(there);
  await query("SELECT best_practices.practice_tally_recount()");
  expect((await compared(TALLIES.practices))[0]).toEqual(there);
});

it("writers at the same time neither wait for each other nor lose count, and what gathers is drawn together", async () => {
  const writers = await Promise.all(
    [0, 1, 2, 3].map(async () => {
      const client = new Client({ connectionString: world.database.url });
      await client.connect();
      return client;
    }),
  );
  const [first, ...others] = writers;
  await first!.query("BEGIN");
  await first!.query(AGAIN);
  // Before the first one commits, the others write to the same cells a hundred times each.
  await Promise.all(
    others.map(async (client) => {
      for (let i = 0; i < 100; i++) await client.query(AGAIN);
    }),
  );
  await first!.query("COMMIT");
  await Promise.all(writers.map((client) => client.end()));
  const [said, there] = await compared(TALLIES.practices);
  expect(said).toEqual(there);
  const [{ rows }] = (await query("SELECT count(*)::integer AS rows FROM best_practices.practice_tally")) as [
    { rows: number },
  ];
  expect(rows).toBeLessThan(301 + there!.length);
});

const PRACTICES = /* GraphQL */ `
  query ($filter: PracticeFilter) {
    practices(filter: $filter, first: 100) {
      totalCount
      facets { country { count } crime { count } axis { count } evidence { count } }
      pageInfo { hasNextPage }
      nodes { id }
    }
  }
`;
const CONTRIBUTIONS = /* GraphQL */ `
  query ($filter: ContributionFilter) {
    contributions(filter: $filter, first: 100) { totalCount nodes { id } }
  }
`;

const practicesOf = (statuses: string) => `
  INSERT INTO best_practices.practice (id, status, author_id, country_iso3, compiled_by_secretariat, title, problem,
    crime, axis, evidence, population, implementing_partners, treaty_articles, strategy_item_ids, sources,
    submitted_at, published_at, review_note, archive_reason, version)
  SELECT gen_random_uuid(), status, author, country, false, '{"en": "x"}', '{"en": "y"}',
    'SMUGGLING', 'PREVENTION', 'UNKNOWN', '{}', '{}', '{}', '{}', '[]', now(),
    CASE WHEN status IN ('PUBLISHED', 'ARCHIVED') THEN now() END,
    CASE WHEN status = 'RETURNED' THEN '{"en": "r"}'::jsonb END,
    CASE WHEN status = 'ARCHIVED' THEN '{"en": "a"}'::jsonb END, 1
  FROM unnest('${statuses}'::text[]) status,
    (VALUES ('rncom', 'GTM'), ('delegation-gtm', 'GTM'), ('delegation-gtm', NULL)) AS said(author, country)`;
const AGAIN = practicesOf("{PUBLISHED}");

const CONTRIBUTION_DRAFTS = `
  INSERT INTO civil_society.contribution (id, kind, status, text, author, about_countries, about_partners, about_practices,
    about_strategy_items, addressed_to_countries, addressed_to_partners, received_at, text_sha256, text_received_at,
    sources, compiled_by_secretariat, version)
  SELECT gen_random_uuid(), 'CALL', 'DRAFT', '{"en": "x"}', author, '{GTM,HND}', '{}', '{}', '{}', '{GTM}', '{}',
    now(), 'x', now(), '[]', false, 1 FROM unnest('{rncom,rncom-hnd}'::text[]) author`;
const PUBLISH_ONE = `
  UPDATE civil_society.contribution SET status = 'PUBLISHED', published_at = now(), clock_started_at = now()
  WHERE id = (SELECT id FROM civil_society.contribution WHERE status = 'DRAFT' ORDER BY id LIMIT 1)`;
const ANSWER_ONE = `
  INSERT INTO civil_society.contribution_response (id, contribution_id, author, kind, country, text, at, version)
  SELECT gen_random_uuid(), id, 'delegation-gtm', 'ANSWER', 'GTM', '{"en": "x"}', now(), 1
  FROM civil_society.contribution WHERE status = 'PUBLISHED' ORDER BY random() LIMIT 1`;

const EVERY_KIND = [
  practicesOf("{DRAFT,SUBMITTED,RETURNED,PUBLISHED,ARCHIVED,DISCARDED}"),
  CONTRIBUTION_DRAFTS,
  PUBLISH_ONE,
  ANSWER_ONE,
].join(";");

const CHANGES = [
  practicesOf("{SUBMITTED}"),
  "UPDATE best_practices.practice SET crime = 'BOTH', country_iso3 = 'PAN' WHERE author_id = 'rncom'",
  "UPDATE best_practices.practice SET version = version",
  "UPDATE best_practices.practice SET status = 'DISCARDED' WHERE status = 'SUBMITTED'",
  "DELETE FROM best_practices.practice WHERE status = 'DISCARDED'",
  "BEGIN; DELETE FROM best_practices.practice; DELETE FROM civil_society.subject; ROLLBACK",
  CONTRIBUTION_DRAFTS,
  PUBLISH_ONE,
  ANSWER_ONE,
  "UPDATE civil_society.contribution SET about_countries = '{PAN}', kind = 'OFFER' WHERE author = 'rncom-hnd'",
  "DELETE FROM civil_society.contribution WHERE status = 'DRAFT'",
];
