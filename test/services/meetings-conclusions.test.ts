import { consensusOf } from "../../services/meetings/consensus.rules";
import { Stance } from "../../services/meetings/position.entity";
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
  delegationMex,
  iom,
  colombia,
  coalition,
  rncom,
  anonymous,
} = people;
const delegation = (iso3: string): Person => ({
  partner: `delegation-${iso3.toLowerCase()}`,
  scopes: ["read", "write"],
});
const MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];
const TEGUCIGALPA = "2016-06-08-liaison-officer-network";
const SOURCE = [{ citation: "A document of the test", confidence: "LOW" }];
let keys = 0;
const key = () => `conclusions-${++keys}`;
const ask = (person: Person | null, query: string, variables: object = {}, language = "en") =>
  world.as(person, language).ask(query, variables);
const change = (person: Person | null, query: string, variables: object = {}) =>
  ask(person, query, { key: key(), ...variables });
const refusal = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions;
const count = async (table: string) =>
  Number((await world.database.query<{ count: string }>(`SELECT count(*) FROM meetings.${table}`))[0]!.count);

const idea = (more: object = {}) => ({
  title: { es: "Una actividad" },
  text: { es: "Hagámosla." },
  crime: "SMUGGLING",
  ...more,
});
const proposed = async (person: Person = delegationCri) =>
  (await change(person, PROPOSE, { input: idea() })).data.proposeActivity as { id: string; version: number };
const take = (person: Person | null, proposal: string, stance: string, more: object = {}) =>
  change(person, TAKE, { input: { proposal, stance, ...more } });
const consensus = async (id: string) =>
  (await ask(anonymous, PROPOSAL, { id })).data.activityProposal.consensus;
const close = (person: Person | null, { id, version }: { id: string; version: number }, outcome: string) =>
  change(person, CLOSE, { id, version, outcome });

describe("the proposal of Costa Rica, point 7a of 2016", () => {
  it("is open, tied to its point and to the Protocol, and Costa Rica supports it", async () => {
    const { nodes } = (await ask(anonymous, PROPOSALS, { filter: { country: "cri" } })).data
      .activityProposals;
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      status: "OPEN",
      point: { id: "2016-06-08/7a" },
      meeting: { id: TEGUCIGALPA },
      instruments: [{ code: "SOM" }],
      positions: [{ country: { iso3: "CRI" }, stance: "SUPPORTED" }],
      consensus: { state: "OPEN", members: 11, quorum: 6, supported: 1, silent: 10, mayBeNoted: false },
    });
  });
});

describe("consensus", () => {
  const positions = (stances: string) =>
    [...stances].map((letter, i) => ({
      countryIso3: MEMBERS[i]!,
      stance: { S: Stance.SUPPORTED, N: Stance.NOTED, O: Stance.OBJECTED }[letter]!,
    }));
  it.each([
    ["", "OPEN", false],
    ["SSSSS", "OPEN", false],
    ["SSSSSS", "REACHED", true],
    ["SNNNNN", "REACHED", true],
    ["NNNNNN", "OPEN", true],
    ["SSSSSSSSSSO", "BLOCKED", true],
    ["O", "BLOCKED", false],
  ])("of the positions %p is %s; to be noted: %s", (stances, state, mayBeNoted) => {
    expect(consensusOf(positions(stances), MEMBERS)).toMatchObject({ state, mayBeNoted });
  });
  it("counts members only", () => {
    const observers = ["COL", "ARG", "ECU", "JAM", "PER", "XXX"].map((countryIso3) => ({
      countryIso3,
      stance: Stance.SUPPORTED,
    }));
    expect(consensusOf(observers, MEMBERS)).toMatchObject({ state: "OPEN", supported: 0, silent: 11 });
  });
});

describe("a proposal", () => {
  it("is agreed once six members have taken a position, one supports it and none objects", async () => {
    const proposal = await proposed();
    for (const iso3 of ["GTM", "HND", "MEX", "PAN"]) await take(delegation(iso3), proposal.id, "NOTED");
    expect(refusal(await close(secretariat, proposal, "AGREED"))).toMatchObject({
      code: "CONFLICT",
      field: "outcome",
    });
    expect(refusal(await close(secretariat, proposal, "NOTED"))).toMatchObject({
      code: "CONFLICT",
      field: "outcome",
    });
    await take(delegation("USA"), proposal.id, "SUPPORTED");
    expect(await consensus(proposal.id)).toMatchObject({ state: "REACHED", supported: 2, noted: 4 });
    const { data } = await close(secretariat, proposal, "AGREED");
    expect(data.closeProposal).toMatchObject({ status: "AGREED", version: 2, closedAt: expect.any(String) });
  });

  it("to which one member objects is not agreed, and can be noted; until that member changes its mind", async () => {
    const proposal = await proposed();
    for (const iso3 of MEMBERS.filter((iso3) => !["CRI", "MEX"].includes(iso3)))
      await take(delegation(iso3), proposal.id, "SUPPORTED");
    const objection = await take(delegationMex, proposal.id, "OBJECTED", {
      reason: { es: "Por lo siguiente." },
    });
    expect(objection.data.takePosition).toMatchObject({
      stance: "OBJECTED",
      version: 1,
      reason: { text: "Por lo siguiente." },
    });
    expect(await consensus(proposal.id)).toMatchObject({
      state: "BLOCKED",
      supported: 10,
      objected: 1,
      mayBeNoted: true,
    });
    expect((await close(secretariat, proposal, "AGREED")).errors?.[0]?.message).toMatch(
      /1 of the members object/,
    );
    expect(refusal(await take(delegationMex, proposal.id, "NOTED"))).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
    await take(delegationMex, proposal.id, "NOTED", { version: 1 });
    expect(await consensus(proposal.id)).toMatchObject({ state: "REACHED" });
    await take(delegationMex, proposal.id, "OBJECTED", { version: 2 });
    expect((await close(secretariat, proposal, "NOTED")).data.closeProposal.status).toBe("NOTED");
  });

  it.each([
    ["an observer organisation", iom],
    ["an observer country", colombia],
    ["the Coalition", coalition],
    ["civil society", rncom],
    ["the secretariat", secretariat],
  ])("is not made by %s, which takes no position either", async (_who, person) => {
    const { id } = await proposed();
    const before = [await count("activity_proposal"), await count("position")];
    expect(refusal(await change(person, PROPOSE, { input: idea() }))).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(await take(person, id, "SUPPORTED"))).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(await take(person, id, "OBJECTED"))).toMatchObject({ code: "FORBIDDEN" });
    expect([await count("activity_proposal"), await count("position")]).toEqual(before);
  });

  it("is closed by the reviewing secretariat alone, and withdrawn by the country that made it alone", async () => {
    const proposal = await proposed();
    for (const person of [delegationCri, iom, rncom])
      expect(refusal(await close(person, proposal, "NOTED"))).toMatchObject({ code: "FORBIDDEN" });
    for (const person of [delegationGtm, secretariat, iom])
      expect(refusal(await change(person, WITHDRAW, proposal))).toMatchObject({ code: "FORBIDDEN" });
    expect((await change(delegationCri, WITHDRAW, proposal)).data.withdrawProposal.status).toBe("WITHDRAWN");
    expect(refusal(await change(delegationCri, WITHDRAW, { id: proposal.id, version: 2 }))).toMatchObject({
      code: "CONFLICT",
    });
    expect(refusal(await take(delegationGtm, proposal.id, "SUPPORTED"))).toMatchObject({ code: "CONFLICT" });
    expect(refusal(await close(secretariat, { id: proposal.id, version: 2 }, "NOTED"))).toMatchObject({
      code: "CONFLICT",
    });
    expect(refusal(await close(secretariat, { id: "nowhere", version: 1 }, "NOTED"))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it.each([
    ["input.title", { title: {} }],
    ["input.text.es", { text: { es: "x".repeat(10_001) } }],
    ["input.instruments.0", { instruments: ["GATT"] }],
    ["input.meeting", { meeting: "nowhere" }],
  ])("with a wrong %s is refused by field and changes nothing", async (field, wrong) => {
    const before = await count("activity_proposal");
    expect(refusal(await change(delegationCri, PROPOSE, { input: idea(wrong) }))).toMatchObject({ field });
    expect(await count("activity_proposal")).toBe(before);
  });

  it("sent fifty times at once is one, with one position", async () => {
    const before = [await count("activity_proposal"), await count("position")];
    const send = () => ask(delegationGtm, PROPOSE, { key: "fifty", input: idea() });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(new Set(answers.map(({ data }) => data?.proposeActivity?.id)).size).toBe(1);
    expect([await count("activity_proposal"), await count("position")]).toEqual(before.map((n) => n + 1));
  });

  it("that is objected to while it is being agreed is one or the other, never both", async () => {
    for (let round = 0; round < 3; round++) {
      const proposal = await proposed();
      for (const iso3 of ["GTM", "HND", "PAN", "USA", "CAN"])
        await take(delegation(iso3), proposal.id, "NOTED");
      const [objected, agreed] = await Promise.all([
        take(delegationMex, proposal.id, "OBJECTED"),
        close(secretariat, proposal, "AGREED"),
      ]);
      expect([objected, agreed].filter(({ errors }) => errors)).toHaveLength(1);
    }
  });
});

describe("a decision", () => {
  it("of 2016 on a work plan waits for the systematization, of which nobody knows that it was done", async () => {
    const { decision } = (await ask(anonymous, DECISION, { id: `${TEGUCIGALPA}/work-plan` })).data;
    expect(decision).toMatchObject({
      status: "PENDING",
      takenOn: null,
      point: { id: "2016-06-08/3b" },
      preconditions: [{ state: "UNKNOWN" }],
    });
    const taken = await change(secretariat, TAKE_DECISION, {
      id: decision.id,
      version: 1,
      input: { takenOn: "2017-06-21" },
    });
    expect(refusal(taken)).toMatchObject({
      code: "CONFLICT",
      fix: expect.stringContaining("settlePrecondition"),
    });
  });

  const recorded = async (name: string, more: object = {}) => {
    const input = { meeting: TEGUCIGALPA, name, text: { en: "To do it." }, sources: SOURCE, ...more };
    return (await change(secretariat, RECORD_DECISION, { input })).data.recordDecision as {
      id: string;
      version: number;
    };
  };
  const settle = (person: Person, id: string, version: number, state: string, number = 1) =>
    change(person, SETTLE, {
      id,
      version,
      input: { number, state, note: { en: "It is so." }, sources: SOURCE },
    });

  it("is taken once every precondition is met", async () => {
    const { id } = await recorded("two-conditions", { preconditions: [{ en: "One." }, { en: "Two." }] });
    await settle(secretariat, id, 1, "MET");
    await settle(secretariat, id, 2, "NOT_MET", 2);
    const early = await change(secretariat, TAKE_DECISION, { id, version: 3, input: { takenOn: "2026-05" } });
    expect(early.errors?.[0]?.message).toBe("Of its preconditions, 2 are not known to be met.");
    await settle(secretariat, id, 3, "MET", 2);
    const { data } = await change(secretariat, TAKE_DECISION, {
      id,
      version: 4,
      input: { takenOn: "2026-05" },
    });
    expect(data.takeDecision).toMatchObject({ status: "TAKEN", takenOn: "2026-05", version: 5 });
    expect(refusal(await settle(secretariat, id, 5, "NOT_MET"))).toMatchObject({ code: "CONFLICT" });
    expect(refusal(await settle(secretariat, `${id}x`, 5, "NOT_MET"))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is dropped with a reason, and then not taken", async () => {
    const { id } = await recorded("dropped");
    const { data } = await change(secretariat, DROP, { id, version: 1, reason: { en: "Overtaken." } });
    expect(data.dropDecision).toMatchObject({ status: "DROPPED", note: { text: "Overtaken." } });
    expect(
      refusal(await change(secretariat, TAKE_DECISION, { id, version: 2, input: { takenOn: "2026" } })),
    ).toMatchObject({ code: "CONFLICT" });
  });

  it.each([
    ["an observer", iom],
    ["a delegation", delegationGtm],
    ["the Coalition", coalition],
    ["civil society", rncom],
  ])("is not recorded, settled, taken or dropped by %s", async (_who, person) => {
    const id = `${TEGUCIGALPA}/work-plan`;
    const input = { meeting: TEGUCIGALPA, name: "mine", text: { en: "Mine." }, sources: SOURCE };
    const refused = [
      await change(person, RECORD_DECISION, { input }),
      await settle(person, id, 1, "MET"),
      await change(person, TAKE_DECISION, { id, version: 1, input: { takenOn: "2026" } }),
      await change(person, DROP, { id, version: 1, reason: { en: "No." } }),
    ];
    for (const answer of refused) expect(refusal(answer)).toMatchObject({ code: "FORBIDDEN" });
    if (person === iom) expect(refusal(refused[0]!)?.fix).toContain("makeDeclaration");
  });

  it.each([
    ["input.name", { name: "With Capitals" }],
    ["input.meeting", { meeting: "nowhere" }],
    ["input.point", { point: "2016-06-08/9" }],
    ["input.preconditions.1", { preconditions: [{ en: "One." }, {}] }],
    ["input.sources", { sources: [] }],
  ])("with a wrong %s is refused by field and changes nothing", async (field, wrong) => {
    const before = await count("decision");
    const input = { meeting: TEGUCIGALPA, name: "wrong", text: { en: "Wrong." }, sources: SOURCE, ...wrong };
    expect(refusal(await change(secretariat, RECORD_DECISION, { input }))).toMatchObject({ field });
    expect(await count("decision")).toBe(before);
  });
});

describe("the work plan of 2019 to 2025", () => {
  it("was approved in Panama City, has four axes, and no action that could be read", async () => {
    const { workPlan } = (await ask(anonymous, PLAN, { id: "migrant-smuggling-2019-2025" })).data;
    expect(workPlan).toMatchObject({
      firstYear: 2019,
      lastYear: 2025,
      decision: {
        paragraph: "9",
        takenOn: "2018-11",
        meeting: { title: { text: "XXIII Vice-Ministerial Meeting" } },
      },
    });
    expect(
      workPlan.axes.map(({ number, title }: { number: number; title: { text: string } }) => [
        number,
        title.text,
      ]),
    ).toEqual([
      [1, "Intelligence and investigation"],
      [2, "Cross-border judicial cooperation"],
      [3, "Administrative detention and alternatives"],
      [4, "Protection"],
    ]);
    for (const { actions } of workPlan.axes) expect(actions.totalCount).toBe(0);
  });

  it("takes actions and their progress from the secretariat, and keeps all of it", async () => {
    const input = {
      axis: "migrant-smuggling-2019-2025/1",
      title: { en: "An action" },
      countries: ["gtm"],
      partners: ["iom"],
      sources: SOURCE,
    };
    for (const person of [delegationGtm, iom, rncom])
      expect(refusal(await change(person, ADD_ACTION, { input }))).toMatchObject({ code: "FORBIDDEN" });
    expect(
      refusal(await change(secretariat, ADD_ACTION, { input: { ...input, axis: "nowhere/1" } })),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(
      refusal(await change(secretariat, ADD_ACTION, { input: { ...input, dueOn: "soon" } })),
    ).toMatchObject({ field: "input.dueOn" });
    const action = (await change(secretariat, ADD_ACTION, { input })).data.addWorkPlanAction;
    expect(action).toMatchObject({
      status: "UNKNOWN",
      countries: [{ iso3: "GTM" }],
      partners: [{ id: "iom" }],
    });
    const progress = (version: number, status: string, person: Person = secretariat) =>
      change(person, PROGRESS, {
        id: action.id,
        version,
        input: { status, note: { en: `Now ${status}.` }, sources: SOURCE },
      });
    expect(refusal(await progress(1, "ONGOING", delegationGtm))).toMatchObject({ code: "FORBIDDEN" });
    await progress(1, "ONGOING");
    expect(refusal(await progress(1, "COMPLETED"))).toMatchObject({ code: "CONFLICT", field: "version" });
    const { recordProgress } = (await progress(2, "COMPLETED")).data;
    expect(recordProgress).toMatchObject({ status: "COMPLETED", version: 3 });
    expect(recordProgress.progress.nodes.map(({ status }: { status: string }) => status)).toEqual([
      "COMPLETED",
      "ONGOING",
    ]);
  });

  const plan = {
    id: "a-plan",
    title: { en: "A plan" },
    crime: "BOTH",
    firstYear: 2026,
    lastYear: 2027,
    axes: [{ title: { en: "One" } }],
    sources: SOURCE,
  };
  it.each([
    ["input.id", { id: "A Plan" }],
    ["input.lastYear", { lastYear: 2025 }],
    ["input.firstYear", { firstYear: 5 }],
    ["input.axes", { axes: [] }],
    ["input.axes.0.title", { axes: [{ title: {} }] }],
    ["input.decision", { decision: "nowhere" }],
    ["input.decision", { decision: `${TEGUCIGALPA}/work-plan` }],
  ])("another one with a wrong %s is refused by field and changes nothing", async (field, wrong) => {
    const before = [await count("work_plan"), await count("work_plan_axis")];
    expect(refusal(await change(secretariat, RECORD_PLAN, { input: { ...plan, ...wrong } }))).toMatchObject({
      field,
    });
    expect([await count("work_plan"), await count("work_plan_axis")]).toEqual(before);
  });

  it("another one is recorded with its axes, once", async () => {
    const input = { ...plan, decision: "2018-11-vice-ministerial-meeting/9" };
    const { data } = await change(secretariat, RECORD_PLAN, { input });
    expect(data.recordWorkPlan).toMatchObject({ id: "a-plan", axes: [{ id: "a-plan/1", number: 1 }] });
    expect(refusal(await change(secretariat, RECORD_PLAN, { input }))).toMatchObject({
      code: "CONFLICT",
      field: "input.id",
    });
    expect(refusal(await change(delegationGtm, RECORD_PLAN, { input }))).toMatchObject({ code: "FORBIDDEN" });
  });
});

const PART = `id version status closedAt point { id } meeting { id } instruments { code } positions { stance country { iso3 } }
  consensus { state mayBeNoted members quorum supported noted objected silent }`;
const PROPOSALS = `query ($filter: ProposalFilter!) { activityProposals(filter: $filter) { nodes { ${PART} } } }`;
const PROPOSAL = `query ($id: ID!) { activityProposal(id: $id) { ${PART} } }`;
const PROPOSE = `mutation ($key: ID!, $input: ActivityProposalInput!) { proposeActivity(idempotencyKey: $key, input: $input) { id version } }`;
const TAKE = `mutation ($key: ID!, $input: PositionInput!) {
  takePosition(idempotencyKey: $key, input: $input) { stance version reason { text } } }`;
const CLOSE = `mutation ($key: ID!, $id: ID!, $version: Int!, $outcome: ProposalOutcome!) {
  closeProposal(idempotencyKey: $key, id: $id, version: $version, outcome: $outcome) { id version status closedAt } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  withdrawProposal(idempotencyKey: $key, id: $id, version: $version) { status } }`;
const DECIDED = `id version status takenOn paragraph note { text } point { id } preconditions { number state }`;
const DECISION = `query ($id: ID!) { decision(id: $id) { ${DECIDED} } }`;
const RECORD_DECISION = `mutation ($key: ID!, $input: DecisionInput!) { recordDecision(idempotencyKey: $key, input: $input) { ${DECIDED} } }`;
const SETTLE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: PreconditionInput!) {
  settlePrecondition(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${DECIDED} } }`;
const TAKE_DECISION = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: TakenInput!) {
  takeDecision(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${DECIDED} } }`;
const DROP = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput!) {
  dropDecision(idempotencyKey: $key, id: $id, version: $version, reason: $reason) { ${DECIDED} } }`;
const PLAN = `query ($id: ID!) { workPlan(id: $id) { firstYear lastYear decision { paragraph takenOn meeting { title { text } } }
  axes { number title { text } actions { totalCount } } } }`;
const RECORD_PLAN = `mutation ($key: ID!, $input: WorkPlanInput!) { recordWorkPlan(idempotencyKey: $key, input: $input) { id axes { id number } } }`;
const ACTION = `id version status countries { iso3 } partners { id } progress { nodes { status note { text } } }`;
const ADD_ACTION = `mutation ($key: ID!, $input: WorkPlanActionInput!) { addWorkPlanAction(idempotencyKey: $key, input: $input) { ${ACTION} } }`;
const PROGRESS = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ActionProgressInput!) {
  recordProgress(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${ACTION} } }`;
