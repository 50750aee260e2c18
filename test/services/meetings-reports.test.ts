import { readFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../services/kit/root";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, delegationGtm, iom, rncom, anonymous } = people;
const rcgm: Person = { partner: "rcgm", scopes: ["read", "write"] };
const network: Person = { partner: "liaison-officer-network", scopes: ["read", "write"] };
const SOURCE = [{ citation: "A document of the test", confidence: "LOW" }];
let keys = 0;
let days = 0;
const key = () => `reports-${++keys}`;
const ask = (person: Person | null, query: string, variables: object = {}) =>
  world.as(person).ask(query, variables);
const change = (person: Person | null, query: string, variables: object = {}) =>
  ask(person, query, { key: key(), ...variables });
const refusal = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions;

/** A report that is being written, of a meeting of its own day. */
async function drafted(more: object = {}) {
  days += 1;
  const startsOn = new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10);
  const meeting = {
    body: "liaison-officer-network",
    title: { en: "A meeting" },
    date: { startsOn, sources: SOURCE },
    sources: SOURCE,
  };
  const { id } = (await change(secretariat, RECORD_MEETING, { input: meeting })).data.recordMeeting;
  const input = { meeting: id, title: { en: "Report" }, sources: SOURCE, ...more };
  const { data } = await change(secretariat, DRAFT, { input });
  return { ...(data.draftReport as { id: string; version: number }), meeting: id as string };
}
const addPoint = (report: string, number: string, more: object = {}, person: Person | null = secretariat) =>
  change(person, ADD_POINT, { input: { report, number, text: { en: `Point ${number}.` }, ...more } });
const step = (person: Person | null, operation: string, { id, version }: { id: string; version: number }) =>
  change(person, STEP(operation), { id, version });
const giveBack = (person: Person | null, { id, version }: { id: string; version: number }) =>
  change(person, RETURN, { id, version, note: { en: "Say more of point 1." } });
const points = async (report: string) =>
  await world.database.query(
    `SELECT id, text, removed_at, version FROM meetings.report_point WHERE report_id = '${report}' ORDER BY id`,
  );

describe("the report of 2016", () => {
  it("has its seven points and seven sub-points in order, in English as the report has them and in Spanish by us", async () => {
    const { report } = (await ask(anonymous, REPORT, { id: "2016-06-08" })).data;
    expect(report).toMatchObject({ status: "SUBMITTED", submittedTo: { id: "rcgm" }, submittedAt: null });
    const numbers = report.points.flatMap((point: Point) => [
      point.number,
      ...point.subPoints.map(({ number }) => number),
    ]);
    expect(numbers).toEqual(["1", "2", "2a", "2b", "3", "3a", "3b", "4", "4a", "4b", "5", "6", "7", "7a"]);
    const source = readFileSync(path.join(ROOT, "services/meetings/seed/report-2016.txt"), "utf8");
    for (const point of report.points.flatMap((p: Point) => [p, ...p.subPoints])) {
      const [es, en] = point.text.translations;
      expect(source).toContain(en.text);
      expect(en).toMatchObject({ language: "EN", isOriginal: true });
      expect(es).toMatchObject({ language: "ES", isOriginal: false });
      expect(point).toMatchObject({ unofficialTranslations: ["ES"], wording: "VERBATIM" });
    }
  });

  it("speaks of trata and of tráfico where it speaks of trafficking and of smuggling, never the other way round", async () => {
    const { report } = (await ask(anonymous, REPORT, { id: "2016-06-08" })).data;
    for (const point of report.points.flatMap((p: Point) => [p, ...p.subPoints])) {
      const [es, en] = point.text.translations;
      expect({ id: point.id, trata: /trata/.test(es.text) }).toEqual({
        id: point.id,
        trata: /traffick/i.test(en.text),
      });
      const tráfico = /tráfico/i.test(es.text);
      expect({ id: point.id, tráfico }).toEqual({ id: point.id, tráfico: /smuggl/i.test(en.text) });
    }
  });

  it("names in point 1 the nine countries that it thanks, and in 7a Costa Rica and the Protocol", async () => {
    const { one, sevenA } = (await ask(anonymous, NAMED)).data;
    expect(one.countries.map(({ iso3 }: { iso3: string }) => iso3)).toEqual([
      "CAN",
      "CRI",
      "DOM",
      "GTM",
      "HND",
      "MEX",
      "PAN",
      "SLV",
      "USA",
    ]);
    expect(sevenA).toMatchObject({ countries: [{ iso3: "CRI" }], instruments: [{ code: "SOM" }] });
    for (const link of [...one.links, ...sevenA.links])
      expect(link).toMatchObject({ relation: "NAMES", sources: [{ confidence: "HIGH" }] });
  });

  it("is found by Spanish and English words, accents ignored", async () => {
    const search = async (words: string) =>
      (await ask(anonymous, SEARCH, { filter: { search: words } })).data.reportPoints.nodes.map(
        ({ id }: { id: string }) => id,
      );
    expect(await search("migracion laboral")).toEqual(["2016-06-08/4a"]);
    expect(await search('"labour migration"')).toEqual(["2016-06-08/4a"]);
    expect(await search("synergies SICA")).toEqual(["2016-06-08/4b"]);
  });
});

describe("a report that is being written", () => {
  it.each([
    ["a delegation", delegationGtm, true],
    ["a body of the Conference", rcgm, true],
    ["the secretariat", secretariat, true],
    ["an observer", iom, false],
    ["civil society", rncom, false],
    ["everyone", anonymous, false],
    ["a delegation that may not read", { partner: "delegation-gtm", scopes: ["write"] } as Person, false],
  ])("is seen by %s: %s", async (_who, person, sees) => {
    const { id, meeting } = await drafted();
    const point = (await addPoint(id, "1")).data.addReportPoint.id;
    const link = { subject: "PARTNER", key: "ecpat-guatemala", relation: "NAMES", sources: SOURCE };
    await change(secretariat, LINK, { id: point, version: 1, input: link });
    const { data } = await ask(person, EVERYWHERE, { id, point, meeting });
    const listed = (nodes: { id: string }[]) => nodes.some((node) => node.id === id || node.id === point);
    expect([data.report, data.reportPoint, data.meeting.report, data.lineage].map(Boolean)).toEqual(
      Array(4).fill(sees),
    );
    expect(listed(data.reports.nodes)).toBe(sees);
    expect(listed(data.reportPoints.nodes)).toBe(sees);
    expect(listed(data.pointsWithoutFollowUp.nodes)).toBe(sees);
    expect(listed(data.partner.reportPoints.nodes)).toBe(sees);
    const representations = [
      { __typename: "Report", id },
      { __typename: "ReportPoint", id: point },
    ];
    const role = person === iom ? "observer" : "anonymous";
    const entities = await world.subgraph(
      "meetings",
      REFERENCES,
      { representations },
      { role, partner: null, country: null, scopes: ["read"] },
    );
    expect(entities.data._entities).toEqual([null, null]);
  });

  it("is for the reviewing secretariat to write", async () => {
    const { id } = await drafted();
    for (const person of [delegationGtm, iom, rcgm, network, rncom]) {
      expect(refusal(await addPoint(id, "1", {}, person))).toMatchObject({ code: "FORBIDDEN" });
      expect(refusal(await step(person, "submitReport", { id, version: 1 }))?.code).toMatch(
        /FORBIDDEN|NOT_FOUND/,
      );
    }
    expect(refusal(await addPoint(id, "1", {}, anonymous))).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await points(id)).toEqual([]);
  });

  it("puts points in their order, whatever the order in which they come", async () => {
    const { id } = await drafted();
    for (const number of ["2", "10", "1", "2b", "2a"]) await addPoint(id, number);
    const { report } = (await ask(secretariat, REPORT, { id })).data;
    const numbers = report.points.flatMap((point: Point) => [
      point.number,
      ...point.subPoints.map((p) => p.number),
    ]);
    expect(numbers).toEqual(["1", "2", "2a", "2b", "10"]);
  });

  it.each([
    ["input.number", "3b", {}],
    ["input.number", "0", {}],
    ["input.number", "3.b", {}],
    ["input.number", "3B", {}],
    ["input.text", "3", { text: {} }],
    ["input.text.en", "3", { text: { en: "x".repeat(10_001) } }],
    ["input.unofficialTranslations", "3", { unofficialTranslations: ["ES"] }],
    [
      "input.unofficialTranslations",
      "3",
      { text: { es: "a", en: "b" }, unofficialTranslations: ["ES", "EN"] },
    ],
  ])("refuses a point with a wrong %s by field, and does not change", async (field, number, wrong) => {
    const { id } = await drafted();
    expect(refusal(await addPoint(id, number, wrong))).toMatchObject({ code: "BAD_USER_INPUT", field });
    expect(await points(id)).toEqual([]);
  });

  it("takes a point out, and the number is free again; with sub-points it stays", async () => {
    const { id } = await drafted();
    await addPoint(id, "1");
    await addPoint(id, "1a");
    expect(refusal(await change(secretariat, REMOVE, { id: `${id}/1`, version: 1 }))).toMatchObject({
      code: "CONFLICT",
    });
    await change(secretariat, REMOVE, { id: `${id}/1a`, version: 1 });
    expect((await ask(secretariat, SEARCH, { filter: { report: id } })).data.reportPoints.nodes).toEqual([
      { id: `${id}/1` },
    ]);
    expect(refusal(await addPoint(id, "1"))).toMatchObject({ code: "CONFLICT", field: "input.number" });
    const again = await addPoint(id, "1a", { text: { en: "Anew." } });
    expect(again.data.addReportPoint).toMatchObject({ text: { text: "Anew." }, version: 3 });
  });

  it("has one report for a meeting, also of fifty that are begun at once", async () => {
    const { meeting } = await drafted();
    const input = { meeting, title: { en: "Another" }, sources: SOURCE };
    expect(refusal(await change(secretariat, DRAFT, { input }))).toMatchObject({
      code: "CONFLICT",
      field: "input.meeting",
    });
    const { id } = await drafted();
    const send = () =>
      ask(secretariat, ADD_POINT, {
        key: "fifty",
        input: { report: id, number: "1", text: { en: "Once." } },
      });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(new Set(answers.map(({ data }) => data?.addReportPoint?.version))).toEqual(new Set([1]));
    expect(await points(id)).toHaveLength(1);
  });
});

describe("the way of a report", () => {
  it("is submitted, returned with a note, changed, submitted again and accepted by the RCGM itself", async () => {
    const { id } = await drafted();
    expect(refusal(await step(secretariat, "submitReport", { id, version: 1 }))).toMatchObject({
      code: "CONFLICT",
    });
    await addPoint(id, "1");
    const submitted = (await step(secretariat, "submitReport", { id, version: 1 })).data.submitReport;
    expect(submitted).toMatchObject({ status: "SUBMITTED", version: 2, submittedAt: expect.any(String) });
    expect((await ask(anonymous, REPORT, { id })).data.report.points).toHaveLength(1);
    const returned = (await giveBack(rcgm, submitted)).data.returnReport;
    expect(returned).toMatchObject({
      status: "RETURNED",
      returnNote: { text: "Say more of point 1." },
      consideredBy: { id: "rcgm" },
    });
    expect((await ask(anonymous, REPORT, { id })).data.report).toBeNull();
    const text = { en: "More of point 1." };
    expect(
      (await change(secretariat, REVISE_POINT, { id: `${id}/1`, version: 1, input: { text } })).errors,
    ).toBeUndefined();
    const again = (await step(secretariat, "submitReport", returned)).data.submitReport;
    expect(again).toMatchObject({ status: "SUBMITTED", returnNote: null });
    const accepted = (await step(rcgm, "acceptReport", again)).data.acceptReport;
    expect(accepted).toMatchObject({ status: "ACCEPTED", consideredBy: { id: "rcgm" }, version: 5 });
  });

  it("may be accepted by the secretariat on the RCGM's behalf, and the record says who did", async () => {
    const { id } = await drafted();
    await addPoint(id, "1");
    await step(secretariat, "submitReport", { id, version: 1 });
    const { data } = await step(secretariat, "acceptReport", { id, version: 2 });
    expect(data.acceptReport.consideredBy).toEqual({ id: "executive-secretariat" });
  });

  it.each([
    ["a delegation", delegationGtm],
    ["an observer", iom],
    ["the Network that wrote it", network],
    ["civil society", rncom],
  ])("is not accepted or returned by %s", async (_who, person) => {
    const { id } = await drafted();
    await addPoint(id, "1");
    await step(secretariat, "submitReport", { id, version: 1 });
    expect(refusal(await step(person, "acceptReport", { id, version: 2 }))).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(refusal(await giveBack(person, { id, version: 2 }))).toMatchObject({ code: "FORBIDDEN" });
  });

  it("skips no step", async () => {
    const { id } = await drafted();
    await addPoint(id, "1");
    for (const refused of [
      await step(rcgm, "acceptReport", { id, version: 1 }),
      await giveBack(rcgm, { id, version: 1 }),
    ])
      expect(refusal(refused)).toMatchObject({ code: "CONFLICT", field: "id", current: { status: "DRAFT" } });
    expect(refusal(await step(secretariat, "submitReport", { id, version: 7 }))).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
  });

  it("holds its text while it is submitted, and takes links until it is accepted; then nothing at all", async () => {
    const { id } = await drafted();
    const point = `${id}/1`;
    await addPoint(id, "1");
    await step(secretariat, "submitReport", { id, version: 1 });
    for (const refused of await textChanges(id, 2))
      expect(refusal(refused)).toMatchObject({ code: "CONFLICT", field: "id" });
    const link = { subject: "PARTNER", key: "unodc", relation: "CONCERNS", sources: SOURCE };
    expect(
      (await change(secretariat, LINK, { id: point, version: 1, input: link })).data.linkReportPoint.version,
    ).toBe(2);
    await step(rcgm, "acceptReport", { id, version: 2 });
    const before = await points(id);
    const all = [
      ...(await textChanges(id, 3)),
      await change(secretariat, LINK, { id: point, version: 2, input: { ...link, key: "iom" } }),
      await change(secretariat, UNLINK, { id: point, version: 2, subject: "PARTNER", key_: "unodc" }),
      await step(rcgm, "acceptReport", { id, version: 3 }),
      await giveBack(secretariat, { id, version: 3 }),
      await step(secretariat, "submitReport", { id, version: 3 }),
    ];
    for (const refused of all)
      expect(refusal(refused)).toMatchObject({
        code: "CONFLICT",
        field: "id",
        fix: expect.stringContaining("recordOutcome"),
      });
    expect(await points(id)).toEqual(before);
    expect((await ask(anonymous, LINKS, { id: point })).data.reportPoint.links).toEqual([
      { subject: "PARTNER", key: "unodc" },
    ]);
  });

  const textChanges = async (id: string, version: number) => [
    await addPoint(id, "2"),
    await change(secretariat, REVISE_POINT, { id: `${id}/1`, version: 1, input: { text: { en: "Other." } } }),
    await change(secretariat, REMOVE, { id: `${id}/1`, version: 1 }),
    await change(secretariat, REVISE, { id, version, input: { title: { en: "Other" }, sources: SOURCE } }),
  ];

  it("never lets a point in beside an acceptance: of both at once, one is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await drafted();
      await addPoint(id, "1");
      const [added, submitted] = await Promise.all([
        addPoint(id, "2"),
        step(secretariat, "submitReport", { id, version: 1 }),
      ]);
      expect(submitted.errors).toBeUndefined();
      const { version } = submitted.data.submitReport;
      const afterwards = await addPoint(id, "3");
      expect(refusal(afterwards)).toMatchObject({ code: "CONFLICT" });
      expect((await step(rcgm, "acceptReport", { id, version })).errors).toBeUndefined();
      expect(await points(id)).toHaveLength(added.errors ? 1 : 2);
    }
  });
});

describe("what a point speaks of", () => {
  const all = [
    ["COUNTRY", "gtm", "countries { iso3 }", { iso3: "GTM" }],
    ["PARTNER", "iom", "partners { id }", { id: "iom" }],
    ["PRACTICE", "5f0c7a52-1f5e-4a8e-9d0a-3f3f1f3b7a10", "practices { id }", null],
    ["STRATEGY_ITEM", "2011-revised.6.2", "strategyItems { id }", { id: "2011-revised.6.2" }],
    [
      "CONTRIBUTION",
      "5f0c7a52-1f5e-4a8e-9d0a-3f3f1f3b7a11",
      "contributions { id }",
      { id: "5f0c7a52-1f5e-4a8e-9d0a-3f3f1f3b7a11" },
    ],
    ["INDICATOR_ANSWER", "5f0c7a52-1f5e-4a8e-9d0a-3f3f1f3b7a12", "indicatorAnswers { id }", null],
    ["MATRIX_CELL", "gtm/smuggling/penalty", "matrixCells { id }", { id: "gtm/smuggling/penalty" }],
    ["OBSTACLE", "gtm-means", "obstacles { id }", { id: "gtm-means" }],
    ["PROGRAMME", "mip-latin-america-2014-2020", "programmes { id }", { id: "mip-latin-america-2014-2020" }],
    ["INSTRUMENT", "UNTOC", "instruments { code }", { code: "UNTOC" }],
  ] as const;

  it.each(all)("can be %s %s, and leads back from it", async (subject, given, field, _expected) => {
    const { id } = await drafted();
    const point = (await addPoint(id, "1")).data.addReportPoint.id;
    const input = { subject, key: given, relation: "NAMES", sources: SOURCE };
    expect((await change(secretariat, LINK, { id: point, version: 1, input })).errors).toBeUndefined();
    const name = field.split(" ")[0]!;
    const caller = {
      role: "secretariat",
      partner: "executive-secretariat",
      country: null,
      scopes: ["read"],
    } as const;
    const own = await world.subgraph(
      "meetings",
      `query ($id: ID!) { reportPoint(id: $id) { ${field} } }`,
      { id: point },
      caller,
    );
    const stub = own.data.reportPoint[name][0];
    expect(Object.values(stub)).toEqual([subject === "COUNTRY" ? "GTM" : given]);
    const noun = await typeOf(name);
    const back = await world.subgraph(
      "meetings",
      BACK(noun),
      { representations: [{ __typename: noun, ...stub }] },
      caller,
    );
    expect(back.data._entities[0].reportPoints.nodes).toContainEqual({ id: point });
  });

  const typeOf = async (field: string) => {
    const { data } = await world
      .as(anonymous)
      .ask(`{ __type(name: "ReportPoint") { fields { name type { ofType { ofType { name } } } } } }`);
    return data.__type.fields.find(({ name }: { name: string }) => name === field).type.ofType.ofType
      .name as string;
  };

  it.each([
    ["COUNTRY", "Guatemala"],
    ["PRACTICE", "42"],
    ["INSTRUMENT", "tip"],
    ["PROGRAMME", "a b"],
    ["PARTNER", "IOM!"],
  ])("is refused by field where a %s cannot be called %s", async (subject, key_) => {
    const { id } = await drafted();
    const point = (await addPoint(id, "1")).data.addReportPoint.id;
    const input = { subject, key: key_, relation: "NAMES", sources: SOURCE };
    expect(refusal(await change(secretariat, LINK, { id: point, version: 1, input }))).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.key",
    });
    expect((await points(id))[0]).toMatchObject({ version: 1 });
  });

  it("is untied again, once", async () => {
    const { id } = await drafted();
    const point = (await addPoint(id, "1")).data.addReportPoint.id;
    const input = { subject: "PARTNER", key: "iom", relation: "NAMES", sources: SOURCE };
    await change(secretariat, LINK, { id: point, version: 1, input });
    const untie = { id: point, subject: "PARTNER", key_: "iom" };
    expect((await change(secretariat, UNLINK, { ...untie, version: 2 })).errors).toBeUndefined();
    expect(refusal(await change(secretariat, UNLINK, { ...untie, version: 3 }))).toMatchObject({
      code: "CONFLICT",
      field: "key",
    });
    expect(refusal(await change(delegationGtm, UNLINK, { ...untie, version: 3 }))).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("costs the same statements for one point and for all", async () => {
    const of = (first: number) => world.statements(() => world.subgraph("meetings", ALL_LINKS, { first }));
    const one = await of(3);
    expect(await of(100)).toHaveLength(one.length);
    expect(one.length).toBeLessThanOrEqual(5);
  });
});

interface Point {
  id: string;
  number: string;
  subPoints: Point[];
}

const RECORD_MEETING = `mutation ($key: ID!, $input: NewMeetingInput!) { recordMeeting(idempotencyKey: $key, input: $input) { id } }`;
const STATE = `id version status submittedAt consideredAt consideredBy { id } returnNote { text }`;
const DRAFT = `mutation ($key: ID!, $input: NewReportInput!) { draftReport(idempotencyKey: $key, input: $input) { ${STATE} } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ReportInput!) {
  reviseReport(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${STATE} } }`;
const STEP = (operation: string) => `mutation ($key: ID!, $id: ID!, $version: Int!) {
  ${operation}(idempotencyKey: $key, id: $id, version: $version) { ${STATE} } }`;
const RETURN = `mutation ($key: ID!, $id: ID!, $version: Int!, $note: LocalizedTextInput!) {
  returnReport(idempotencyKey: $key, id: $id, version: $version, note: $note) { ${STATE} } }`;
const ADD_POINT = `mutation ($key: ID!, $input: NewReportPointInput!) {
  addReportPoint(idempotencyKey: $key, input: $input) { id version text { text } } }`;
const REVISE_POINT = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ReportPointInput!) {
  reviseReportPoint(idempotencyKey: $key, id: $id, version: $version, input: $input) { id version } }`;
const REMOVE = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  removeReportPoint(idempotencyKey: $key, id: $id, version: $version) { id version } }`;
const LINK = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: PointLinkInput!) {
  linkReportPoint(idempotencyKey: $key, id: $id, version: $version, input: $input) { id version } }`;
const UNLINK = `mutation ($key: ID!, $id: ID!, $version: Int!, $subject: ReportSubject!, $key_: ID!) {
  unlinkReportPoint(idempotencyKey: $key, id: $id, version: $version, subject: $subject, key: $key_) { id } }`;
const POINT = `id number wording unofficialTranslations text { translations { language text isOriginal } }`;
const REPORT = `query ($id: ID!) { report(id: $id) { status submittedAt submittedTo { id }
  points { ${POINT} subPoints { ${POINT} } } } }`;
const SPOKEN = `countries { iso3 } instruments { code } links { key relation sources { confidence } }`;
const NAMED = `{ one: reportPoint(id: "2016-06-08/1") { ${SPOKEN} } sevenA: reportPoint(id: "2016-06-08/7a") { ${SPOKEN} } }`;
const SEARCH = `query ($filter: ReportPointFilter!) { reportPoints(filter: $filter, first: 100) { nodes { id } } }`;
const LINKS = `query ($id: ID!) { reportPoint(id: $id) { links { subject key } } }`;
const EVERYWHERE = `query ($id: ID!, $point: ID!, $meeting: ID!) { report(id: $id) { id } reportPoint(id: $point) { id }
  meeting(id: $meeting) { report { id } } lineage(of: $point) { cameOfIt { distance } } reports(first: 100) { nodes { id } }
  reportPoints(first: 100) { nodes { id } } pointsWithoutFollowUp(first: 100) { nodes { id } }
  partner(id: "ecpat-guatemala") { reportPoints(first: 100) { nodes { id } } } }`;
const REFERENCES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;
const BACK = (
  noun: string,
) => `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ${noun} { reportPoints(first: 100) { nodes { id } } } } }`;
const ALL_LINKS = `query ($first: Int) { reportPoints(first: $first) { nodes { id links { key } countries { iso3 }
  partners { id } practices { id } contributions { id } report { id } subPoints { id } } } }`;
