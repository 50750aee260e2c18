import { meetings } from "../../services/meetings";
import { seed } from "../../services/kit/provision";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, delegationGtm, iom, colombia, coalition, rncom, anonymous } = people;
const TEGUCIGALPA = "2016-06-08-liaison-officer-network";
const SOURCE = [{ citation: "A document of the test", confidence: "LOW" }];
let keys = 0;
const key = () => `meetings-${++keys}`;
const ask = (person: Person | null, query: string, variables: object = {}, language = "en") =>
  world.as(person, language).ask(query, variables);
const change = (person: Person | null, query: string, variables: object = {}) =>
  ask(person, query, { key: key(), ...variables });
const refusal = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions;
const record = (input: object = {}, person: Person | null = secretariat, idempotencyKey = key()) =>
  ask(person, RECORD, {
    key: idempotencyKey,
    input: {
      body: "rcgm",
      title: { en: "A meeting" },
      date: { startsOn: "2026-03-01", sources: SOURCE },
      sources: SOURCE,
      ...input,
    },
  });
const count = async (table: string) =>
  Number((await world.database.query<{ count: string }>(`SELECT count(*) FROM meetings.${table}`))[0]!.count);

describe("the meeting of 8 June 2016", () => {
  it("was held in Tegucigalpa, with nine of the eleven members: Belize and Nicaragua were absent", async () => {
    const { meeting } = (await ask(anonymous, MEETING, { id: TEGUCIGALPA })).data;
    expect(meeting).toMatchObject({
      startsOn: "2016-06-08",
      place: { text: "Tegucigalpa, Honduras" },
      country: { iso3: "HND" },
      body: { id: "liaison-officer-network" },
      absentMembers: [{ iso3: "BLZ" }, { iso3: "NIC" }],
      agenda: null,
    });
    expect(meeting.presentMembers).toHaveLength(9);
    expect(meeting.attendance).toHaveLength(11);
  });

  it("keeps both dates that sources have, side by side, each with its source", async () => {
    const { meeting } = (await ask(anonymous, MEETING, { id: TEGUCIGALPA }, "es")).data;
    expect(meeting.isDateDisputed).toBe(true);
    expect(meeting.dateSettlement).toBeNull();
    expect(meeting.dates).toEqual([
      { startsOn: "2016-06-08", note: null, sources: [expect.objectContaining({ confidence: "HIGH" })] },
      {
        startsOn: "2016-06-07",
        note: { text: expect.stringContaining("junio de 2015") },
        sources: [{ citation: expect.stringMatching(/^IOM, .*slideserve/), confidence: "MEDIUM" }],
      },
    ]);
  });

  it("had the same absentees a year later; of other meetings nobody knows", async () => {
    const later = (await ask(anonymous, MEETING, { id: "2017-06-21-liaison-officer-network" })).data.meeting;
    expect(later.absentMembers).toEqual([{ iso3: "BLZ" }, { iso3: "NIC" }]);
    const earlier = (await ask(anonymous, MEETING, { id: "2012-06-liaison-officer-network" })).data.meeting;
    expect(earlier).toMatchObject({
      startsOn: "2012-06",
      place: null,
      presentMembers: [],
      absentMembers: [],
    });
    expect(earlier.attendance.map(({ presence }: { presence: string }) => presence)).toEqual(
      Array(11).fill("UNKNOWN"),
    );
  });
});

it("Honduras presided on 8 June 2016 and Nicaragua on 25 November 2014, by general knowledge; of other days nobody knows", async () => {
  const { honduras, nicaragua, dayAfter } = (await ask(anonymous, PRESIDENCY)).data;
  const background = [expect.objectContaining({ confidence: "BACKGROUND" })];
  expect(honduras).toEqual({ country: { iso3: "HND" }, startsOn: null, sources: background });
  expect(nicaragua).toEqual({ country: { iso3: "NIC" }, startsOn: null, sources: background });
  expect(dayAfter).toBeNull();
});

it("the secretariat records a term, and any day in it has its president", async () => {
  const input = {
    country: "gtm",
    heldOn: "2025-06-01",
    startsOn: "2025-01-01",
    endsOn: "2025-12-31",
    sources: SOURCE,
  };
  expect(refusal(await change(delegationGtm, RECORD_PRESIDENCY, { input }))).toMatchObject({
    code: "FORBIDDEN",
  });
  const wrong = { ...input, endsOn: "2025-05-31" };
  expect(refusal(await change(secretariat, RECORD_PRESIDENCY, { input: wrong }))).toMatchObject({
    code: "BAD_USER_INPUT",
    field: "input.heldOn",
  });
  expect((await change(secretariat, RECORD_PRESIDENCY, { input })).data.recordPresidency.id).toBe(
    "gtm-2025-06-01",
  );
  expect(refusal(await change(secretariat, RECORD_PRESIDENCY, { input }))).toMatchObject({
    code: "CONFLICT",
  });
  const { data } = await ask(anonymous, `{ presidency(on: "2025-11-30") { country { iso3 } } }`);
  expect(data.presidency.country.iso3).toBe("GTM");
});

describe("recording a meeting", () => {
  it("names it by its day and its body", async () => {
    const agenda = [{ number: "1", title: { es: "Apertura" } }];
    const { data } = await record({ agenda, country: "mex", place: { es: "Ciudad de México" } });
    expect(data.recordMeeting).toMatchObject({
      id: "2026-03-01-rcgm",
      version: 1,
      isDateDisputed: false,
      agenda: [{ number: "1", title: { text: "Apertura", isFallback: true } }],
    });
    expect(refusal(await record())).toMatchObject({ code: "CONFLICT", field: "input.date" });
  });

  it.each([
    ["a delegation", delegationGtm, "FORBIDDEN"],
    ["an observer", iom, "FORBIDDEN"],
    ["civil society", rncom, "FORBIDDEN"],
    [
      "a secretariat without the scope to review",
      { partner: "executive-secretariat", scopes: ["read", "write"] } as Person,
      "FORBIDDEN",
    ],
    ["nobody in particular", anonymous, "UNAUTHENTICATED"],
  ])("is not for %s", async (_who, person, code) => {
    const before = await count("meeting");
    const refused = await record({ date: { startsOn: "2026-04-01", sources: SOURCE } }, person);
    expect(refusal(refused)).toMatchObject({ code });
    expect(await count("meeting")).toBe(before);
  });

  it("sent fifty times at once makes one", async () => {
    const before = await count("meeting");
    const input = { date: { startsOn: "2026-05-01", sources: SOURCE } };
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(input, secretariat, "fifty")));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await count("meeting")).toBe(before + 1);
  });

  it("of two who record the same at once, the second is told", async () => {
    const input = { date: { startsOn: "2026-05-02", sources: SOURCE } };
    const answers = await Promise.all([record(input), record(input)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.map(refusal).find(Boolean)).toMatchObject({ code: "CONFLICT" });
  });

  it.each([
    ["input.body", { body: "The Network!" }],
    ["input.country", { country: "Honduras" }],
    ["input.title", { title: {} }],
    ["input.title.en", { title: { en: "x".repeat(301) } }],
    ["input.sources", { sources: [] }],
    ["input.sources.0.citation", { sources: [{ citation: " ", confidence: "LOW" }] }],
    ["input.date.startsOn", { date: { startsOn: "2016-02-30", sources: SOURCE } }],
    ["input.date.endsOn", { date: { startsOn: "2016-06-08", endsOn: "2016-06-07", sources: SOURCE } }],
    ["input.agenda.0.number", { agenda: [{ number: "x".repeat(11), title: { en: "Item" } }] }],
    ["input.place.es", { place: { es: "a\u0000b" } }],
  ])("with a wrong %s is refused by field and changes nothing", async (field, wrong) => {
    const before = await count("meeting");
    expect(refusal(await record(wrong))).toMatchObject({
      code: "BAD_USER_INPUT",
      field,
      fix: expect.any(String),
    });
    expect(await count("meeting")).toBe(before);
  });

  it("is corrected with the version that one saw, and its history is the secretariat's", async () => {
    const { id } = (await record({ date: { startsOn: "2026-06-01", sources: SOURCE } })).data.recordMeeting;
    const input = { title: { en: "Corrected" }, sources: SOURCE };
    const revised = await change(secretariat, REVISE, { id, version: 1, input });
    expect(revised.data.reviseMeeting).toMatchObject({ title: { text: "Corrected" }, version: 2 });
    expect(refusal(await change(secretariat, REVISE, { id, version: 1, input }))).toMatchObject({
      code: "CONFLICT",
      current: { version: 2 },
    });
    const history = `query ($id: ID!) { meeting(id: $id) { revisions { version action partnerId } } }`;
    expect((await ask(secretariat, history, { id })).data.meeting.revisions).toHaveLength(2);
    expect((await ask(delegationGtm, history, { id })).data.meeting.revisions).toEqual([]);
  });
});

describe("a disputed date", () => {
  it("is settled with a reason, and the other date stays on record", async () => {
    const { id } = (await record({ date: { startsOn: "2024-02-01", sources: SOURCE } })).data.recordMeeting;
    const other = { startsOn: "2024-02-02", sources: [{ citation: "Another document", confidence: "HIGH" }] };
    const disputed = (await change(secretariat, ASSERT, { id, version: 1, input: other })).data
      .assertMeetingDate;
    expect(disputed).toMatchObject({ startsOn: "2024-02-01", isDateDisputed: true });
    const reason = { en: "The minutes are the better source." };
    const settled = await change(secretariat, SETTLE, { id, version: 2, startsOn: "2024-02-02", reason });
    expect(settled.data.settleMeetingDate).toMatchObject({
      id,
      startsOn: "2024-02-02",
      isDateDisputed: true,
      dateSettlement: { text: "The minutes are the better source." },
      dates: [{ startsOn: "2024-02-02" }, { startsOn: "2024-02-01" }],
    });
  });

  it("that a second source has alike is one date with two sources, and no dispute", async () => {
    const { id } = (await record({ date: { startsOn: "2024-03-01", sources: SOURCE } })).data.recordMeeting;
    const input = { startsOn: "2024-03-01", sources: [{ citation: "Another document", confidence: "HIGH" }] };
    const { data } = await change(secretariat, ASSERT, { id, version: 1, input });
    expect(data.assertMeetingDate).toMatchObject({ isDateDisputed: false, dates: [{ sources: [{}, {}] }] });
  });

  it("is not settled on a day that no source has, nor by a delegation", async () => {
    const settle = { id: TEGUCIGALPA, version: 1, startsOn: "2016-06-09", reason: { en: "Why not" } };
    expect(refusal(await change(secretariat, SETTLE, settle))).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "startsOn",
    });
    expect(refusal(await change(delegationGtm, SETTLE, settle))).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(await change(secretariat, SETTLE, { ...settle, id: "nowhere" }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("attendance", () => {
  const input = {
    meeting: "2018-11-vice-ministerial-meeting",
    country: "PAN",
    presence: "PRESENT",
    sources: SOURCE,
  };
  it("is recorded, and corrected with its version", async () => {
    const first = await change(secretariat, ATTEND, { input });
    expect(first.data.recordAttendance).toMatchObject({
      presence: "PRESENT",
      version: 1,
      country: { iso3: "PAN" },
    });
    expect(refusal(await change(secretariat, ATTEND, { input }))).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
    const corrected = await change(secretariat, ATTEND, {
      input: { ...input, presence: "UNKNOWN", version: 1 },
    });
    expect(corrected.data.recordAttendance).toMatchObject({ presence: "UNKNOWN", version: 2 });
  });

  it.each([
    ["an observer country", secretariat, { country: "COL" }, "BAD_USER_INPUT"],
    ["a meeting that there is not", secretariat, { meeting: "2018-12-rcm" }, "NOT_FOUND"],
    ["its own country, by a delegation", delegationGtm, { country: "GTM" }, "FORBIDDEN"],
  ])("is not recorded of %s", async (_what, person, wrong, code) => {
    const before = await count("attendance");
    expect(refusal(await change(person, ATTEND, { input: { ...input, ...wrong } }))).toMatchObject({ code });
    expect(await count("attendance")).toBe(before);
  });
});

describe("a declaration", () => {
  const input = { meeting: TEGUCIGALPA, text: { en: "We offer our help." } };
  it.each([
    ["an observer organisation", iom],
    ["an observer country", colombia],
    ["the Coalition", coalition],
    ["a delegation", delegationGtm],
  ])("is made by %s, and everyone reads it", async (_who, person) => {
    const { data } = await change(person, DECLARE, { input });
    expect(data.makeDeclaration).toMatchObject({
      author: { id: person.partner },
      meeting: { id: TEGUCIGALPA },
    });
    const { nodes } = (await ask(anonymous, DECLARATIONS, { id: TEGUCIGALPA })).data.meeting.declarations;
    expect(nodes).toContainEqual({ id: data.makeDeclaration.id, text: { text: "We offer our help." } });
  });

  it("is not civil society's, which posts contributions, nor the secretariat's, nor to a meeting that there is not", async () => {
    expect(refusal(await change(rncom, DECLARE, { input }))).toMatchObject({
      code: "FORBIDDEN",
      fix: expect.stringContaining("postContribution"),
    });
    expect(refusal(await change(secretariat, DECLARE, { input }))).toMatchObject({ code: "FORBIDDEN" });
    const nowhere = { ...input, meeting: "2016-06-08" };
    expect(refusal(await change(iom, DECLARE, { input: nowhere }))).toMatchObject({
      code: "NOT_FOUND",
      field: "input.meeting",
    });
  });
});

describe("lists", () => {
  it("of meetings are filtered, and leave no gap from page to page", async () => {
    const list = async (args: object) => (await ask(anonymous, LIST, args)).data.meetings;
    const body = { body: "liaison-officer-network" };
    const days = (page: { nodes: { startsOn: string }[] }) => page.nodes.map(({ startsOn }) => startsOn);
    const whole = days(await list({ filter: body, first: 50 }));
    expect(whole).toEqual(["2017-06-21", "2016-06-08", "2014-06", "2013-06", "2012-12", "2012-06"]);
    expect(days(await list({ filter: { ...body, from: "2013", before: "2016-06-08" } }))).toEqual([
      "2014-06",
      "2013-06",
    ]);
    expect(days(await list({ filter: { kind: "WORKSHOP", country: "mex" } }))).toEqual(["2019-06-04"]);
    const first = await list({ filter: body, first: 4 });
    const rest = await list({ filter: body, first: 4, after: first.pageInfo.endCursor });
    expect([...days(first), ...days(rest)]).toEqual(whole);
  });

  it("cost the same statements for one meeting and for all", async () => {
    const statements = (first: number) => world.statements(() => ask(anonymous, EVERYTHING, { first }));
    await statements(1);
    const one = await statements(1);
    expect(await statements(50)).toHaveLength(one.length);
    expect(one.length).toBeLessThanOrEqual(10);
  });

  it("cost the same statements for one country's attendance, proposals and positions and for eleven's", async () => {
    const of = (...countries: string[]) =>
      world.statements(async () => {
        const representations = countries.map((iso3) => ({ __typename: "Country", iso3 }));
        expect((await world.subgraph("meetings", COUNTRIES, { representations })).errors).toBeUndefined();
      });
    const one = await of("CRI");
    expect(
      await of("BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"),
    ).toHaveLength(one.length);
  });
});

it("is loaded a second time without doubling", async () => {
  const tables = [
    "meeting",
    "attendance",
    "report_point",
    "point_link",
    "lineage_edge",
    "position",
    "work_plan_axis",
    "revision",
  ];
  const counts = async () => {
    const found: number[] = [];
    for (const table of tables) found.push(await count(table));
    return found;
  };
  const before = await counts();
  await seed([meetings], () => world.database.url);
  expect(await counts()).toEqual(before);
});

it("keys that are none are answered with null, never with an internal error", async () => {
  const types = [
    "Meeting",
    "Report",
    "ReportPoint",
    "Decision",
    "WorkPlan",
    "WorkPlanAxis",
    "WorkPlanAction",
    "ActivityProposal",
  ];
  const representations = [
    ...types.flatMap((__typename) => [
      { __typename, id: 7 },
      { __typename, id: "a\u0000" },
      { __typename, id: "nowhere" },
    ]),
    { __typename: "Country", iso3: "Honduras" },
    { __typename: "Partner", id: ["x"] },
    { __typename: "Practice", id: "' OR 1=1" },
    { __typename: "Contribution", id: null },
    { __typename: "IndicatorAnswer", id: "a\u0000" },
    { __typename: "MatrixCell", id: "" },
    { __typename: "Programme", id: 3 },
    { __typename: "Obstacle", id: "a b" },
    { __typename: "StrategyItem", id: "" },
    { __typename: "Instrument", code: "NATO" },
  ];
  const { data, errors } = await world.subgraph("meetings", REFERENCES, { representations });
  expect(errors).toBeUndefined();
  expect(new Set(data._entities)).toEqual(new Set([null]));
});

const MEETING = `query ($id: ID!) { meeting(id: $id) { startsOn isDateDisputed place { text } country { iso3 } body { id }
  dateSettlement { text } dates { startsOn note { text } sources { citation confidence } } agenda { number }
  presentMembers { iso3 } absentMembers { iso3 } attendance { presence country { iso3 } } } }`;
const PRESIDENCY = `{ honduras: presidency(on: "2016-06-08") { ...Term } nicaragua: presidency(on: "2014-11-25") { ...Term }
  dayAfter: presidency(on: "2016-06-09") { ...Term } }
  fragment Term on PresidencyTerm { country { iso3 } startsOn sources { citation confidence } }`;
const RECORD_PRESIDENCY = `mutation ($key: ID!, $input: PresidencyTermInput!) {
  recordPresidency(idempotencyKey: $key, input: $input) { id } }`;
const RECORDED = `id version startsOn isDateDisputed title { text } agenda { number title { text isFallback } }
  dateSettlement { text } dates { startsOn sources { citation } }`;
const RECORD = `mutation ($key: ID!, $input: NewMeetingInput!) {
  recordMeeting(idempotencyKey: $key, input: $input) { ${RECORDED} } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: MeetingInput!) {
  reviseMeeting(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${RECORDED} } }`;
const ASSERT = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: MeetingDateInput!) {
  assertMeetingDate(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${RECORDED} } }`;
const SETTLE = `mutation ($key: ID!, $id: ID!, $version: Int!, $startsOn: String!, $reason: LocalizedTextInput!) {
  settleMeetingDate(idempotencyKey: $key, id: $id, version: $version, startsOn: $startsOn, reason: $reason) { ${RECORDED} } }`;
const ATTEND = `mutation ($key: ID!, $input: AttendanceInput!) {
  recordAttendance(idempotencyKey: $key, input: $input) { presence version country { iso3 } } }`;
const DECLARE = `mutation ($key: ID!, $input: DeclarationInput!) {
  makeDeclaration(idempotencyKey: $key, input: $input) { id author { id } meeting { id } } }`;
const DECLARATIONS = `query ($id: ID!) { meeting(id: $id) { declarations(first: 100) { nodes { id text { text } } } } }`;
const LIST = `query ($filter: MeetingFilter! = {}, $first: Int, $after: String) {
  meetings(filter: $filter, first: $first, after: $after) { nodes { startsOn } pageInfo { endCursor } } }`;
const EVERYTHING = `query ($first: Int) { meetings(filter: { before: "2017" }, first: $first) { nodes { id attendance { presence } absentMembers { iso3 }
  declarations { totalCount nodes { id } } decisions { nodes { id } } proposals { nodes { id } }
  report { id points { id proposals { nodes { id } } subPoints { id links { key } } } } } } }`;
const COUNTRIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Country {
  attendance { totalCount nodes { presence meeting { id } } } proposals { nodes { id positions { stance } consensus { state } } }
  positions { nodes { stance proposal { id } } } reportPoints { nodes { id report { id } } } } } }`;
const REFERENCES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;
