import { bestPractices } from "../../services/best-practices";
import { practices as compiled } from "../../services/best-practices/seed/practices";
import { migrate, seed } from "../../services/kit/provision";
import { freshDatabase } from "../support/database";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { anonymous, delegationGtm, delegationCri, delegationMex, rncom, secretariat } = people;
let keys = 0;
const key = () => `revisions-${++keys}`;
const FIRST = {
  title: { es: "Mesa de coordinación" },
  whatWasDone: { es: "Una mesa mensual.", en: "A monthly table." },
  crime: "TRAFFICKING",
  axis: "PARTNERSHIP",
  treatyArticles: ["TIP 6"],
  sources: [{ citation: "Acta 1", confidence: "HIGH" }],
};

async function mutate(person: Person, name: string, id: string, version: number, input?: object) {
  const { data, errors } = await world.as(person).ask(changing(name), { key: key(), id, version, input });
  expect(errors).toBeUndefined();
  return data[`${name}Practice`];
}
async function draft(person: Person, input: object): Promise<string> {
  const { data, errors } = await world.as(person).ask(DRAFT, { key: key(), input });
  expect(errors).toBeUndefined();
  return data.draftPractice.id;
}
async function published(person: Person, input: object): Promise<string> {
  const id = await draft(person, input);
  await mutate(person, "submit", id, 1);
  await mutate(secretariat, "publish", id, 2);
  return id;
}
async function edited(person: Person, id: string, live: number, input: object): Promise<number> {
  await mutate(person, "revise", id, live, input);
  await mutate(person, "submit", id, live + 1);
  return (await mutate(secretariat, "publish", id, live + 2)).version;
}
const ask = async (person: Person | null, query: string, variables: object = {}, language = "en") =>
  (await world.as(person, language).ask(query, variables)).data;

describe("every published revision", () => {
  it("is read whole and cited by everyone, also after another has replaced it", async () => {
    const id = await published(delegationGtm, FIRST);
    await edited(delegationGtm, id, 3, { ...FIRST, title: { es: "Mesa técnica" }, crime: "BOTH" });
    const { practice } = await ask(anonymous, REVISION, { id, version: 3 }, "es");
    expect(practice).toMatchObject({ version: 6, title: { text: "Mesa técnica" }, crime: "BOTH" });
    const then = practice.revision;
    expect(then).toMatchObject({
      id: `${id}/3`,
      title: { text: "Mesa de coordinación", isFallback: false },
      whatWasDone: { text: "Una mesa mensual.", translations: [{}, {}] },
      crime: "TRAFFICKING",
      country: { iso3: "GTM" },
      author: { id: "delegation-gtm" },
      treatyArticles: ["TIP 6"],
      sources: [{ citation: "Acta 1", confidence: "HIGH" }],
      population: [],
      isPublished: true,
      isLive: false,
      status: "PUBLISHED",
      baseVersion: null,
    });
    const day = then.publishedAt.slice(0, 10);
    expect(then.citation.text).toBe(
      `«Mesa de coordinación» (GTM). Centro de Intercambio de la CRM, práctica ${id}/3, publicada el ${day}.`,
    );
    const { practiceRevision } = await ask(anonymous, BY_KEY, { key: `${id.toUpperCase()}/3` });
    expect(practiceRevision.citation.text).toBe(
      `“Mesa de coordinación” (GTM). RCM Exchange Hub, practice ${id}/3, published on ${day}.`,
    );
    expect(practiceRevision.practice).toEqual({ version: 6 });
    expect(practice.publishedRevisions.nodes).toEqual([
      { version: 6, isLive: true },
      { version: 3, isLive: false },
    ]);
  });

  it("includes what the hub started with, and an answer for keys of no shape", async () => {
    const { id, title } = compiled[0]!;
    const { practice } = await ask(anonymous, REVISION, { id, version: 1 });
    expect(practice.revision).toMatchObject({
      title: { text: title!.en },
      publishedAt: "2026-11-23T00:00:00.000Z",
      isLive: true,
    });
    const keys = [`${id}/1`, `${id}/2`, "no uuid/1", "nul\u0000", id, { not: "text" }].map((id) => ({
      __typename: "PracticeRevision",
      id,
    }));
    const { data, errors } = await world.subgraph("best-practices", ENTITIES, { keys });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ id: `${id}/1` }, null, null, null, null, null]);
  });
});

describe("comparing two revisions", () => {
  it("names every field that differs, text by text and language by language, and no other", async () => {
    const id = await published(delegationGtm, FIRST);
    await edited(delegationGtm, id, 3, {
      ...FIRST,
      whatWasDone: { es: "Una mesa quincenal.", en: "A monthly table." },
      results: { en: "Fewer delays." },
      crime: "BOTH",
      treatyArticles: ["TIP 6(3)", "TIP 9"],
      startedOn: "2016-06-08",
      sources: [],
    });
    const { practice } = await ask(anonymous, COMPARE, { id, from: 3, to: 6 });
    expect(practice.compare).toEqual({
      from: { version: 3 },
      to: { version: 6 },
      differences: [
        {
          field: "whatWasDone",
          language: "ES",
          before: "Una mesa mensual.",
          after: "Una mesa quincenal.",
        },
        { field: "results", language: "EN", before: null, after: "Fewer delays." },
        { field: "results.original", language: null, before: null, after: "EN" },
        { field: "crime", language: null, before: "TRAFFICKING", after: "BOTH" },
        { field: "startedOn", language: null, before: null, after: "2016-06-08" },
        { field: "treatyArticles", language: null, before: '["TIP 6"]', after: '["TIP 6(3)","TIP 9"]' },
        {
          field: "sources",
          language: null,
          before: '[{"citation":"Acta 1","confidence":"HIGH"}]',
          after: null,
        },
      ],
    });
    const same = await ask(anonymous, COMPARE, { id, from: 6, to: 6 });
    expect(same.practice.compare.differences).toEqual([]);
    for (const [from, to] of [
      [3, 5],
      [2, 6],
      [3, 99],
    ])
      expect((await ask(anonymous, COMPARE, { id, from, to })).practice.compare).toBeNull();
  });
});

it("shows reviewers what waits, since when and for whom: new reports and edits, the longest waiting first", async () => {
  const id = await published(delegationGtm, FIRST);
  await mutate(delegationGtm, "revise", id, 3, { ...FIRST, axis: "PREVENTION" });
  const report = await draft(delegationCri, { ...FIRST, title: { es: "Nueva" } });
  await mutate(delegationGtm, "submit", id, 4);
  await mutate(delegationCri, "submit", report, 1);
  const edit = {
    id,
    title: { text: "Mesa de coordinación" },
    review: {
      kind: "STAGED_EDIT",
      waitingSince: expect.any(String),
      version: 5,
      baseVersion: 3,
      author: { id: "delegation-gtm", name: { text: expect.any(String) } },
      revision: { axis: "PREVENTION" },
      differences: [{ field: "axis", before: "PARTNERSHIP", after: "PREVENTION" }],
    },
  };
  const fresh = {
    id: report,
    title: { text: "Nueva" },
    review: {
      kind: "NEW_REPORT",
      version: 2,
      baseVersion: null,
      author: { id: "delegation-cri" },
      differences: [],
    },
  };
  const queue = async (person: Person | null) => (await ask(person, QUEUE)).practicesToReview;
  expect(await queue(secretariat)).toMatchObject({ totalCount: 2, nodes: [edit, fresh] });
  expect(await queue(delegationGtm)).toMatchObject({ totalCount: 1, nodes: [edit] });
  expect(await queue(delegationCri)).toMatchObject({ totalCount: 1, nodes: [fresh] });
  for (const person of [
    anonymous,
    delegationMex,
    { partner: "executive-secretariat", scopes: ["read"] } as Person,
  ])
    expect(await queue(person)).toMatchObject({ totalCount: 0, nodes: [], facets: { axis: [] } });
  expect(
    (await ask(anonymous, `query ($id: ID!) { practice(id: $id) { review { kind } } }`, { id })).practice,
  ).toEqual({
    review: null,
  });
  const statements = async (person: Person) =>
    (await world.statements(() => queue(person))).filter((sent) => sent.includes("best_practices"));
  expect(await statements(secretariat)).toHaveLength((await statements(delegationGtm)).length);
  await mutate(secretariat, "publish", report, 2);
  await mutate(secretariat, "publish", id, 5);
  expect(await queue(secretariat)).toMatchObject({ totalCount: 0 });
});

describe("adaptations", () => {
  it("form a tree, up and down, in as many statements for a small one as for a large one", async () => {
    const root = await published(delegationGtm, FIRST);
    const child = await published(delegationCri, { ...FIRST, adaptedFrom: root });
    const grandchild = await published(rncom, { ...FIRST, country: "MEX", adaptedFrom: child });
    const sibling = await published(delegationMex, { ...FIRST, adaptedFrom: root });
    await draft(delegationMex, { ...FIRST, adaptedFrom: child });
    const tree = async (person: Person | null, id: string) => (await ask(person, TREE, { id })).practice;
    expect(await tree(anonymous, root)).toEqual({
      adaptations: { totalCount: 2, nodes: [{ id: sibling }, { id: child }] },
      adaptationTree: {
        ancestors: [],
        descendants: [
          { generation: 1, practice: { id: child, adaptedFrom: { id: root } } },
          { generation: 1, practice: { id: sibling, adaptedFrom: { id: root } } },
          { generation: 2, practice: { id: grandchild, adaptedFrom: { id: child } } },
        ],
        isComplete: true,
      },
    });
    expect((await tree(anonymous, grandchild)).adaptationTree.ancestors).toEqual([
      { id: child },
      { id: root },
    ]);
    expect((await tree(delegationMex, child)).adaptationTree.descendants).toHaveLength(2);
    const large = await world.statements(() => tree(anonymous, root));
    const small = await world.statements(() => tree(anonymous, child));
    expect(large).toHaveLength(small.length);

    await mutate(delegationCri, "archive", child, 3);
    expect((await tree(anonymous, root)).adaptationTree.descendants).toHaveLength(1);
    expect((await tree(anonymous, grandchild)).adaptationTree.ancestors).toEqual([]);
    expect((await tree(secretariat, grandchild)).adaptationTree.ancestors).toHaveLength(2);
  });

  it("never come round to where they began, not even when two are approved at once", async () => {
    const first = await published(delegationGtm, FIRST);
    const second = await published(delegationCri, FIRST);
    const third = await published(delegationMex, { ...FIRST, adaptedFrom: second });
    const naming = (person: Person, id: string, adaptedFrom: string, version = 3) =>
      world.as(person).ask(changing("revise"), { key: key(), id, version, input: { ...FIRST, adaptedFrom } });
    for (const adaptedFrom of [second, third]) {
      const { errors } = await naming(delegationCri, second, adaptedFrom);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.adaptedFrom" });
    }
    expect((await naming(delegationGtm, first, third)).errors).toBeUndefined();
    expect((await naming(delegationCri, second, first)).errors).toBeUndefined();
    await mutate(delegationGtm, "submit", first, 4);
    await mutate(delegationCri, "submit", second, 4);
    const approvals = await Promise.all(
      [first, second].map((id) =>
        world.as(secretariat).ask(changing("publish"), { key: key(), id, version: 5 }),
      ),
    );
    const refused = approvals.filter(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "id" });
  });
});

it("brings a hub that had practices before there were edits to where it is now", async () => {
  const database = await freshDatabase("template0");
  const address = () => database.url;
  const [first] = bestPractices.migrations;
  await migrate([{ ...bestPractices, migrations: [first!] }], address);
  await database.query(BEFORE);
  await migrate([bestPractices], address);
  await seed([bestPractices], address);
  const rows = await database.query(
    `SELECT status, published_version, waiting_since IS NOT NULL AS waits, (SELECT count(*)::integer FROM best_practices.practice_revision r
       WHERE r.practice_id = p.id AND r.is_published) AS published
     FROM best_practices.practice p WHERE author_id = 'rncom' ORDER BY status`,
  );
  expect(rows).toEqual([
    { status: "ARCHIVED", published_version: 3, waits: false, published: 1 },
    { status: "PUBLISHED", published_version: 3, waits: false, published: 1 },
    { status: "SUBMITTED", published_version: null, waits: true, published: 0 },
  ]);
  await database.drop();
});

const BEFORE = `
  WITH kept AS (
    INSERT INTO best_practices.practice (id, status, author_id, compiled_by_secretariat, title, problem, crime, axis,
      evidence, population, implementing_partners, treaty_articles, strategy_item_ids, sources, submitted_at,
      published_at, archive_reason, version)
    SELECT gen_random_uuid(), status, 'rncom', false, '{"es": "x"}', '{"es": "x"}', 'BOTH', 'PREVENTION', 'UNKNOWN',
      '{}', '{}', '{}', '{}', '[]', now(), published, CASE status WHEN 'ARCHIVED' THEN '{"es": "x"}'::jsonb END, version
    FROM (VALUES ('SUBMITTED', 2, NULL), ('PUBLISHED', 3, now()), ('ARCHIVED', 4, now())) v(status, version, published)
    RETURNING *)
  INSERT INTO best_practices.revision (record, record_id, version, action, at, by, snapshot)
  SELECT 'practice', id::text, n, (ARRAY['draft', 'submit', 'publish', 'archive'])[n], now(), 'rncom', to_jsonb(kept)
  FROM kept CROSS JOIN LATERAL generate_series(1, version) n`;
const DRAFT = /* GraphQL */ `
  mutation ($key: ID!, $input: PracticeInput!) { draftPractice(idempotencyKey: $key, input: $input) { id } }
`;
const EXTRA: Record<string, [string, string]> = {
  revise: [", $input: PracticeInput!", ", input: $input"],
  archive: ["", ', reason: { es: "Sustituida." }'],
};
const changing = (name: string) => {
  const [variable, argument] = EXTRA[name] ?? ["", ""];
  return /* GraphQL */ `
    mutation ($key: ID!, $id: ID!, $version: Int!${variable}) {
      ${name}Practice(idempotencyKey: $key, id: $id, version: $version${argument}) { id version }
    }
  `;
};
const REVISION = /* GraphQL */ `
  query ($id: ID!, $version: Int!) {
    practice(id: $id) {
      version crime title { text }
      publishedRevisions { nodes { version isLive } }
      revision(version: $version) {
        id status isPublished isLive baseVersion publishedAt crime treatyArticles population
        title { text isFallback } whatWasDone { text translations { text } }
        country { iso3 } author { id } sources { citation confidence } citation { text }
      }
    }
  }
`;
const BY_KEY = `query ($key: ID!) { practiceRevision(id: $key) { citation { text } practice { version } } }`;
const COMPARE = /* GraphQL */ `
  query ($id: ID!, $from: Int!, $to: Int!) {
    practice(id: $id) {
      compare(from: $from, to: $to) { from { version } to { version } differences { field language before after } }
    }
  }
`;
const QUEUE = /* GraphQL */ `
  {
    practicesToReview {
      totalCount
      facets { axis { value count } }
      nodes {
        id
        title { text }
        review {
          kind waitingSince version baseVersion
          author { id name { text } }
          revision { axis }
          differences { field before after }
        }
      }
    }
  }
`;
const TREE = /* GraphQL */ `
  query ($id: ID!) {
    practice(id: $id) {
      adaptations { totalCount nodes { id } }
      adaptationTree { ancestors { id } descendants { generation practice { id adaptedFrom { id } } } isComplete }
    }
  }
`;
const ENTITIES = /* GraphQL */ `
  query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on PracticeRevision { id } } }
`;
