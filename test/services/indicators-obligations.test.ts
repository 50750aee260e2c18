import { randomUUID } from "node:crypto";

import { Obligation } from "../../services/indicators/obligation.entity";
import { stateOf } from "../../services/indicators/obligation.rules";
import { answersIn, delegation, refusal } from "../support/indicators";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { anonymous, secretariat, iom, delegationCri, rncom, coalition } = people;
const MATRICES = "2017-06-21-legislation-matrices";
const PALERMO = "2016-06-08-palermo-indicators";
const owed = (iso3: string, resolution = PALERMO) => `${resolution}/${iso3}`;
const act = (as: Person | null, name: string, args: object, key: string = randomUUID()) =>
  world.as(as).ask(MUTATIONS[name]!, { key, version: 1, source: "Letter of the delegation", ...args });
const states = async (asOf: string, filter: object = {}) => {
  const { data } = await world
    .as(anonymous)
    .ask(STATES, { filter: { resolution: PALERMO, ...filter }, asOf });
  return Object.fromEntries(
    data.obligations.nodes.map((one: { country: { iso3: string }; state: string }) => [
      one.country.iso3,
      one.state,
    ]),
  );
};
const rows = () =>
  world.database.query(
    "SELECT id, version, is_confirmed, met_on, waived_on FROM indicators.obligation ORDER BY id",
  );

describe("point 2.a of 8 June 2016", () => {
  it("is due two months later, for the Technical Secretariat, and leads to the report", async () => {
    const { data, errors } = await world.as(anonymous).ask(RESOLUTION, { id: PALERMO });
    expect(errors).toBeUndefined();
    expect(data.resolution).toMatchObject({
      resolvedOn: "2016-06-08",
      dueOn: "2016-08-08",
      addressee: { id: "executive-secretariat" },
      reportPoint: { id: "2016-06-08/2a", resolutions: [{ id: PALERMO }] },
      framework: null,
      obligations: { totalCount: 11 },
      sources: [{ confidence: "HIGH" }],
    });
    expect(data.resolution.words.text).toContain("within a period of two months, at the latest");
    expect((await world.as(anonymous).ask(RESOLUTION, { id: "none" })).data.resolution).toBeNull();
  });

  it("does not say which countries had submitted, and neither does the hub", async () => {
    expect(new Set(Object.values(await states("2016-08-09")))).toEqual(new Set(["UNKNOWN"]));
    expect(await states("2016-08-09", { state: ["LATE", "DUE"], asOf: "2016-08-09" })).toEqual({});
    expect(Object.values(await states("2016-06-07"))).toEqual(Array(11).fill(null));
  });

  it("lists exactly the countries that had not submitted, due until 8 August and late from the 9th", async () => {
    const confirmed = ["BLZ", "NIC", "PAN"];
    for (const iso3 of confirmed) {
      const answer = await act(secretariat, "confirmObligation", { id: owed(iso3) });
      expect(answer.errors).toBeUndefined();
    }
    const before = { id: owed("CRI"), submittedOn: "2016-06-01" };
    expect((await act(delegationCri, "recordSubmission", before)).data.recordSubmission).toMatchObject({
      metOn: "2016-06-01",
      isConfirmed: false,
      state: "MET",
    });
    const after = { id: owed("HND"), submittedOn: "2016-08-20" };
    expect((await act(delegation("HND"), "recordSubmission", after)).data.recordSubmission).toMatchObject({
      metOn: "2016-08-20",
      isConfirmed: true,
      version: 2,
    });
    const open = { state: ["DUE", "LATE"] };
    expect(await states("2016-08-08", { ...open, asOf: "2016-08-08" })).toEqual({
      BLZ: "DUE",
      HND: "DUE",
      NIC: "DUE",
      PAN: "DUE",
    });
    expect(await states("2016-08-09", { ...open, asOf: "2016-08-09" })).toEqual({
      BLZ: "LATE",
      HND: "LATE",
      NIC: "LATE",
      PAN: "LATE",
    });
    expect(await states("2016-08-21", { state: ["MET"], asOf: "2016-08-21" })).toEqual({
      CRI: "MET",
      HND: "MET",
    });
    const waived = { id: owed("PAN"), version: 2, waivedOn: "2016-09-01", reason: { en: "Not interested." } };
    expect((await act(secretariat, "waiveObligation", waived)).data.waiveObligation).toMatchObject({
      state: "WAIVED",
      waivedBecause: { text: "Not interested." },
      sources: [{}, {}, { citation: "Letter of the delegation" }],
    });
    expect((await states("2016-08-31")).PAN).toBe("LATE");
    expect((await states("2016-09-01")).PAN).toBe("WAIVED");
    expect((await states("2016-09-01")).GTM).toBe("UNKNOWN");
  });

  it("is in one state by the rule and by the database, on any day", async () => {
    const all = await world.database.query<Record<string, never>>(
      `SELECT resolved_on::text AS "resolvedOn", due_on::text AS "dueOn", met_on::text AS "metOn", country_iso3,
         waived_on::text AS "waivedOn", is_confirmed AS "isConfirmed" FROM indicators.obligation WHERE resolution_id = '${PALERMO}'`,
    );
    for (const day of [
      "2016-06-07",
      "2016-06-08",
      "2016-08-08",
      "2016-08-09",
      "2016-08-20",
      "2016-09-01",
      "2026-01-01",
    ])
      for (const state of ["UNKNOWN", "DUE", "LATE", "MET", "WAIVED"]) {
        const ruled = all.filter((one) => stateOf(Object.assign(new Obligation(), one), day) === state);
        const found = await states(day, { state: [state], asOf: day });
        expect(Object.keys(found).sort()).toEqual(ruled.map((one) => one.country_iso3).sort());
      }
  });

  it("is recorded by the country and the secretariat alone, once, for a day that has come", async () => {
    const before = await rows();
    const id = owed("GTM");
    for (const person of [iom, delegationCri, rncom, coalition])
      for (const name of ["recordSubmission", "confirmObligation", "waiveObligation"])
        expect(refusal(await act(person, name, { ...ARGS, id })).code).toBe("FORBIDDEN");
    expect(refusal(await act(delegation("GTM"), "waiveObligation", { ...ARGS, id })).code).toBe("FORBIDDEN");
    expect(refusal(await act(anonymous, "recordSubmission", { ...ARGS, id })).code).toBe("UNAUTHENTICATED");
    const refusals: [object, string, string][] = [
      [{ submittedOn: "2999-01-01" }, "BAD_USER_INPUT", "submittedOn"],
      [{ source: " " }, "BAD_USER_INPUT", "source"],
      [{ version: 7 }, "CONFLICT", "version"],
      [{ id: owed("COL") }, "NOT_FOUND", "id"],
      [{ id: owed("CRI"), version: 2 }, "CONFLICT", "id"],
    ];
    for (const [wrong, code, field] of refusals)
      expect(refusal(await act(secretariat, "recordSubmission", { ...ARGS, id, ...wrong }))).toMatchObject({
        code,
        field,
        fix: expect.any(String),
      });
    expect(await rows()).toEqual(before);
  });
});

describe("reminders", () => {
  const send = async (asOf: string, as: Person | null = secretariat) => {
    const answer = await act(as, "sendReminders", { asOf });
    return (
      answer.data?.sendReminders?.reminders.map(
        (one: { stage: string; addressee: { id: string }; obligation: { id: string } }) =>
          `${one.stage} ${one.obligation.id.slice(-3)} ${one.addressee.id}`,
      ) ?? refusal(answer)
    );
  };

  it("ask where it is not known, warn before the day and after it, each once, and in the end tell the Presidency", async () => {
    const first = await send("2016-07-01");
    expect(first).toHaveLength(6);
    expect(first).toContain("ENQUIRY GTM delegation-gtm");
    expect(await send("2016-07-25")).toEqual(["UPCOMING BLZ delegation-blz", "UPCOMING NIC delegation-nic"]);
    expect(await send("2016-07-26")).toEqual([]);
    expect(await send("2016-08-09")).toEqual(["OVERDUE BLZ delegation-blz", "OVERDUE NIC delegation-nic"]);
    expect(await send("2016-09-06")).toEqual([]);
    expect(await send("2016-09-07")).toEqual([
      "ESCALATED BLZ presidency-pro-tempore",
      "ESCALATED NIC presidency-pro-tempore",
    ]);
  });

  it("are sent by the secretariat, and never for a day to come", async () => {
    expect(await send("2016-08-09", delegationCri)).toMatchObject({ code: "FORBIDDEN" });
    expect(await send("2999-01-01")).toMatchObject({ code: "BAD_USER_INPUT", field: "asOf" });
  });

  it("are seen by the country, whom they are addressed to, and the secretariat", async () => {
    const seen = async (as: Person | null) =>
      (await world.as(as).ask("{ reminders(first: 100) { totalCount } }")).data.reminders.totalCount;
    expect(await seen(secretariat)).toBe(12);
    expect(await seen(delegation("BLZ"))).toBe(3);
    expect(await seen({ partner: "presidency-pro-tempore", scopes: ["read"] })).toBe(2);
    for (const person of [anonymous, iom, coalition]) expect(await seen(person)).toBe(0);
    const { data } = await world.as(delegation("BLZ")).ask(OF_COUNTRY, { iso3: "BLZ" });
    expect(data.country.obligations.nodes[0].reminders).toHaveLength(3);
    const other = await world.as(delegationCri).ask(OF_COUNTRY, { iso3: "BLZ" });
    expect(other.data.country.obligations.nodes[0].reminders).toEqual([]);
  });

  it("are sent once when the same is asked fifty times at once", async () => {
    const key = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => act(secretariat, "sendReminders", { asOf: "2017-06-30" }, key)),
    );
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(all[0]!.data.sendReminders.reminders).toHaveLength(11);
  });
});

it("reminders for all are sent in as many statements as for two", async () => {
  const send = (asOf: string) => () => act(secretariat, "sendReminders", { asOf });
  const { data } = await world
    .as(anonymous)
    .ask(STATES, { filter: { resolution: MATRICES }, asOf: "2017-07-01" });
  for (const { country } of data.obligations.nodes.slice(0, 2))
    await act(secretariat, "confirmObligation", { id: owed(country.iso3, MATRICES) });
  const two = await world.statements(send("2017-07-22"));
  for (const { country } of data.obligations.nodes.slice(2))
    await act(secretariat, "confirmObligation", { id: owed(country.iso3, MATRICES) });
  const all = await world.statements(send("2017-07-23"));
  expect(all).toHaveLength(two.length);
});

describe("another resolution", () => {
  const input = {
    id: "2026-01-10-grid-2025",
    title: { en: "Answers for 2025" },
    words: { en: "within two months", es: "en un plazo de dos meses" },
    resolvedOn: "2026-01-10",
    framework: "HUB-DEMO-1",
    period: "2025",
    source: "Report of the meeting",
  };
  const record = (more: object = {}, as: Person | null = secretariat, key: string = randomUUID()) =>
    world.as(as).ask(RECORD, { key, input: { ...input, ...more } });

  it("binds exactly the countries of which the hub holds no submitted answer", async () => {
    const answers = answersIn(world);
    const answer = { indicator: "HUB-DEMO-1/L-01", period: "2025", value: { choice: "YES" } };
    await answers.published("GTM", answer);
    await answers.after("MEX", answer, "submit");
    await answers.after("CRI", answer);
    const { data, errors } = await record();
    expect(errors).toBeUndefined();
    expect(data.recordResolution).toMatchObject({ dueOn: "2026-03-10", framework: { id: "HUB-DEMO-1" } });
    const owing = data.recordResolution.obligations.nodes.map(
      (one: { country: { iso3: string } }) => one.country.iso3,
    );
    expect(owing).toEqual(["BLZ", "CAN", "CRI", "DOM", "HND", "NIC", "PAN", "SLV", "USA"]);
    for (const { isConfirmed } of data.recordResolution.obligations.nodes) expect(isConfirmed).toBe(true);
  });

  it("binds those that it names, in as many statements as for one", async () => {
    const named = (id: string, countries: string[]) =>
      record({ id: `2026-01-10-${id}`, framework: null, period: null, countries });
    const one = await world.statements(() => named("one", ["BLZ"]));
    const many = await world.statements(() => named("many", ["BLZ", "NIC", "USA", "BLZ"]));
    expect(many).toHaveLength(one.length);
  });

  it.each<[object, string, string?]>([
    [{ words: { en: "as soon as possible" } }, "input.words.en"],
    [{ words: { es: "en un plazo de 60 días hábiles" } }, "input.words.es"],
    [{ words: { en: "within two months", es: "en un plazo de tres meses" } }, "input.words"],
    [{ id: "grid" }, "input.id"],
    [{ id: "2016-06-08-palermo-indicators", resolvedOn: "2016-06-08" }, "input.id", "CONFLICT"],
    [{ framework: "NONE-1", id: "2026-01-10-x" }, "input.framework", "NOT_FOUND"],
    [{ period: null }, "input.period"],
    [{ id: "2026-01-10-x", countries: ["COL"] }, "input.countries"],
    [{ id: "2026-01-10-x", countries: [] }, "input.countries"],
    [{ reportPoint: "\n" }, "input.reportPoint"],
  ])("%j is refused and changes nothing", async (wrong, field, code = "BAD_USER_INPUT") => {
    const before = await rows();
    expect(refusal(await record(wrong))).toMatchObject({ code, field, fix: expect.any(String) });
    expect(await rows()).toEqual(before);
  });

  it("is the reviewing secretariat's to record", async () => {
    for (const person of [iom, delegationCri, coalition])
      expect(refusal(await record({ id: "2026-01-10-x" }, person)).code).toBe("FORBIDDEN");
  });
});

const ARGS = { submittedOn: "2016-07-01", waivedOn: "2016-07-01", reason: { en: "x" }, version: 1 };
const OBLIGATION = `id version isConfirmed metOn waivedOn waivedBecause { text } state sources { citation }`;
const mutation = (name: string, declared: string, passed: string) =>
  `mutation ($key: ID!, $id: ID!, $version: Int!, $source: String!, ${declared}) {
    ${name}(idempotencyKey: $key, id: $id, version: $version, source: $source, ${passed}) { ${OBLIGATION} } }`;
const MUTATIONS: Record<string, string> = {
  recordSubmission: mutation("recordSubmission", "$submittedOn: Date!", "submittedOn: $submittedOn"),
  confirmObligation: mutation("confirmObligation", "", ""),
  waiveObligation: mutation(
    "waiveObligation",
    "$waivedOn: Date!, $reason: LocalizedTextInput!",
    "waivedOn: $waivedOn, reason: $reason",
  ),
  sendReminders: `mutation ($key: ID!, $asOf: Date!) { sendReminders(idempotencyKey: $key, asOf: $asOf) {
    asOf reminders { stage addressee { id } obligation { id } } } }`,
};
const STATES = `query ($filter: ObligationFilter!, $asOf: Date) {
  obligations(first: 100, filter: $filter) { nodes { country { iso3 } state(asOf: $asOf) } } }`;
const RESOLUTION = `query ($id: ID!) { resolution(id: $id) { resolvedOn dueOn words { text } addressee { id }
  reportPoint { id resolutions { id } } framework { id } sources { confidence }
  obligations { totalCount nodes { resolution { id } country { iso3 } } } } }`;
const OF_COUNTRY = `query ($iso3: ID!) { country(iso3: $iso3) { obligations(filter: { resolution: "${PALERMO}" }) {
  nodes { id reminders { stage asOf } } } } }`;
const RECORD = `mutation ($key: ID!, $input: ResolutionInput!) { recordResolution(idempotencyKey: $key, input: $input) {
  id dueOn framework { id } obligations { nodes { isConfirmed country { iso3 } } } } }`;
