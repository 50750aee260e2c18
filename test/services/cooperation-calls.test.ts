import { randomUUID } from "node:crypto";

import { type Person, people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, delegationCri, delegationMex, delegationGtm, iom, colombia, rncom, anonymous } = people;
const MIP = "mip-latin-america-2014-2020";
const SOURCE = [{ citation: "The donor's announcement", confidence: "HIGH" }];
const key = () => randomUUID();
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const said = (more: object = {}) => ({
  title: { es: "Convocatoria", en: "Call" },
  opensOn: day(-1),
  closesOn: day(30),
  sources: SOURCE,
  ...more,
});
const open = (theme: string, more: object = {}, as: Person | null = secretariat, idempotencyKey = key()) =>
  world.as(as).ask(OPEN, { key: idempotencyKey, input: { programme: MIP, theme, ...said(more) } });
const express = (as: Person | null, input: object, idempotencyKey = key()) =>
  world.as(as).ask(EXPRESS, { key: idempotencyKey, input });
const withdraw = (as: Person | null, id: string, version = 1) =>
  world.as(as).ask(WITHDRAW, { key: key(), id, version });
const notified = async (as: Person | null) =>
  (await world.as(as).ask(NOTIFICATIONS)).data.callNotifications.nodes as Notification[];
const notifiedOf = async (call: string) =>
  (await notified(secretariat)).filter((one) => one.call.id === call).map((one) => one.addressee.id);
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const counts = () =>
  world.database.query(`SELECT (SELECT count(*) FROM cooperation.call) AS calls,
    (SELECT count(*) FROM cooperation.call_notification) AS notifications,
    (SELECT count(*) FROM cooperation.expression_of_interest) AS interests`);

describe("Costa Rica's interest in labour migration", () => {
  it("is on record as it was expressed on 8 June 2016, with the point of the report that says so", async () => {
    const { data } = await world.as(anonymous).ask(INTERESTS, { filter: { theme: "labour-migration" } });
    expect(data.expressionsOfInterest).toEqual({
      totalCount: 1,
      nodes: [
        {
          author: { id: "delegation-cri" },
          country: { iso3: "CRI" },
          theme: { id: "labour-migration" },
          programme: null,
          expressedOn: "2016-06-08",
          state: "STANDING",
          withdrawnAt: null,
          reportPoint: { id: "2016-06-08/4a" },
          sources: [{ confidence: "HIGH" }],
        },
      ],
    });
  });

  it("brings Costa Rica a notification of a new call for labour migration, and nobody else", async () => {
    await express(delegationMex, { theme: "higher-education" });
    await express(iom, { theme: "governance" });
    const { data, errors } = await open("labour-migration");
    expect(errors).toBeUndefined();
    const { id } = data.openCall;
    expect(await notifiedOf(id)).toEqual(["delegation-cri"]);
    const [own] = await notified(delegationCri);
    expect(own).toMatchObject({ kind: "OPENED", callVersion: 1, acknowledgedAt: null, call: { id } });
    for (const person of [delegationMex, iom, delegationGtm, rncom, anonymous])
      expect(await notified(person)).toEqual([]);
    const hidden = await world.as(delegationMex).ask(NOTIFICATION, { id: own!.id });
    expect(hidden).toMatchObject({ data: { callNotification: null } });
    expect(hidden.errors).toBeUndefined();
    const seen = await world.as(delegationCri).ask(NOTIFICATION, { id: own!.id });
    expect(seen.data.callNotification.id).toBe(own!.id);
  });

  it("does not make it hear of calls of other themes", async () => {
    const before = await notified(delegationCri);
    const { data } = await open("inclusive-growth");
    expect(await notifiedOf(data.openCall.id)).toEqual([]);
    expect(await notified(delegationCri)).toEqual(before);
  });
});

describe("a notification", () => {
  it("is acknowledged by its addressee, once, and by nobody else", async () => {
    await open("labour-migration");
    const [{ id }] = (await notified(delegationCri)) as [Notification];
    const acknowledge = (as: Person | null, version = 1) =>
      world.as(as).ask(ACKNOWLEDGE, { key: key(), id, version });
    expect(refusal(await acknowledge(secretariat))?.code).toBe("FORBIDDEN");
    expect(refusal(await acknowledge(delegationMex))).toMatchObject({ code: "NOT_FOUND" });
    expect(refusal(await acknowledge(anonymous))?.code).toBe("UNAUTHENTICATED");
    const { data } = await acknowledge(delegationCri);
    expect(data.acknowledgeCallNotification).toMatchObject({
      version: 2,
      acknowledgedAt: expect.any(String),
    });
    expect(refusal(await acknowledge(delegationCri, 2))?.code).toBe("CONFLICT");
    const left = await world.as(delegationCri).ask(NOTIFICATIONS, { filter: { acknowledged: false } });
    const ids = left.data.callNotifications.nodes.map((one: Notification) => one.id);
    expect(ids).not.toContain(id);
    const done = await world.as(secretariat).ask(NOTIFICATIONS, {
      filter: { acknowledged: true, addressee: "delegation-cri" },
    });
    expect(done.data.callNotifications.nodes.map((one: Notification) => one.id)).toEqual([id]);
  });

  it("tells that something changed, and nothing of what", async () => {
    const fields = await world.database.query<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'call_notification' ORDER BY 1",
    );
    expect(fields.map(({ name }) => name)).toEqual([
      "acknowledged_at",
      "addressee_id",
      "at",
      "call_id",
      "call_version",
      "id",
      "kind",
      "version",
    ]);
  });

  it("goes once to whoever has two interests in the theme, and costs the same for one as for many", async () => {
    await express(iom, { theme: "security-and-development" });
    const few = await world.statements(() => open("security-and-development"));
    await express(iom, { theme: "security-and-development", programme: MIP });
    for (const person of [colombia, rncom, delegationGtm, delegationMex, people.coalition])
      await express(person, { theme: "security-and-development" });
    let id = "";
    const many = await world.statements(async () => {
      id = (await open("security-and-development")).data.openCall.id;
    });
    expect(many.length).toBe(few.length);
    expect((await notifiedOf(id)).sort()).toEqual([
      "delegation-col",
      "delegation-gtm",
      "delegation-mex",
      "iom",
      "regional-coalition",
      "rncom",
    ]);
  });
});

describe("an interest", () => {
  it("is each one's own: a delegation's for its country, a partner's for itself", async () => {
    const { data } = await express(delegationGtm, { theme: "governance", text: { es: "Nos interesa." } });
    expect(data.expressInterest).toMatchObject({
      author: { id: "delegation-gtm" },
      country: { iso3: "GTM" },
      expressedOn: day(0),
      version: 1,
    });
    const other = await express(people.coalition, { theme: "governance" });
    expect(other.data.expressInterest).toMatchObject({ author: { id: "regional-coalition" }, country: null });
    expect(refusal(await express(secretariat, { theme: "governance" }))?.code).toBe("FORBIDDEN");
    expect(refusal(await express(people.readerGtm, { theme: "higher-education" }))?.code).toBe("FORBIDDEN");
    expect(refusal(await express(anonymous, { theme: "governance" }))?.code).toBe("UNAUTHENTICATED");
  });

  it("stands once, also when it is sent fifty times at once", async () => {
    const same = key();
    const input = { theme: "security-and-rule-of-law" };
    const answers = await Promise.all(Array.from({ length: 50 }, () => express(delegationMex, input, same)));
    expect(new Set(answers.map(({ data }) => data?.expressInterest?.id)).size).toBe(1);
    expect(refusal(await express(delegationMex, input))).toMatchObject({
      code: "CONFLICT",
      field: "input.theme",
      current: { id: answers[0]!.data.expressInterest.id },
    });
    const racing = await Promise.all(
      Array.from({ length: 10 }, () => express(rncom, { ...input, programme: MIP })),
    );
    expect(racing.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it("is taken back by its author alone; it stays on record, and calls pass it by", async () => {
    const { id } = (await express(colombia, { theme: "environment-and-climate" })).data.expressInterest;
    await express(iom, { theme: "environment-and-climate" });
    for (const person of [iom, secretariat])
      expect(refusal(await withdraw(person, id))?.code).toBe("FORBIDDEN");
    expect(refusal(await withdraw(colombia, id, 7))).toMatchObject({ code: "CONFLICT", field: "version" });
    const { data } = await withdraw(colombia, id);
    expect(data.withdrawInterest).toMatchObject({ state: "WITHDRAWN", version: 2 });
    expect(refusal(await withdraw(colombia, id, 2))).toMatchObject({ code: "CONFLICT", field: "id" });
    expect(refusal(await withdraw(colombia, randomUUID()))?.code).toBe("NOT_FOUND");
    const call = (await open("environment-and-climate")).data.openCall.id;
    expect(await notifiedOf(call)).toEqual(["iom"]);
    const filter = { theme: "environment-and-climate", state: "WITHDRAWN" };
    const left = await world.as(anonymous).ask(INTERESTS, { filter });
    expect(left.data.expressionsOfInterest).toMatchObject({ totalCount: 1, nodes: [{ state: "WITHDRAWN" }] });
    expect((await express(colombia, { theme: "environment-and-climate" })).errors).toBeUndefined();
  });

  it.each([
    ["a theme that is not there", { theme: "nothing" }, "BAD_USER_INPUT", "input.theme"],
    ["a theme with a NUL", { theme: "\0" }, "BAD_USER_INPUT", "input.theme"],
    ["a programme that is not there", { programme: "nothing" }, "NOT_FOUND", "input.programme"],
    ["a day to come", { expressedOn: "2999-01-01" }, "BAD_USER_INPUT", "input.expressedOn"],
    ["an empty text", { text: { es: " " } }, "BAD_USER_INPUT", "input.text.es"],
    ["a point that is none", { reportPoint: "4a" }, "BAD_USER_INPUT", "input.reportPoint"],
  ])("is refused with %s, and nothing changes", async (_what, more, code, field) => {
    const before = await counts();
    const answer = await express(people.delegationCan, { theme: "inclusive-growth", ...more });
    expect(refusal(answer)).toMatchObject({ code, field });
    expect(await counts()).toEqual(before);
  });
});

describe("a call", () => {
  it("is published by the secretariat with the scope REVIEW, and by nobody else", async () => {
    const before = await counts();
    const clerk: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
    for (const person of [clerk, delegationCri, iom, people.coalition, rncom])
      expect(refusal(await open("governance", {}, person))?.code).toBe("FORBIDDEN");
    expect(refusal(await open("governance", {}, anonymous))?.code).toBe("UNAUTHENTICATED");
    expect(await counts()).toEqual(before);
  });

  it.each([
    ["an end before its beginning", { opensOn: day(10), closesOn: day(9) }, "input.closesOn"],
    ["an end in the past", { opensOn: day(-10), closesOn: day(-9) }, "input.closesOn"],
    ["a country that is none", { eligibleCountries: ["Belize"] }, "input.eligibleCountries.0"],
    ["no source", { sources: [] }, "input.sources"],
    ["no title", { title: {} }, "input.title"],
    ["a theme that is not there", { theme: "nothing" }, "input.theme"],
  ])("is refused with %s, and nobody is notified", async (_what, more, field) => {
    const before = await counts();
    expect(refusal(await open("labour-migration", more))).toMatchObject({ code: "BAD_USER_INPUT", field });
    expect(await counts()).toEqual(before);
  });

  it("published fifty times at once under one key notifies once", async () => {
    const before = (await notified(delegationCri)).length;
    const same = key();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => open("labour-migration", {}, secretariat, same)),
    );
    expect(new Set(answers.map(({ data }) => data?.openCall?.id)).size).toBe(1);
    expect((await notified(delegationCri)).length).toBe(before + 1);
  });

  it("says each time when it changes or is called off, and then is over", async () => {
    const { id } = (await open("labour-migration", { opensOn: day(5), eligibleCountries: ["cri"] })).data
      .openCall;
    const read = async () => (await world.as(anonymous).ask(CALL, { id, later: day(6) })).data.call;
    expect(await read()).toMatchObject({
      state: "UPCOMING",
      later: "OPEN",
      never: "CLOSED",
      eligibleCountries: [{ iso3: "CRI" }],
    });
    const revise = (version: number) =>
      world.as(secretariat).ask(REVISE, { key: key(), id, version, input: said({ closesOn: day(60) }) });
    expect((await revise(1)).data.reviseCall).toMatchObject({ version: 2, closesOn: day(60) });
    expect(refusal(await revise(1))).toMatchObject({ code: "CONFLICT", field: "version" });
    expect(await read()).toMatchObject({ state: "OPEN", eligibleCountries: null });
    const cancel = (as: Person, version: number) =>
      world.as(as).ask(CANCEL, { key: key(), id, version, reason: { es: "Sin fondos." } });
    expect(refusal(await cancel(iom, 2))?.code).toBe("FORBIDDEN");
    expect((await cancel(secretariat, 2)).data.cancelCall).toMatchObject({ version: 3, state: "CANCELLED" });
    expect(refusal(await cancel(secretariat, 3))).toMatchObject({ code: "CONFLICT", field: "id" });
    expect(refusal(await revise(3))).toMatchObject({ code: "CONFLICT", field: "id" });
    expect(await read()).toMatchObject({ state: "CANCELLED", cancelledBecause: { text: "Sin fondos." } });
    const kinds = (await notified(delegationCri)).filter((one) => one.call.id === id).map((one) => one.kind);
    expect(kinds).toEqual(["CANCELLED", "CHANGED", "OPENED"]);
  });

  it("is found by theme and state", async () => {
    const states = async (state: string) => {
      const { data } = await world.as(anonymous).ask(CALLS, { filter: { theme: "labour-migration", state } });
      return new Set(data.calls.nodes.map((call: { state: string }) => call.state));
    };
    expect(await states("OPEN")).toEqual(new Set(["OPEN"]));
    expect(await states("CANCELLED")).toEqual(new Set(["CANCELLED"]));
    expect(await states("CLOSED")).toEqual(new Set());
  });
});

interface Notification {
  id: string;
  kind: string;
  acknowledgedAt: string | null;
  call: { id: string };
  addressee: { id: string };
}

const OPEN = `mutation ($key: ID!, $input: OpenCallInput!) {
  openCall(idempotencyKey: $key, input: $input) { id version theme { id } programme { id } } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: CallInput!) {
  reviseCall(idempotencyKey: $key, id: $id, version: $version, input: $input) { version closesOn } }`;
const CANCEL = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput!) {
  cancelCall(idempotencyKey: $key, id: $id, version: $version, reason: $reason) { version state } }`;
const CALL = `query ($id: ID!, $later: Date!) { call(id: $id) {
  state later: state(asOf: $later) never: state(asOf: "2999-01-01")
  eligibleCountries { iso3 } cancelledBecause { text } } }`;
const CALLS = `query ($filter: CallFilter!) { calls(filter: $filter, first: 100) { nodes { state } } }`;
const EXPRESS = `mutation ($key: ID!, $input: ExpressionOfInterestInput!) {
  expressInterest(idempotencyKey: $key, input: $input) {
    id version expressedOn author { id } country { iso3 } } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  withdrawInterest(idempotencyKey: $key, id: $id, version: $version) { state version } }`;
const INTERESTS = `query ($filter: ExpressionOfInterestFilter!) { expressionsOfInterest(filter: $filter) {
  totalCount nodes { author { id } country { iso3 } theme { id } programme { id } expressedOn state withdrawnAt
    reportPoint { id } sources { confidence } } } }`;
const NOTIFICATIONS = `query ($filter: CallNotificationFilter! = {}) {
  callNotifications(filter: $filter, first: 100) {
    nodes { id kind callVersion at acknowledgedAt call { id } addressee { id } } } }`;
const NOTIFICATION = "query ($id: ID!) { callNotification(id: $id) { id } }";
const ACKNOWLEDGE = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  acknowledgeCallNotification(idempotencyKey: $key, id: $id, version: $version) { version acknowledgedAt } }`;
