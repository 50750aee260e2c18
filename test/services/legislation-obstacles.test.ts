import { randomUUID } from "node:crypto";

import { stableId } from "../../services/kit/stable-id";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const {
  secretariat,
  delegationGtm,
  delegationCri,
  iom,
  rncom,
  rncomGtm,
  coalition,
  colombia,
  anonymous,
  readerGtm,
} = people;
const key = () => randomUUID();
const sources = [{ citation: "Ministerio Público", confidence: "MEDIUM" }];
const obstacle = (change: object = {}) => ({
  country: "GTM",
  crime: "SMUGGLING",
  topic: "CRIMINAL_PROCEDURE",
  stage: "INVESTIGATION",
  description: { es: "Faltan peritajes financieros.", en: "Financial expertise is missing." },
  cells: ["GTM/SMUGGLING/PENALTY"],
  practices: [stableId("practice/pan-law-36-2013")],
  sources,
  ...change,
});
const send = (person: Person | null, query: string, variables: object) =>
  world.as(person).ask(query, { key: key(), ...variables });
const done = async (person: Person | null, query: string, variables: object) => {
  const { data, errors } = await send(person, query, variables);
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as { id: string; version: number };
};
const refusal = async (person: Person | null, query: string, variables: object) =>
  (await send(person, query, variables)).errors?.[0]?.extensions;
const list = async (filter: object, person: Person | null = anonymous) =>
  (await world.as(person).ask(LIST, { filter })).data.obstacles;
const outcome = { es: "Se creó una unidad." };
const rows = () =>
  world.database.query(`SELECT (SELECT count(*) FROM legislation.revision),
    (SELECT md5(string_agg(o::text, '' ORDER BY id)) FROM legislation.obstacle o),
    (SELECT md5(string_agg(f::text, '' ORDER BY id)) FROM legislation.capacity_offer f)`);

describe("the register of obstacles", () => {
  it("starts with what the sources name, tied to the cells that show it and the practices that answer it", async () => {
    const { nodes, totalCount } = await list({
      country: ["GTM", "PAN", "DOM", "HND", "CRI"],
      stage: ["PROSECUTION"],
    });
    expect(totalCount).toBe(5);
    for (const one of nodes) {
      expect(one).toMatchObject({ crime: "TRAFFICKING", severity: "UNKNOWN", topic: "CRIMINAL_LAW" });
      expect(one.cells).toMatchObject([{ subtopic: { code: "OFFENCE" } }]);
      expect(one.practices[0].title.text).toMatch(/\w/);
      expect(one.sources.length).toBeGreaterThan(0);
    }
    expect((await list({ status: ["RESOLVED"] })).totalCount).toBe(2);
    expect((await list({ regional: true })).nodes).toMatchObject([
      { country: null, stage: "REPORTING", topic: "EXECUTIVE" },
    ]);
  });

  it("is searched in either language and sorted by relevance", async () => {
    const { data } = await world
      .as(anonymous)
      .ask(LIST, { filter: { search: "detencion" }, orderBy: "RELEVANCE" });
    expect(data.obstacles.totalCount).toBe(1);
    const { errors } = await world.as(anonymous).ask(LIST, { filter: {}, orderBy: "RELEVANCE" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "orderBy" });
  });

  it("is written by a country's delegation and the reviewing secretariat, and by nobody else", async () => {
    const before = await rows();
    for (const person of [delegationCri, iom, rncom, rncomGtm, coalition, colombia, readerGtm])
      expect(await refusal(person, RECORD, { input: obstacle() })).toMatchObject({ code: "FORBIDDEN" });
    expect(await refusal(anonymous, RECORD, { input: obstacle() })).toMatchObject({
      code: "UNAUTHENTICATED",
    });
    const regional = { input: obstacle({ country: null, cells: [] }) };
    expect(await refusal(delegationGtm, RECORD, regional)).toMatchObject({ code: "FORBIDDEN" });
    expect(await rows()).toEqual(before);
    expect(await done(secretariat, RECORD, regional)).toMatchObject({ country: null, status: "OPEN" });
    expect(await done(delegationGtm, RECORD, { input: obstacle() })).toMatchObject({
      country: { iso3: "GTM" },
      status: "OPEN",
      severity: "UNKNOWN",
      recordedBy: { id: "delegation-gtm" },
    });
  });

  it("goes from open to resolved and back, and no other way", async () => {
    const { id } = await done(delegationGtm, RECORD, { input: obstacle() });
    const { country: _, ...content } = obstacle({ severity: "HIGH" });
    expect(await refusal(delegationGtm, REOPEN, { id, version: 1 })).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
    expect(await refusal(delegationCri, RESOLVE, { id, version: 1, outcome })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await done(delegationGtm, REVISE, { id, version: 1, input: content })).toMatchObject({
      version: 2,
      severity: "HIGH",
    });
    expect(await refusal(delegationGtm, REVISE, { id, version: 1, input: content })).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
    expect(await done(delegationGtm, RESOLVE, { id, version: 2, outcome })).toMatchObject({
      status: "RESOLVED",
      outcome: { text: outcome.es },
    });
    expect(await refusal(delegationGtm, RESOLVE, { id, version: 3, outcome })).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
    expect(await refusal(delegationGtm, REVISE, { id, version: 3, input: content })).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
    expect(await done(secretariat, REOPEN, { id, version: 3 })).toMatchObject({
      status: "OPEN",
      outcome: null,
      version: 4,
    });
  });

  it("hides what was recorded in error from everyone but those who keep it", async () => {
    const { id } = await done(delegationGtm, RECORD, { input: obstacle() });
    await done(delegationGtm, WITHDRAW, { id, version: 1, outcome });
    const seen = async (person: Person | null) => (await world.as(person).ask(ONE, { id })).data.obstacle;
    for (const person of [delegationGtm, secretariat])
      expect(await seen(person)).toMatchObject({ status: "WITHDRAWN" });
    for (const person of [anonymous, delegationCri, iom, coalition, rncomGtm])
      expect(await seen(person)).toBeNull();
    expect((await list({ status: ["WITHDRAWN"] })).totalCount).toBe(0);
    expect(await refusal(delegationCri, REOPEN, { id, version: 2 })).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(delegationGtm, WITHDRAW, { id, version: 2, outcome })).toMatchObject({
      code: "CONFLICT",
    });
    expect((await seen(delegationGtm)).revisions).toHaveLength(2);
  });

  it("refuses bad input by its field and changes nothing", async () => {
    const before = await rows();
    const refusals: [object, string, string?][] = [
      [{ description: {} }, "input.description"],
      [{ description: { es: "a".repeat(5_001) } }, "input.description.es"],
      [{ cells: ["CRI/SMUGGLING/PENALTY"] }, "input.cells.0"],
      [{ cells: ["\0"] }, "input.cells.0"],
      [{ practices: ["none"] }, "input.practices.0"],
      [{ sources: [] }, "input.sources"],
    ];
    for (const [change, field, code = "BAD_USER_INPUT"] of refusals)
      expect(await refusal(delegationGtm, RECORD, { input: obstacle(change) })).toMatchObject({
        code,
        field,
        fix: expect.any(String),
      });
    expect(await refusal(secretariat, RECORD, { input: obstacle({ country: "COL" }) })).toMatchObject({
      code: "NOT_FOUND",
      field: "input.country",
    });
    expect(await rows()).toEqual(before);
  });

  it("records it once for fifty repetitions at once", async () => {
    const same = key();
    const input = obstacle({ description: { es: "Cincuenta veces." } });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.as(delegationGtm).ask(RECORD, { key: same, input })),
    );
    expect(new Set(answers.map(({ data }) => data?.recordObstacle?.id)).size).toBe(1);
    expect((await list({ search: "cincuenta" })).totalCount).toBe(1);
  });
});

describe("offers of capacity", () => {
  const what = { es: "Capacitación para fiscalías.", en: "Training for prosecutors." };
  const step = (kind: string, change: object = {}) => ({
    kind,
    on: new Date().toISOString().slice(0, 10),
    description: { es: "Así fue." },
    ...change,
  });

  it("has IOM's of 2016 and what the report of 2017 says became of it", async () => {
    const { data } = await world.as(anonymous).ask(OFFERS, { filter: { offeredBy: "iom", country: "gtm" } });
    expect(data.capacityOffers).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          status: "OPEN",
          offeredOn: "2016-06-08",
          offeredBy: { id: "iom" },
          reportPoint: { id: "2016-06-08/3a" },
          steps: [{ kind: "PROGRESS", on: "2017-06-21", country: null, sources: [{ confidence: "HIGH" }] }],
        },
      ],
    });
    expect(data.capacityOffers.nodes[0].countries).toHaveLength(11);
  });

  it("are made by observers, taken up by countries, concluded by their maker", async () => {
    const input = { description: what, countries: ["GTM", "CRI"] };
    for (const person of [delegationGtm, secretariat, rncom])
      expect(await refusal(person, OFFER, { input })).toMatchObject({ code: "FORBIDDEN" });
    const { id } = await done(iom, OFFER, { input });
    for (const [person, kind] of [
      [iom, "TAKEN_UP"],
      [people.delegationMex, "TAKEN_UP"],
      [secretariat, "DECLINED"],
      [delegationGtm, "CONCLUDED"],
      [secretariat, "WITHDRAWN"],
      [coalition, "PROGRESS"],
    ] as const)
      expect(await refusal(person, STEP, { id, version: 1, input: step(kind) })).toMatchObject({
        code: "FORBIDDEN",
      });
    expect(await done(delegationCri, STEP, { id, version: 1, input: step("DECLINED") })).toMatchObject({
      status: "OPEN",
    });
    expect(await done(delegationGtm, STEP, { id, version: 2, input: step("TAKEN_UP") })).toMatchObject({
      status: "TAKEN_UP",
    });
    expect(await refusal(secretariat, STEP, { id, version: 2, input: step("PROGRESS") })).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
    expect(
      await done(secretariat, STEP, { id, version: 3, input: step("PROGRESS", { sources }) }),
    ).toMatchObject({ version: 4 });
    const made = await done(iom, STEP, { id, version: 4, input: step("CONCLUDED") });
    expect(made).toMatchObject({
      status: "CONCLUDED",
      steps: [
        { country: { iso3: "CRI" } },
        { country: { iso3: "GTM" } },
        { country: null },
        { recordedBy: { id: "iom" } },
      ],
    });
    expect(await refusal(iom, STEP, { id, version: 5, input: step("PROGRESS") })).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
  });

  it("are withdrawn by their maker alone, and refuse bad input", async () => {
    const { id } = await done(iom, OFFER, { input: { description: what } });
    const before = await rows();
    const refusals: [object, string][] = [
      [step("PROGRESS", { on: "2999-01-01" }), "input.on"],
      [step("PROGRESS", { on: "2016-06-07" }), "input.on"],
      [step("PROGRESS", { description: {} }), "input.description"],
    ];
    for (const [input, field] of refusals)
      expect(await refusal(iom, STEP, { id, version: 1, input })).toMatchObject({
        code: "BAD_USER_INPUT",
        field,
      });
    expect(await refusal(iom, OFFER, { input: { description: what, countries: ["COL"] } })).toMatchObject({
      field: "input.countries.0",
    });
    expect(await refusal(iom, OFFER, { input: { description: what, reportPoint: "3a" } })).toMatchObject({
      field: "input.reportPoint",
    });
    expect(
      await refusal(iom, STEP, { id: randomUUID(), version: 1, input: step("WITHDRAWN") }),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(await rows()).toEqual(before);
    expect(await done(iom, STEP, { id, version: 1, input: step("WITHDRAWN") })).toMatchObject({
      status: "WITHDRAWN",
    });
  });
});

const SHOWN = `id version status severity crime topic stage country { iso3 } outcome { text } recordedBy { id }`;
const LIST = `query ($filter: ObstacleFilter!, $orderBy: ObstacleOrder! = RECORDED_AT) {
  obstacles(filter: $filter, orderBy: $orderBy) { totalCount nodes { ${SHOWN}
    cells { id status subtopic { code } } practices { id title { text } } sources { citation confidence } } } }`;
const ONE = `query ($id: ID!) { obstacle(id: $id) { ${SHOWN} revisions { action } } }`;
const RECORD = `mutation ($key: ID!, $input: NewObstacleInput!) { recordObstacle(idempotencyKey: $key, input: $input) { ${SHOWN} } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ObstacleInput!) {
  reviseObstacle(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${SHOWN} } }`;
const RESOLVE = `mutation ($key: ID!, $id: ID!, $version: Int!, $outcome: LocalizedTextInput!) {
  resolveObstacle(idempotencyKey: $key, id: $id, version: $version, outcome: $outcome) { ${SHOWN} } }`;
const REOPEN = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  reopenObstacle(idempotencyKey: $key, id: $id, version: $version) { ${SHOWN} } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!, $outcome: LocalizedTextInput!) {
  withdrawObstacle(idempotencyKey: $key, id: $id, version: $version, outcome: $outcome) { ${SHOWN} } }`;
const OFFERED = `id version status offeredOn offeredBy { id } countries { iso3 } reportPoint { id }
  steps { kind on country { iso3 } recordedBy { id } sources { confidence } }`;
const OFFERS = `query ($filter: CapacityOfferFilter!) { capacityOffers(filter: $filter) { totalCount nodes { ${OFFERED} } } }`;
const OFFER = `mutation ($key: ID!, $input: CapacityOfferInput!) { offerCapacity(idempotencyKey: $key, input: $input) { ${OFFERED} } }`;
const STEP = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: CapacityOfferStepInput!) {
  recordOfferStep(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${OFFERED} } }`;
