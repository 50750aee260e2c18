import { randomUUID } from "node:crypto";

import { type Person, people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, delegationCri, delegationMex, iom, coalition, rncom, anonymous } = people;
const network: Person = { partner: "liaison-officer-network", scopes: ["read", "write"] };
const MIP = "mip-latin-america-2014-2020";
const SOURCE = [{ citation: "Report of the Network", confidence: "HIGH" }];
const key = () => randomUUID();
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const propose = (as: Person | null, more: object = {}, idempotencyKey = key()) =>
  world.as(as).ask(PROPOSE, {
    key: idempotencyKey,
    input: { title: { en: "Work together" }, bodies: ["sica"], ...more },
  });
const proposed = async (more: object = {}) =>
  (await propose(iom, { proposedOn: "2016-06-08", ...more })).data.proposeSynergy.id as string;
const decide = (
  verb: Verb,
  id: string,
  version: number,
  more: object = {},
  as: Person | null = secretariat,
  idempotencyKey = key(),
) =>
  world.as(as).ask(decision(verb), {
    key: idempotencyKey,
    id,
    version,
    input: { body: "liaison-officer-network", decidedOn: "2017-06-21", sources: SOURCE, ...more },
  });
const read = async (id: string, as: Person | null = anonymous) =>
  (await world.as(as).ask(SYNERGY, { id })).data.synergy;

describe("IOM's proposal of synergies with SICA", () => {
  it("was noted by the Network on 8 June 2016, and noted is not accepted", async () => {
    const { data } = await world.as(anonymous).ask(SYNERGIES, { filter: { partner: "sica" } });
    expect(data.synergies.nodes).toEqual([
      {
        author: { id: "iom" },
        bodies: [{ id: "sica" }],
        programmes: [],
        proposedOn: "2016-06-08",
        reportPoint: { id: "2016-06-08/4b" },
        state: "NOTED",
        decisions: [
          {
            outcome: "NOTED",
            body: { id: "liaison-officer-network" },
            decidedOn: "2016-06-08",
            reportPoint: { id: "2016-06-08/4b" },
            recordedAt: null,
            sources: [{ confidence: "HIGH" }],
          },
        ],
      },
    ]);
    const accepted = await world.as(anonymous).ask(SYNERGIES, { filter: { state: ["ACCEPTED"] } });
    expect(accepted.data.synergies.nodes).toEqual([]);
  });
});

describe("a proposed synergy", () => {
  it("goes from proposed over noted to accepted, and keeps both decisions with their sources", async () => {
    const id = await proposed();
    expect(await read(id)).toMatchObject({ state: "PROPOSED", decisions: [] });
    const noted = await decide("note", id, 1, { decidedOn: "2016-11-15" });
    expect(noted.data.noteSynergy).toMatchObject({ state: "NOTED", version: 2 });
    const accepted = await decide("accept", id, 2, { note: { es: "Por consenso." } });
    expect(accepted.data.acceptSynergy).toMatchObject({ state: "ACCEPTED", version: 3 });
    expect((await read(id)).decisions).toMatchObject([
      { outcome: "NOTED", decidedOn: "2016-11-15", recordedAt: expect.any(String) },
      { outcome: "ACCEPTED", decidedOn: "2017-06-21", recordedAt: expect.any(String) },
    ]);
    expect((await read(id, iom)).revisions.map(({ action }: { action: string }) => action)).toEqual([
      "accept",
      "note",
      "propose",
    ]);
    expect((await read(id, delegationMex)).revisions).toEqual([]);
  });

  it.each([
    [["note"], ["accept", "decline"], ["note"]],
    [["accept"], [], ["note", "accept", "decline"]],
    [["decline"], [], ["note", "accept", "decline"]],
    [["note", "accept"], [], ["note", "accept", "decline"]],
    [["note", "decline"], [], ["note", "accept", "decline"]],
    [[], ["note", "accept", "decline"], []],
  ] as [Verb[], Verb[], Verb[]][])(
    "after %j may be decided as %j, and not as %j",
    async (done, may, mayNot) => {
      for (const [verbs, code] of [
        [may, undefined],
        [mayNot, "CONFLICT"],
      ] as const)
        for (const verb of verbs) {
          const id = await proposed();
          for (const [i, step] of done.entries()) await decide(step, id, i + 1);
          const answer = await decide(verb, id, done.length + 1);
          expect(refusal(answer)?.code).toBe(code);
          if (code) expect(refusal(answer)).toMatchObject({ field: "id", fix: expect.any(String) });
        }
    },
  );

  it("is decided by bodies and recorded by the secretariat: observers propose and never decide", async () => {
    const id = await proposed();
    const clerk: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
    for (const verb of ["note", "accept", "decline"] as const) {
      for (const person of [iom, delegationCri, coalition, rncom, network, clerk, people.colombia])
        expect(refusal(await decide(verb, id, 1, {}, person))?.code).toBe("FORBIDDEN");
      expect(refusal(await decide(verb, id, 1, {}, anonymous))?.code).toBe("UNAUTHENTICATED");
    }
    expect(await read(id)).toMatchObject({ state: "PROPOSED", version: 1 });
  });

  it("comes from delegations, observers, bodies and the Coalition; not from the secretariat or civil society", async () => {
    for (const person of [iom, delegationCri, network, coalition])
      expect((await propose(person)).data.proposeSynergy).toMatchObject({
        author: { id: person.partner },
        state: "PROPOSED",
      });
    for (const person of [secretariat, rncom, people.readerGtm])
      expect(refusal(await propose(person))?.code).toBe("FORBIDDEN");
    expect(refusal(await propose(anonymous))?.code).toBe("UNAUTHENTICATED");
  });

  it.each([
    ["nobody to work with", { bodies: [] }, "BAD_USER_INPUT", "input.bodies"],
    ["only oneself to work with", { bodies: ["iom"] }, "BAD_USER_INPUT", "input.bodies"],
    ["one programme alone", { bodies: [], programmes: [MIP] }, "BAD_USER_INPUT", "input.bodies"],
    ["a programme that is not there", { programmes: ["nothing"] }, "NOT_FOUND", "input.programmes"],
    ["an id that is none", { bodies: ["S I C A"] }, "BAD_USER_INPUT", "input.bodies.0"],
    ["a day to come", { proposedOn: "2999-01-01" }, "BAD_USER_INPUT", "input.proposedOn"],
    ["no title", { title: {} }, "BAD_USER_INPUT", "input.title"],
  ])("is refused with %s, and nothing changes", async (_what, more, code, field) => {
    const count = () => world.database.query("SELECT count(*) FROM cooperation.synergy");
    const before = await count();
    expect(refusal(await propose(iom, more))).toMatchObject({ code, field });
    expect(await count()).toEqual(before);
  });

  it.each([
    ["a day before the proposal", { decidedOn: "2016-06-07" }, "input.decidedOn"],
    ["a day to come", { decidedOn: "2999-01-01" }, "input.decidedOn"],
    ["no source", { sources: [] }, "input.sources"],
    ["a body that is none", { body: "?" }, "input.body"],
    ["a point that is none", { reportPoint: "?" }, "input.reportPoint"],
  ])("is not decided with %s", async (_what, more, field) => {
    const id = await proposed();
    expect(refusal(await decide("accept", id, 1, more))).toMatchObject({ code: "BAD_USER_INPUT", field });
    expect(await read(id)).toMatchObject({ state: "PROPOSED", version: 1 });
  });

  it("is decided once where the decision is sent fifty times at once, and not on an older view", async () => {
    const id = await proposed();
    const same = key();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => decide("note", id, 1, {}, secretariat, same)),
    );
    expect(new Set(answers.map(({ data }) => data?.noteSynergy?.version))).toEqual(new Set([2]));
    expect((await read(id)).decisions).toHaveLength(1);
    expect(refusal(await decide("accept", id, 1))).toMatchObject({ code: "CONFLICT", field: "version" });
    expect(refusal(await decide("accept", randomUUID(), 1))?.code).toBe("NOT_FOUND");
  });

  it("cannot be ACCEPTED in the database without a decision that says so", async () => {
    await expect(
      world.database.query("UPDATE cooperation.synergy SET state = 'ACCEPTED' WHERE state = 'NOTED'"),
    ).rejects.toThrow(/state_was_decided/);
  });
});

describe("suggestions of synergies", () => {
  const suggested = async (filter: object = {}) =>
    (await world.as(anonymous).ask(SUGGESTIONS, { filter })).data.synergySuggestions.nodes;
  const another = async (id: string, more: object = {}, status = "ELIGIBLE") => {
    const input = {
      id,
      title: { en: id },
      themes: ["governance"],
      firstYear: 2019,
      lastYear: 2024,
      sources: SOURCE,
      ...more,
    };
    await world.as(secretariat).ask(REGISTER, { key: key(), input });
    const cell = { programme: id, country: "CRI", status, basis: { en: "Annex 1" }, sources: SOURCE };
    await world.as(secretariat).ask(ELIGIBLE, { key: key(), input: cell });
  };

  it("are none among what the hub begins with", async () => {
    expect(await suggested()).toEqual([]);
  });

  it("are two programmes with the same country, theme and overlapping years, until somebody proposes them", async () => {
    await another("same-years-and-theme");
    await another("another-theme", { themes: ["higher-education"], firstYear: 2021 });
    await another("later-years", { firstYear: 2021, lastYear: 2027, themes: ["inclusive-growth"] });
    await another("unknown-years", { firstYear: null, lastYear: null });
    await another("not-for-costa-rica", {}, "NOT_ELIGIBLE");
    const expected = {
      programmes: [{ id: MIP }, { id: "same-years-and-theme" }],
      countries: [{ iso3: "CRI" }],
      themes: [{ id: "governance" }],
      firstYear: 2019,
      lastYear: 2020,
    };
    expect(await suggested()).toEqual([expected]);
    expect(await suggested({ country: "cri", theme: "governance", programme: MIP })).toEqual([expected]);
    expect(await suggested({ country: "MEX" })).toEqual([]);
    const both = { bodies: [], programmes: [MIP, "same-years-and-theme"] };
    const { data } = await propose(people.iom, both);
    expect(data.proposeSynergy.programmes).toEqual([{ id: MIP }, { id: "same-years-and-theme" }]);
    expect(await suggested()).toEqual([]);
  });
});

type Verb = "note" | "accept" | "decline";

const FIELDS = `author { id } bodies { id } programmes { id } proposedOn reportPoint { id } state
  decisions { outcome body { id } decidedOn reportPoint { id } recordedAt sources { confidence } }`;
const PROPOSE = `mutation ($key: ID!, $input: SynergyInput!) {
  proposeSynergy(idempotencyKey: $key, input: $input) { id author { id } state programmes { id } } }`;
const decision = (
  verb: Verb,
) => `mutation ($key: ID!, $id: ID!, $version: Int!, $input: SynergyDecisionInput!) {
  ${verb}Synergy(idempotencyKey: $key, id: $id, version: $version, input: $input) { state version } }`;
const SYNERGY = `query ($id: ID!) { synergy(id: $id) { ${FIELDS} version revisions { action } } }`;
const SYNERGIES = `query ($filter: SynergyFilter!) { synergies(filter: $filter) { nodes { ${FIELDS} } } }`;
const SUGGESTIONS = `query ($filter: SynergySuggestionFilter!) { synergySuggestions(filter: $filter) { nodes {
  programmes { id } countries { iso3 } themes { id } firstYear lastYear } } }`;
const REGISTER = `mutation ($key: ID!, $input: RegisterProgrammeInput!) {
  registerProgramme(idempotencyKey: $key, input: $input) { id } }`;
const ELIGIBLE = `mutation ($key: ID!, $input: EligibilityInput!) {
  recordEligibility(idempotencyKey: $key, input: $input) { version } }`;
