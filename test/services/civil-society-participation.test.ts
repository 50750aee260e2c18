import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomHnd, rncomGtm, secretariat, delegationGtm, delegationCri, iom, coalition, anonymous } = people;
const everybody = [anonymous, secretariat, delegationGtm, rncomHnd, iom, coalition];
let keys = 0;
const key = () => `participation-${++keys}`;
const refusal = ({ errors }: { errors?: { extensions: object }[] }) => errors?.[0]?.extensions;

async function proposed(person: Person, day: string, more: object = {}) {
  const input = { kind: "PROPOSAL", text: { es: "Proponemos." }, ...more };
  const { id } = (await world.as(person).ask(POST, { key: key(), input })).data.postContribution;
  await world.database.query(
    `UPDATE civil_society.contribution SET published_at = $2, clock_started_at = $2 WHERE id = $1`,
    [id, `${day}T12:00:00Z`],
  );
  return id as string;
}
async function answered(person: Person, contribution: string, day: string) {
  const input = { contribution, text: { es: "Respondemos." } };
  const { id } = (await world.as(person).ask(RESPOND, { key: key(), input })).data.respondToContribution;
  await world.database.query(`UPDATE civil_society.contribution_response SET at = $2 WHERE id = $1`, [
    id,
    `${day}T12:00:00Z`,
  ]);
  await world.database.query(`SELECT civil_society.owe_answers($1)`, [contribution]);
}
const taken = (person: Person | null, contribution: string, more: object = {}) => {
  const input = {
    contribution,
    kind: "REPORT_POINT",
    target: "2016-06-08/6",
    citation: "Report of the Network to the RCGM, Tegucigalpa, 8 June 2016, point 6",
    confidence: "HIGH",
    ...more,
  };
  return world.as(person).ask(RECORD, { key: key(), input });
};
const figures = async (args: object, person: Person | null = anonymous) => {
  const { data, errors } = await world.as(person).ask(REPORT, args);
  expect(errors).toBeUndefined();
  return data.participation;
};

describe("participation in figures", () => {
  const YEAR_2016 = { from: "2016-01-01", to: "2016-12-31" };
  let mechanism: string;
  beforeAll(async () => {
    mechanism = await proposed(rncomHnd, "2016-06-08", { addressedToCountries: ["GTM", "CRI"] });
    const shelters = await proposed(rncomHnd, "2016-07-01", { addressedToCountries: ["GTM"] });
    await proposed(rncomHnd, "2016-12-31");
    await proposed(rncomHnd, "2016-03-01", { kind: "CALL", addressedToCountries: ["GTM"] });
    await proposed(rncomGtm, "2016-08-01", { addressedToPartners: ["iom"] });
    await proposed(rncomHnd, "2017-01-01", { addressedToCountries: ["GTM"] });
    await answered(delegationGtm, mechanism, "2016-09-06");
    await answered(delegationCri, mechanism, "2016-09-07");
    await answered(delegationGtm, shelters, "2016-12-01");
    await taken(secretariat, mechanism);
    await taken(secretariat, mechanism, { kind: "WORK_PLAN", target: "2018-work-plan" });
    const gone = await proposed(rncomHnd, "2016-05-01", { addressedToCountries: ["GTM"] });
    await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id: gone });
    const hidden = await proposed(rncomHnd, "2016-05-02", { addressedToCountries: ["GTM"] });
    await world.as(secretariat).ask(MODERATE, { key: key(), id: hidden });
    const input = { kind: "PROPOSAL", text: { es: "Aún no." }, addressedToCountries: ["GTM"] };
    await world.as(rncomHnd).ask(DRAFT, { key: key(), input });
  });
  const count = (
    made: number,
    expectingAnswer: number,
    answered: number,
    inTime: number,
    takenUp: number,
  ) => ({
    made,
    expectingAnswer,
    answered,
    answeredInTime: inTime,
    takenUp,
  });

  it("counts for each organisation what it proposed, what was answered, in time, and taken up", async () => {
    const { organisations } = await figures(YEAR_2016);
    expect(organisations).toEqual([
      {
        organisation: { id: "rncom-gtm" },
        participation: {
          proposals: count(1, 1, 0, 0, 0),
          all: count(1, 1, 0, 0, 0),
          byKind: [{ kind: "PROPOSAL", figures: count(1, 1, 0, 0, 0) }],
          withdrawn: 0,
          hidden: 0,
        },
      },
      {
        organisation: { id: "rncom-hnd" },
        participation: {
          proposals: count(3, 2, 2, 1, 1),
          all: count(4, 3, 2, 1, 1),
          byKind: [
            { kind: "CALL", figures: count(1, 1, 0, 0, 0) },
            { kind: "PROPOSAL", figures: count(3, 2, 2, 1, 1) },
          ],
          withdrawn: 1,
          hidden: 1,
        },
      },
    ]);
  });

  it("counts for each country what it answered itself, and when", async () => {
    const { countries } = await figures(YEAR_2016);
    const proposals = Object.fromEntries(
      countries.map((one: { country: { iso3: string }; participation: { proposals: object } }) => [
        one.country.iso3,
        one.participation.proposals,
      ]),
    );
    expect(proposals).toEqual({ CRI: count(1, 1, 1, 0, 1), GTM: count(2, 2, 2, 1, 1) });
  });

  it("narrows to one organisation, one country and a period", async () => {
    expect((await figures({ ...YEAR_2016, author: "rncom-gtm" })).countries).toEqual([]);
    const { organisations, countries } = await figures({ ...YEAR_2016, country: "CRI" });
    expect(organisations).toHaveLength(1);
    expect(organisations[0].participation.all.made).toBe(1);
    expect(countries.map(({ country }: { country: { iso3: string } }) => country.iso3)).toEqual(["CRI"]);
    expect((await figures({ from: "2017-01-01", to: "2017-01-01" })).organisations).toHaveLength(1);
    const backwards = await world.as(anonymous).ask(REPORT, { from: "2017-01-02", to: "2017-01-01" });
    expect(refusal(backwards)).toMatchObject({ code: "BAD_USER_INPUT", field: "to" });
  });

  it("are the same for whoever asks, drafts or not", async () => {
    const all = await Promise.all(everybody.map((person) => figures({}, person)));
    for (const one of all) expect(one).toEqual(all[0]);
  });

  it("are under the country and the partner too", async () => {
    const { data } = await world.as(anonymous, "es").ask(ACROSS, YEAR_2016);
    expect(data).toEqual({
      country: { name: { text: "Guatemala" }, participation: { proposals: count(2, 2, 2, 1, 1) } },
      partner: { participation: { proposals: count(3, 2, 2, 1, 1), withdrawn: 1 } },
      nobody: { participation: { proposals: count(0, 0, 0, 0, 0), withdrawn: 0 } },
    });
  });

  it("cost one statement for the organisations, one for the countries, and one for any number of countries", async () => {
    expect(await world.statements(() => world.subgraph("civil-society", COUNTED))).toHaveLength(2);
    const of = (...countries: string[]) =>
      world.statements(async () => {
        const representations = countries.map((iso3) => ({ __typename: "Country", iso3 }));
        const { errors } = await world.subgraph("civil-society", COUNTRIES, { representations });
        expect(errors).toBeUndefined();
      });
    expect(await of("GTM")).toHaveLength(1);
    expect(await of("BLZ", "CAN", "CRI", "DOM", "GTM", "HND")).toHaveLength(1);
  });
});

describe("what was taken up", () => {
  it("is recorded once, with its source, and seen by everyone under the contribution", async () => {
    const id = await proposed(rncomGtm, "2015-01-01");
    const { data } = await taken(secretariat, id, { note: { en: "The mechanism." } });
    const uptake = {
      kind: "REPORT_POINT",
      target: "2016-06-08/6",
      note: { text: "The mechanism." },
      sources: [{ confidence: "HIGH" }],
    };
    expect(data.recordUptake).toMatchObject({ ...uptake, contribution: { id } });
    expect(refusal(await taken(secretariat, id))).toMatchObject({ code: "CONFLICT", field: "input.target" });
    expect((await world.as(anonymous).ask(UPTAKE, { id })).data.contribution.uptake).toEqual([uptake]);
  });

  it("that was wrong is retracted with a reason, counted no more, and may be recorded anew", async () => {
    const id = await proposed(rncomGtm, "2014-01-01");
    const made = (await taken(secretariat, id)).data.recordUptake;
    const YEAR = { from: "2014-01-01", to: "2014-12-31" };
    const takenUp = async () => (await figures(YEAR)).organisations[0].participation.all.takenUp;
    expect(await takenUp()).toBe(1);
    const { data } = await world.as(secretariat).ask(RETRACT, { key: key(), id: made.id, version: 1 });
    expect(data.retractUptake).toMatchObject({ version: 2, retractedAt: expect.any(String) });
    expect(await takenUp()).toBe(0);
    const again = await world.as(secretariat).ask(RETRACT, { key: key(), id: made.id, version: 2 });
    expect(refusal(again)).toMatchObject({ code: "CONFLICT", field: "id" });
    await taken(secretariat, id);
    expect(await takenUp()).toBe(1);
  });

  it.each([
    ["its author", rncomGtm],
    ["a delegation", delegationGtm],
    ["an observer", iom],
    [
      "a secretariat that may not review",
      { partner: "executive-secretariat", scopes: ["read", "write"] } as Person,
    ],
  ])("is not recorded by %s", async (_who, person) => {
    const id = await proposed(rncomGtm, "2013-01-01");
    expect(refusal(await taken(person, id))).toMatchObject({ code: "FORBIDDEN" });
  });

  it("needs a contribution that stands, and the id of something", async () => {
    const id = await proposed(rncomGtm, "2013-01-01");
    for (const wrong of [
      { kind: "DECISION", target: "nothing" },
      { kind: "WORK_PLAN", target: "2016-06-08/6" },
      { kind: "REPORT_POINT", target: "migrant-smuggling-2019-2025" },
    ])
      expect(refusal(await taken(secretariat, id, wrong))).toMatchObject({
        code: "BAD_USER_INPUT",
        field: "input.target",
      });
    expect(refusal(await taken(secretariat, id, { target: "' OR 1=1" }))).toMatchObject({
      field: "input.target",
    });
    expect(refusal(await taken(secretariat, id, { citation: " " }))).toMatchObject({
      field: "input.citation",
    });
    const input = { kind: "PROPOSAL", text: { es: "Aún no." } };
    const draft = (await world.as(rncomGtm).ask(DRAFT, { key: key(), input })).data.draftContribution;
    expect(refusal(await taken(secretariat, draft.id))).toMatchObject({
      code: "NOT_FOUND",
      field: "input.contribution",
    });
    await world.as(rncomGtm).ask(WITHDRAW, { key: key(), id });
    expect(refusal(await taken(secretariat, id))).toMatchObject({ code: "CONFLICT" });
  });
});

describe("what took a contribution up", () => {
  it("leads to it and is found from it, as long as it may be read", async () => {
    const id = await proposed(rncomGtm, "2016-05-01");
    const point = { target: "2016-06-08/6" };
    const plan = { kind: "WORK_PLAN", target: "migrant-smuggling-2019-2025" };
    await taken(secretariat, id, point);
    await taken(secretariat, id, plan);
    const there = async () => {
      const { data } = await world.as(anonymous).ask(TAKERS);
      const mine = (uptake: { contribution: { id: string } }[]) =>
        uptake.filter(({ contribution }) => contribution.id === id);
      return [mine(data.reportPoint.uptake), mine(data.workPlan.uptake)];
    };
    const named = (id: string, title: object) => [{ contribution: { id }, ...title }];
    expect(await there()).toEqual([
      named(id, { reportPoint: { number: "6" }, workPlan: null, decision: null }),
      named(id, {
        reportPoint: null,
        workPlan: { id: "migrant-smuggling-2019-2025", title: { text: expect.any(String) } },
        decision: null,
      }),
    ]);
    const asking = () => world.statements(() => world.as(anonymous).ask(TAKEN));
    const sent = await asking();
    await taken(secretariat, await proposed(rncomGtm, "2016-05-02"), point);
    expect(await asking()).toHaveLength(sent.length);
  });
});

const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id } }`;
const DRAFT = `mutation ($key: ID!, $input: ContributionInput!) { draftContribution(idempotencyKey: $key, input: $input) { id } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!) { withdrawContribution(idempotencyKey: $key, id: $id, version: 1) { id } }`;
const MODERATE = `mutation ($key: ID!, $id: ID!) {
  moderateContribution(idempotencyKey: $key, id: $id, version: 1, reason: { en: "Why" }) { id } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id } }`;
const RECORD = `mutation ($key: ID!, $input: UptakeInput!) { recordUptake(idempotencyKey: $key, input: $input) {
  id kind target note { text } sources { confidence } contribution { id } } }`;
const RETRACT = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  retractUptake(idempotencyKey: $key, id: $id, version: $version, reason: { en: "Another point." }) { version retractedAt } }`;
const UPTAKE = `query ($id: ID!) { contribution(id: $id) { uptake { kind target note { text } sources { confidence } } } }`;
const TAKERS = `{
  reportPoint(id: "2016-06-08/6") { uptake { ...Taken } } workPlan(id: "migrant-smuggling-2019-2025") { uptake { ...Taken } } }
  fragment Taken on UptakeLink { contribution { id } reportPoint { number } workPlan { id title { text } } decision { id } }`;
const TAKEN = `{ reportPoint(id: "2016-06-08/6") { uptake { contribution { id } reportPoint { number } } } }`;
const COUNT = `made expectingAnswer answered answeredInTime takenUp`;
const WHOLE = `participation { proposals { ${COUNT} } all { ${COUNT} } byKind { kind figures { ${COUNT} } } withdrawn hidden }`;
const REPORT = `query ($author: ID, $country: ID, $from: Date, $to: Date) {
  participation(author: $author, country: $country, from: $from, to: $to) {
    organisations { organisation { id } ${WHOLE} } countries { country { iso3 } ${WHOLE} } } }`;
const COUNTED = `{ participation { organisations { ${WHOLE} } countries { ${WHOLE} } } }`;
const ACROSS = `query ($from: Date, $to: Date) {
  country(iso3: "GTM") { name { text } participation(from: $from, to: $to) { proposals { ${COUNT} } } }
  partner(id: "rncom-hnd") { participation(from: $from, to: $to) { proposals { ${COUNT} } withdrawn } }
  nobody: partner(id: "iom") { participation(from: $from, to: $to) { proposals { ${COUNT} } withdrawn } } }`;
const COUNTRIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Country { ${WHOLE} } } }`;
