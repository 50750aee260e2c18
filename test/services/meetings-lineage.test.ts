import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, delegationGtm, iom, rncom, anonymous } = people;
const SOURCE = [{ citation: "A document of the test", confidence: "LOW" }];
const PLAN = "migrant-smuggling-2019-2025";
let keys = 0;
const ask = (person: Person | null, query: string, variables: object = {}) =>
  world.as(person).ask(query, variables);
const change = (person: Person | null, query: string, variables: object = {}) =>
  ask(person, query, { key: `lineage-${++keys}`, ...variables });
const refusal = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions;
const join = (from: string, to: string, person: Person | null = secretariat, more: object = {}) =>
  change(person, RECORD, { input: { from, to, kind: "FOLLOWED_UP", sources: SOURCE, ...more } });
const lineage = async (of: string, person: Person | null = anonymous) =>
  (await ask(person, LINEAGE, { of })).data.lineage;
const idsOf = (steps: { to: { id: string } }[]) => steps.map(({ to }) => to.id);
const proposed = async () =>
  (
    await change(delegationGtm, PROPOSE, {
      input: { title: { es: "Una" }, text: { es: "Una." }, crime: "BOTH" },
    })
  ).data.proposeActivity.id as string;

describe("what came of point 3b of 2016", () => {
  it("is in one query: 2017, the approval in Panama, the work plan with its four axes, and the workshop in Mexico City", async () => {
    const { of, cameOfIt, ledToIt } = await lineage("2016-06-08/3b");
    expect(of).toMatchObject({ __typename: "ReportPoint", number: "3b" });
    expect(ledToIt).toEqual([]);
    expect(
      cameOfIt.map(({ distance, to, outcome }: Step) => [distance, to.__typename, outcome.kind]),
    ).toEqual([
      [1, "ReportPoint", "TAKEN_UP"],
      [2, "Decision", "DECIDED"],
      [3, "WorkPlan", "PLANNED"],
      [4, "Meeting", "FOLLOWED_UP"],
    ]);
    const [later, approval, plan, workshop] = cameOfIt.map(({ to }: Step) => to);
    expect(later).toMatchObject({ report: { id: "2017-06-21" }, wording: "SUMMARY" });
    expect(approval).toMatchObject({ paragraph: "9", meeting: { place: { text: "Panama City, Panama" } } });
    expect(plan.axes).toHaveLength(4);
    expect(workshop).toMatchObject({
      startsOn: "2019-06-04",
      endsOn: "2019-06-05",
      place: { text: "Mexico City, Mexico" },
    });
    for (const { outcome } of cameOfIt)
      expect(outcome.sources).toEqual([expect.objectContaining({ confidence: "HIGH" })]);
  });

  it("leads back from the workshop to where it began", async () => {
    const { ledToIt, cameOfIt } = await lineage("2019-06-04-rcm");
    expect(cameOfIt).toEqual([]);
    expect(ledToIt.map(({ from }: { from: { id: string } }) => from.id)).toEqual([
      PLAN,
      "2018-11-vice-ministerial-meeting/9",
      "2017-06-21/work-plan",
      "2016-06-08/3b",
    ]);
  });

  it("is the same from the point itself", async () => {
    const { data } = await ask(
      anonymous,
      `{ reportPoint(id: "2016-06-08/3b") { cameOfIt { to { ... on WorkPlan { id } } } } }`,
    );
    expect(data.reportPoint.cameOfIt).toHaveLength(4);
  });

  it("costs one statement a kind, for one point and for all", async () => {
    const of = (first: number) =>
      world.statements(() => ask(anonymous, ALL, { first, filter: { hasFollowUp: true } }));
    await of(1);
    const few = await of(2);
    const { data } = await ask(anonymous, ALL, { first: 100, filter: {} });
    expect(data.reportPoints.nodes).toHaveLength(17);
    const every = await world.statements(() => ask(anonymous, ALL, { first: 100, filter: {} }));
    expect(every.length).toBeLessThanOrEqual(8);
    expect(few.length).toBeLessThanOrEqual(every.length);
  });
});

describe("points of which nothing came", () => {
  it("are listed; a point counts as followed up where one of its sub-points is", async () => {
    const nothing = async (report?: string) =>
      (await ask(anonymous, WITHOUT, { report })).data.pointsWithoutFollowUp;
    const { nodes, totalCount } = await nothing("2016-06-08");
    expect(nodes.map(({ number }: { number: string }) => number)).toEqual([
      "1",
      "2",
      "2a",
      "2b",
      "3a",
      "4",
      "4a",
      "4b",
      "5",
      "6",
      "7",
      "7a",
    ]);
    expect(totalCount).toBe(12);
    expect((await nothing()).nodes).toHaveLength(14);
  });

  it("stop being listed when something came of them, and come back when that is taken back", async () => {
    const id = await proposed();
    const { recordOutcome: outcome } = (await join("2016-06-08/7a", id)).data;
    const missing = async () =>
      (await ask(anonymous, WITHOUT, { report: "2016-06-08" })).data.pointsWithoutFollowUp.nodes.map(
        ({ number }: { number: string }) => number,
      );
    expect(await missing()).not.toContain("7a");
    expect(await missing()).not.toContain("7");
    const taken = await change(secretariat, WITHDRAW, { id: outcome.id, version: 1 });
    expect(taken.errors).toBeUndefined();
    expect(await missing()).toContain("7a");
    expect(refusal(await change(secretariat, WITHDRAW, { id: outcome.id, version: 2 }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await join("2016-06-08/7a", id)).errors).toBeUndefined();
  });
});

describe("recording an outcome", () => {
  it.each([
    ["a delegation", delegationGtm, "FORBIDDEN"],
    ["an observer", iom, "FORBIDDEN"],
    ["civil society", rncom, "FORBIDDEN"],
    ["nobody in particular", anonymous, "UNAUTHENTICATED"],
  ])("is not for %s", async (_who, person, code) => {
    expect(refusal(await join("2016-06-08/1", PLAN, person))).toMatchObject({ code });
    expect((await lineage("2016-06-08/1")).cameOfIt).toEqual([]);
  });

  it.each([
    ["2016-06-08/9", PLAN, "NOT_FOUND", "input.from"],
    ["2016-06-08/1", "nowhere", "NOT_FOUND", "input.to"],
    ["2016-06-08/3b", "2017-06-21/work-plan", "CONFLICT", "input"],
    ["2019-06-04-rcm", "2016-06-08/3b", "BAD_USER_INPUT", "input.to"],
    ["2016-06-08/1", "2016-06-08/1", "BAD_USER_INPUT", "input.to"],
    ["2016-06-08/1", "a\u0000", "BAD_USER_INPUT", "input.to"],
  ])("from %s to %s is refused with %s", async (from, to, code, field) => {
    expect(refusal(await join(from, to))).toMatchObject({ code, field });
  });

  it("without a source is refused", async () => {
    expect(refusal(await join("2016-06-08/1", PLAN, secretariat, { sources: [] }))).toMatchObject({
      field: "input.sources",
    });
  });

  it("by two at once never makes a circle", async () => {
    const [one, two] = [await proposed(), await proposed()];
    const answers = await Promise.all([join(one, two), join(two, one)]);
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
  });

  it("fifty times at once makes one", async () => {
    const [one, two] = [await proposed(), await proposed()];
    const input = { from: one, to: two, kind: "TAKEN_UP", sources: SOURCE };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask(secretariat, RECORD, { key: "fifty", input })),
    );
    expect(new Set(answers.map(({ data }) => data?.recordOutcome?.id)).size).toBe(1);
    expect(idsOf((await lineage(one)).cameOfIt)).toEqual([two]);
  });

  it("joins everything that can come of something: points, proposals, decisions, plans, axes, actions, meetings", async () => {
    const action = { axis: `${PLAN}/2`, title: { en: "An action" }, sources: SOURCE };
    const { id } = (await change(secretariat, ADD_ACTION, { input: action })).data.addWorkPlanAction;
    const chain = [
      await proposed(),
      "2016-06-08-liaison-officer-network/work-plan",
      `${PLAN}/2`,
      id,
      "2014-11-25-rcgm",
    ];
    for (let i = 1; i < chain.length; i++)
      expect((await join(chain[i - 1]!, chain[i]!)).errors).toBeUndefined();
    const { cameOfIt } = await lineage(chain[0]!);
    expect(idsOf(cameOfIt)).toEqual(chain.slice(1));
    const back = await lineage(chain.at(-1)!);
    expect(back.ledToIt).toHaveLength(chain.length - 1);
    const { data } = await ask(anonymous, KINDS, { plan: PLAN, proposal: chain[0] });
    expect(data.workPlan.axes[1].cameOfIt).toHaveLength(2);
    expect(data.activityProposal.cameOfIt).toHaveLength(4);
  });
});

it("what came of a point through a draft stays hidden with the draft, and nothing is reached through it", async () => {
  const date = { startsOn: "2026-07-01", sources: SOURCE };
  await change(secretariat, MEETING, { input: { body: "rcgm", title: { en: "M" }, date, sources: SOURCE } });
  await change(secretariat, DRAFT, {
    input: { meeting: "2026-07-01-rcgm", title: { en: "R" }, sources: SOURCE },
  });
  await change(secretariat, POINT, { input: { report: "2026-07-01", number: "1", text: { en: "P" } } });
  const end = await proposed();
  expect((await join("2016-06-08/6", "2026-07-01/1")).errors).toBeUndefined();
  expect((await join("2026-07-01/1", end)).errors).toBeUndefined();
  expect(idsOf((await lineage("2016-06-08/6", delegationGtm)).cameOfIt)).toEqual(["2026-07-01/1", end]);
  expect((await lineage("2016-06-08/6")).cameOfIt).toEqual([]);
  expect((await lineage(end)).ledToIt).toEqual([]);
  const { nodes } = (await ask(anonymous, WITHOUT, { report: "2016-06-08" })).data.pointsWithoutFollowUp;
  expect(nodes).toContainEqual({ number: "6" });
});

it("something that there is not has no lineage", async () => {
  for (const id of ["nowhere", "", "a\u0000", "2016-06-08"]) expect(await lineage(id)).toBeNull();
});

it("a long chain is followed for twenty steps, and no farther", async () => {
  const chain: string[] = [];
  for (let i = 0; i < 23; i++) chain.push(await proposed());
  for (let i = 1; i < chain.length; i++) await join(chain[i - 1]!, chain[i]!);
  expect(idsOf((await lineage(chain[0]!)).cameOfIt)).toEqual(chain.slice(1, 21));
});

interface Step {
  distance: number;
  to: { __typename: string; id: string };
  outcome: { kind: string };
}

const RECORDS = `__typename ... on ReportPoint { id number wording report { id } } ... on Decision { id paragraph meeting { place { text } } }
  ... on WorkPlan { id axes { title { text } } } ... on Meeting { id startsOn endsOn place { text } }
  ... on ActivityProposal { id } ... on WorkPlanAxis { id } ... on WorkPlanAction { id }`;
const STEP = `distance outcome { kind sources { citation confidence } } from { ${RECORDS} } to { ${RECORDS} }`;
const LINEAGE = `query ($of: ID!) { lineage(of: $of) { of { ${RECORDS} } cameOfIt { ${STEP} } ledToIt { ${STEP} } } }`;
const ALL = `query ($first: Int, $filter: ReportPointFilter!) { reportPoints(first: $first, filter: $filter) {
  nodes { id cameOfIt { distance outcome { kind } to { ${RECORDS.replace("report { id }", "").replace("meeting { place { text } }", "").replace("axes { title { text } }", "")} } } } } }`;
const WITHOUT = `query ($report: ID) { pointsWithoutFollowUp(report: $report, first: 100) { totalCount nodes { number } } }`;
const RECORD = `mutation ($key: ID!, $input: OutcomeInput!) { recordOutcome(idempotencyKey: $key, input: $input) { id version } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!) { withdrawOutcome(idempotencyKey: $key, id: $id, version: $version) { version } }`;
const PROPOSE = `mutation ($key: ID!, $input: ActivityProposalInput!) { proposeActivity(idempotencyKey: $key, input: $input) { id } }`;
const ADD_ACTION = `mutation ($key: ID!, $input: WorkPlanActionInput!) { addWorkPlanAction(idempotencyKey: $key, input: $input) { id } }`;
const KINDS = `query ($plan: ID!, $proposal: ID!) { workPlan(id: $plan) { axes { cameOfIt { distance } } }
  activityProposal(id: $proposal) { cameOfIt { distance } } }`;
const MEETING = `mutation ($key: ID!, $input: NewMeetingInput!) { recordMeeting(idempotencyKey: $key, input: $input) { id } }`;
const DRAFT = `mutation ($key: ID!, $input: NewReportInput!) { draftReport(idempotencyKey: $key, input: $input) { id } }`;
const POINT = `mutation ($key: ID!, $input: NewReportPointInput!) { addReportPoint(idempotencyKey: $key, input: $input) { id } }`;
