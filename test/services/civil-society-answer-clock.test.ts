import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomHnd, rncomGtm, secretariat, delegationGtm, delegationCri, iom, anonymous } = people;
let keys = 0;
const key = () => `clock-${++keys}`;

/** A contribution that was published on a day. */
async function publishedOn(day: string, addressed: object, person: Person = rncomHnd) {
  const input = { kind: "CALL", text: { es: "Pedimos albergues." }, ...addressed };
  const { data } = await world.as(person).ask(POST, { key: key(), input });
  const { id } = data.postContribution;
  await world.database.query(
    `UPDATE civil_society.contribution SET published_at = $2, clock_started_at = $2 WHERE id = $1`,
    [id, `${day}T23:30:00Z`],
  );
  return id as string;
}
async function answer(person: Person, contribution: string, day?: string) {
  const input = { contribution, text: { es: "Respondemos." } };
  const { data, errors } = await world.as(person).ask(RESPOND, { key: key(), input });
  expect(errors).toBeUndefined();
  if (!day) return;
  const { id } = data.respondToContribution;
  await world.database.query(`UPDATE civil_society.contribution_response SET at = $2 WHERE id = $1`, [
    id,
    `${day}T12:00:00Z`,
  ]);
  await world.database.query(`SELECT civil_society.owe_answers($1)`, [contribution]);
}
const clock = async (id: string, asOf: string) =>
  (await world.as(anonymous).ask(CLOCK, { id, asOf })).data.contribution;
const due = async (args: object) => (await world.as(secretariat).ask(DUE, args)).data.answersDue;
const ids = ({ nodes }: { nodes: { contribution: { id: string } }[] }) =>
  nodes.map(({ contribution }) => contribution.id);

it("what RNCOM asked of every State in 2013 is due from each of the eleven, 90 days after it came to the hub", async () => {
  const { nodes, totalCount } = await due({ asOf: "2026-12-24", first: 100 });
  expect(totalCount).toBe(11);
  expect(new Set(nodes.map(({ country }: { country: { iso3: string } }) => country.iso3)).size).toBe(11);
  for (const node of nodes)
    expect(node).toMatchObject({ dueOn: "2027-02-21", state: "DUE", partner: null, inTime: null });
  expect((await due({ asOf: "2027-02-22" })).nodes[0].state).toBe("LATE");
  expect(await due({ asOf: "2026-11-22" })).toMatchObject({ totalCount: 0 });
});

describe("the answer clock", () => {
  it("runs for 90 days, the last one included, and each addressee owes its own answer", async () => {
    const id = await publishedOn("2021-01-01", {
      addressedToCountries: ["GTM", "CRI"],
      addressedToPartners: ["iom"],
    });
    await answer(delegationGtm, id, "2021-04-01");
    const states = async (asOf: string) => {
      const { answerState, answersDue } = await clock(id, asOf);
      const by = Object.fromEntries(
        answersDue.map(
          (one: { country: { iso3: string } | null; partner: { id: string }; state: string }) => [
            one.country?.iso3 ?? one.partner.id,
            one.state,
          ],
        ),
      );
      return { answerState, ...by };
    };
    expect(await states("2021-01-01")).toEqual({ answerState: "DUE", GTM: "DUE", CRI: "DUE", iom: "DUE" });
    expect(await states("2021-04-01")).toEqual({
      answerState: "DUE",
      GTM: "ANSWERED",
      CRI: "DUE",
      iom: "DUE",
    });
    expect(await states("2021-04-02")).toEqual({
      answerState: "LATE",
      GTM: "ANSWERED",
      CRI: "LATE",
      iom: "LATE",
    });
    await answer(delegationCri, id, "2021-05-01");
    await answer(iom, id, "2021-05-02");
    expect(await states("2021-05-01")).toMatchObject({ answerState: "LATE", CRI: "ANSWERED", iom: "LATE" });
    expect(await states("2021-05-02")).toMatchObject({ answerState: "ANSWERED" });
    const { answersDue } = await clock(id, "2021-06-01");
    expect(answersDue.map(({ inTime }: { inTime: boolean }) => inTime)).toEqual([false, true, false]);
    expect(answersDue[1].answer.author.id).toBe("delegation-gtm");
  });

  it("does not run where nobody is addressed, for a draft, or before publication", async () => {
    const id = await publishedOn("2021-01-01", {});
    expect(await clock(id, "2022-01-01")).toMatchObject({ answerState: "NOT_EXPECTED", answersDue: [] });
    expect(await clock(id, "2020-12-31")).toMatchObject({ answerState: null, answersDue: [] });
    const input = { kind: "CALL", text: { es: "Aún no." }, addressedToCountries: ["NIC"] };
    const { data } = await world.as(rncomHnd).ask(DRAFT, { key: key(), input });
    const own = await world.as(rncomHnd).ask(CLOCK, { id: data.draftContribution.id, asOf: "2099-01-01" });
    expect(own.data.contribution).toMatchObject({ answerState: null, answersDue: [] });
    expect(ids(await due({ addressedToCountry: "NIC", asOf: "2099-01-01" }))).toHaveLength(1);
  });

  it("is not stopped by another organisation of the same country", async () => {
    const id = await publishedOn("2021-02-01", {
      addressedToCountries: ["GTM"],
      addressedToPartners: ["rncom-gtm"],
    });
    await answer(rncomGtm, id, "2021-02-02");
    const { answersDue } = await clock(id, "2021-02-03");
    expect(answersDue.map(({ state }: { state: string }) => state)).toEqual(["DUE", "ANSWERED"]);
  });

  it("ends where the contribution is withdrawn", async () => {
    const id = await publishedOn("2021-03-01", { addressedToCountries: ["PAN"] });
    expect(ids(await due({ addressedToCountry: "PAN", asOf: "2021-07-01" }))).toEqual([id]);
    await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id, version: 1 });
    expect(ids(await due({ addressedToCountry: "PAN", asOf: "2021-07-01" }))).toEqual([]);
    expect(await clock(id, "2021-07-01")).toMatchObject({ answerState: null, answersDue: [] });
  });
});

describe("the list of answers due", () => {
  it("is asked by state and by addressee, the first due first, page by page", async () => {
    const days = ["2019-03-01", "2019-01-01", "2019-02-01", "2019-04-01"];
    const [c, a, b, d] = await Promise.all(
      days.map((day) => publishedOn(day, { addressedToPartners: ["unhcr"] }, rncomGtm)),
    );
    const to = { addressedToPartner: "unhcr", asOf: "2019-06-15" };
    expect(ids(await due(to))).toEqual([a, b, c, d]);
    expect(ids(await due({ ...to, state: ["LATE"] }))).toEqual([a, b, c]);
    expect(ids(await due({ ...to, state: ["DUE"] }))).toEqual([d]);
    expect(ids(await due({ ...to, state: ["ANSWERED"] }))).toEqual([]);
    expect(ids(await due({ ...to, state: ["NOT_EXPECTED"] }))).toEqual([]);
    const first = await due({ ...to, first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(ids(await due({ ...to, first: 3, after: first.pageInfo.endCursor }))).toEqual([d]);
  });

  it("is the same under the country and the partner that owe, with names from the rest of the graph", async () => {
    const id = await publishedOn("2018-01-01", {
      addressedToCountries: ["SLV"],
      addressedToPartners: ["unodc"],
    });
    const { data, errors } = await world.as(anonymous, "es").ask(ACROSS);
    expect(errors).toBeUndefined();
    const owed = { contribution: { id, author: { id: "rncom-hnd" } }, state: "LATE" };
    expect(data.country.answersDue.nodes[0]).toEqual({ ...owed, country: { name: { text: "El Salvador" } } });
    expect(data.partner.answersDue.nodes[0]).toEqual({ ...owed, country: null });
  });

  it("costs the same statements for one country as for eleven", async () => {
    const of = (...countries: string[]) =>
      world.statements(async () => {
        const representations = countries.map((iso3) => ({ __typename: "Country", iso3 }));
        const { errors } = await world.subgraph("civil-society", COUNTRIES, { representations });
        expect(errors).toBeUndefined();
      });
    const members = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];
    const one = await of("BLZ");
    expect(one.length).toBeLessThanOrEqual(4);
    expect(await of(...members)).toHaveLength(one.length);
  });
});

const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id } }`;
const DRAFT = `mutation ($key: ID!, $input: ContributionInput!) { draftContribution(idempotencyKey: $key, input: $input) { id } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  withdrawContribution(idempotencyKey: $key, id: $id, version: $version) { id } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id } }`;
const CLOCK = `query ($id: ID!, $asOf: Date) { contribution(id: $id) { answerState(asOf: $asOf)
  answersDue(asOf: $asOf) { dueOn state inTime country { iso3 } partner { id } answer { author { id } } } } }`;
const DUE = `query (
  $asOf: Date, $state: [ContributionAnswerState!], $addressedToCountry: ID, $addressedToPartner: ID, $first: Int, $after: String
) { answersDue(asOf: $asOf, state: $state, addressedToCountry: $addressedToCountry,
  addressedToPartner: $addressedToPartner, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { dueOn state inTime country { iso3 } partner { id } contribution { id } } } }`;
const OWED = `nodes { state contribution { id author { id } } country { name { text } } }`;
const ACROSS = `{
  country(iso3: "SLV") { answersDue(asOf: "2018-12-31", first: 1) { ${OWED} } }
  partner(id: "unodc") { answersDue(asOf: "2018-12-31", first: 1) { ${OWED} } } }`;
const COUNTRIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Country {
  answersDue { totalCount nodes { state inTime contribution { id text { text } } answer { id } } } } } }`;
