import { randomUUID } from "node:crypto";

import { delegation, refusal } from "../support/indicators";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { anonymous, secretariat, iom, delegationGtm, delegationCri, rncom, colombia, coalition } = people;
type Step = "accept" | "decline" | "close" | "withdraw";
const TEXT = { text: { es: "Necesitamos apoyo para responder los indicadores." } };
const open = (input: object = TEXT, as: Person | null = delegationGtm, key: string = randomUUID()) =>
  world.as(as).ask(OPEN, { key, input });
const change = (
  as: Person | null,
  step: Step,
  { id, version }: Request,
  more: object = {},
  key: string = randomUUID(),
) =>
  world
    .as(as)
    .ask(changing(step), { key, id, version, note: { en: "A workshop in Guatemala City." }, ...more });
type Request = { id: string; version: number };
async function requestAfter(...steps: Step[]): Promise<Request> {
  let request: Request = (await open()).data.openAssistanceRequest;
  for (const step of steps) {
    const { data } = await change(step === "withdraw" ? delegationGtm : iom, step, request);
    request = data[`${step}AssistanceRequest`];
  }
  return request;
}
const stored = (id: string) =>
  world.database.query("SELECT status, version FROM indicators.assistance_request WHERE id = $1", [id]);

describe("a request for IOM's assistance", () => {
  it("opens under an obligation, is accepted by IOM, and closes with what came of it", async () => {
    const obligation = "2016-06-08-palermo-indicators/GTM";
    const { data, errors } = await open({ ...TEXT, obligation });
    expect(errors).toBeUndefined();
    expect(data.openAssistanceRequest).toMatchObject({
      status: "OPEN",
      country: { iso3: "GTM" },
      author: { id: "delegation-gtm" },
      addressee: { id: "iom" },
      obligation: { id: obligation },
      closedAt: null,
    });
    const { id } = data.openAssistanceRequest;
    const accepted = await change(iom, "accept", { id, version: 1 });
    expect(accepted.data.acceptAssistanceRequest).toMatchObject({
      status: "ACCEPTED",
      answer: { text: "A workshop in Guatemala City." },
      answeredAt: expect.any(String),
      closedAt: null,
    });
    const closed = await change(
      iom,
      "close",
      { id, version: 2 },
      { note: { es: "Respondidos 12 indicadores." } },
    );
    expect(closed.data.closeAssistanceRequest).toMatchObject({
      status: "CLOSED",
      outcome: { text: "Respondidos 12 indicadores." },
      closedAt: expect.any(String),
    });
    const seen = await world.as(delegationGtm).ask(OF_OBLIGATION, { id: obligation });
    expect(seen.data.obligation.assistanceRequests).toEqual([{ id, status: "CLOSED" }]);
    const hidden = await world.as(delegationCri).ask(OF_OBLIGATION, { id: obligation });
    expect(hidden.data.obligation.assistanceRequests).toEqual([]);
  });

  const reached: Record<string, Step[]> = {
    OPEN: [],
    ACCEPTED: ["accept"],
    DECLINED: ["decline"],
    CLOSED: ["accept", "close"],
    WITHDRAWN: ["withdraw"],
  };
  const allowed: Record<Step, string[]> = {
    accept: ["OPEN"],
    decline: ["OPEN"],
    close: ["ACCEPTED"],
    withdraw: ["OPEN", "ACCEPTED"],
  };
  const refused = Object.entries(reached).flatMap(([status, steps]) =>
    (Object.keys(allowed) as Step[])
      .filter((step) => !allowed[step].includes(status))
      .map((step) => ({ status, step, steps })),
  );
  it.each(refused)("cannot be changed by $step where it is $status", async ({ status, step, steps }) => {
    const request = await requestAfter(...steps);
    expect(refusal(await change(step === "withdraw" ? delegationGtm : iom, step, request))).toMatchObject({
      code: "CONFLICT",
      field: "id",
      fix: expect.any(String),
      current: { status },
    });
    expect(await stored(request.id)).toMatchObject([{ status, version: request.version }]);
  });

  it("is opened by a Member Country's delegation alone, for an obligation of its own", async () => {
    for (const person of [iom, secretariat, rncom, colombia, coalition, people.readerGtm])
      expect(refusal(await open(TEXT, person)).code).toBe("FORBIDDEN");
    expect(refusal(await open(TEXT, anonymous)).code).toBe("UNAUTHENTICATED");
    for (const obligation of ["2016-06-08-palermo-indicators/CRI", "none", "nul\0"])
      expect(refusal(await open({ ...TEXT, obligation }))).toMatchObject({
        code: "NOT_FOUND",
        field: "input.obligation",
      });
    expect(refusal(await open({ text: {} }))).toMatchObject({ code: "BAD_USER_INPUT", field: "input.text" });
  });

  it("is answered by IOM and taken back by its country; others do not even see it", async () => {
    const request = await requestAfter();
    for (const person of [delegationCri, coalition, rncom, people.colombia])
      for (const step of Object.keys(allowed) as Step[])
        expect(refusal(await change(person, step, request)).code).toBe("NOT_FOUND");
    for (const step of ["accept", "decline", "close"] as Step[])
      for (const person of [delegationGtm, secretariat])
        expect(refusal(await change(person, step, request)).code).toBe("FORBIDDEN");
    expect(refusal(await change(iom, "withdraw", request)).code).toBe("FORBIDDEN");
    const sees = async (person: Person | null) =>
      (await world.as(person).ask(ONE, { id: request.id })).data.assistanceRequest !== null;
    for (const person of [iom, secretariat, delegationGtm]) expect(await sees(person)).toBe(true);
    for (const person of [anonymous, delegationCri, coalition, delegation("MEX")])
      expect(await sees(person)).toBe(false);
  });

  it("is opened once when the same is asked fifty times at once, and accepted once", async () => {
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 50 }, () => open(TEXT, delegation("HND"), key)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    const request = all[0]!.data.openAssistanceRequest;
    const both = await Promise.all([change(iom, "accept", request), change(iom, "decline", request)]);
    expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(refusal(both.find(({ errors }) => errors)!)).toMatchObject({ code: "CONFLICT", field: "version" });
  });

  it("is listed in as many statements for one as for many", async () => {
    const one = await world.statements(() => world.as(iom).ask(LIST, { first: 1 }));
    const all = await world.statements(() => world.as(iom).ask(LIST, { first: 100 }));
    expect(all).toHaveLength(one.length);
    const { data } = await world
      .as(iom)
      .ask(LIST, { first: 100, filter: { country: ["hnd"], status: ["OPEN"] } });
    expect(data.assistanceRequests.nodes.every(({ status }: { status: string }) => status === "OPEN")).toBe(
      true,
    );
  });
});

const REQUEST = `id version status text { text } answer { text } outcome { text } openedAt answeredAt closedAt
  country { iso3 } author { id } addressee { id } obligation { id }`;
const OPEN = `mutation ($key: ID!, $input: AssistanceRequestInput!) {
  openAssistanceRequest(idempotencyKey: $key, input: $input) { ${REQUEST} } }`;
const changing = (step: Step) => {
  const [declared, passed] =
    step === "withdraw" ? ["", ""] : [", $note: LocalizedTextInput!", ", note: $note"];
  return `mutation ($key: ID!, $id: ID!, $version: Int!${declared}) {
    ${step}AssistanceRequest(idempotencyKey: $key, id: $id, version: $version${passed}) { ${REQUEST} } }`;
};
const ONE = `query ($id: ID!) { assistanceRequest(id: $id) { id } }`;
const OF_OBLIGATION = `query ($id: ID!) { obligation(id: $id) { assistanceRequests { id status } } }`;
const LIST = `query ($first: Int, $filter: AssistanceFilter! = {}) {
  assistanceRequests(first: $first, filter: $filter) { totalCount nodes { ${REQUEST} } } }`;
