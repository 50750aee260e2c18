import { randomUUID } from "node:crypto";

import { roster } from "../../services";
import { seed } from "../../services/kit/provision";
import { type Person, people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const MIP = "mip-latin-america-2014-2020";
const SOURCE = [{ citation: "A letter to the secretariat", confidence: "HIGH" }];
const key = () => randomUUID();
const eur = (amount: string) => ({ amount, currency: "EUR" });
const part = (code: string, amount: string | null, more: object = {}) => ({
  code,
  title: { en: `Part ${code}` },
  envelope: amount && eur(amount),
  sources: SOURCE,
  ...more,
});
const sound = (more: object = {}) => ({
  title: { es: "Programa", en: "Programme" },
  envelope: eur("925000000"),
  components: [part("1", "805000000"), part("2", "120000000")],
  sources: SOURCE,
  ...more,
});
const fresh = (more: object = {}) => ({ id: `programme-${randomUUID().slice(0, 8)}`, ...sound(more) });
const register = (input: object, as: Person | null = people.secretariat, idempotencyKey = key()) =>
  world.as(as).ask(REGISTER, { key: idempotencyKey, input });
const eligible = (input: object, as: Person | null = people.secretariat, idempotencyKey = key()) =>
  world.as(as).ask(ELIGIBLE, { key: idempotencyKey, input });
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const rows = () => world.database.query("SELECT id, version FROM cooperation.programme ORDER BY id");

describe("the programme of which the Network was told on 8 June 2016", () => {
  it("has 925 million euros: 805 for the continent, 120 for Central America, each fact with its source", async () => {
    const { data, errors } = await world.as(people.anonymous).ask(PROGRAMME, { id: MIP });
    expect(errors).toBeUndefined();
    const { components, ...programme } = data.programme;
    expect(programme).toMatchObject({
      title: { text: "Multiannual Indicative Programme for Latin America 2014–2020", isFallback: false },
      envelope: eur("925000000"),
      firstYear: 2014,
      lastYear: 2020,
      announcedOn: "2014-11-19",
      fundingInstrument: "DCI",
      before: "UPCOMING",
      during: "RUNNING",
      after: "ENDED",
      organisations: [
        { role: "DONOR", name: { text: "European Union" }, partner: null },
        { role: "PUBLISHER", name: { text: "European Commission" }, partner: null },
      ],
    });
    expect(components.map(({ code, envelope }: Part) => [code, envelope?.amount])).toEqual([
      ["1", "805000000"],
      ["2", "120000000"],
    ]);
    const strands = components[0].components as Part[];
    expect(strands.map(({ envelope }) => Number(envelope!.amount) / 1_000_000)).toEqual([
      70, 42, 215, 300, 163, 15,
    ]);
    expect(strands.map(({ sources }) => sources[0]!.confidence)).toEqual([
      "HIGH",
      "HIGH",
      "HIGH",
      "BACKGROUND",
      "BACKGROUND",
      "BACKGROUND",
    ]);
    expect(components[1].components.map(({ envelope }: Part) => envelope)).toEqual([null, null, null]);
  });

  it("does not say which strand pays for migration: that was not found, and it says so", async () => {
    const { data } = await world.as(people.anonymous).ask(PROGRAMME, { id: MIP });
    expect(data.programme.themes.map(({ id }: { id: string }) => id)).not.toContain("labour-migration");
    expect(data.programme.note.text).toMatch(/which strand pays for migration .*not found/i);
    expect(data.programme.terms).toEqual([
      {
        text: null,
        presentedBy: { id: "executive-secretariat" },
        presentedOn: "2016-06-08",
        reportPoint: { id: "2016-06-08/4" },
        sources: [{ confidence: "HIGH" }],
      },
    ]);
  });

  it("is open to each country on a basis, and UNKNOWN is not no", async () => {
    const { data } = await world.as(people.anonymous).ask(PROGRAMME, { id: MIP });
    const cells = data.programme.eligibility as Cell[];
    expect(Object.fromEntries(cells.map(({ country, status }) => [country.iso3, status]))).toEqual({
      BLZ: "UNKNOWN",
      CAN: "NOT_ELIGIBLE",
      CRI: "REGIONAL_ONLY",
      DOM: "OTHER_INSTRUMENTS",
      GTM: "UNKNOWN",
      HND: "UNKNOWN",
      MEX: "REGIONAL_ONLY",
      NIC: "UNKNOWN",
      PAN: "UNKNOWN",
      SLV: "UNKNOWN",
      USA: "NOT_ELIGIBLE",
    });
    for (const { status, basis, sources } of cells)
      if (status === "UNKNOWN") expect({ basis, sources }).toEqual({ basis: null, sources: [] });
      else expect({ basis, sources }).toMatchObject({ sources: [{ confidence: "BACKGROUND" }] });
  });

  it("is read in Spanish too, and its history by the secretariat alone", async () => {
    const { data } = await world.as(people.delegationCri, "es").ask(PROGRAMME, { id: MIP });
    expect(data.programme.title).toMatchObject({ isFallback: false });
    expect(data.programme.title.text).toMatch(/^Programa Indicativo Multianual/);
    expect(data.programme.revisions).toEqual([]);
    const kept = await world.as(people.secretariat).ask(PROGRAMME, { id: MIP });
    expect(kept.data.programme.revisions).toEqual([{ version: 1, action: "seed" }]);
  });
});

describe("a total that does not add up", () => {
  it.each([
    [
      "of the programme",
      { envelope: eur("924000000") },
      "input.envelope",
      { stated: "924000000", sum: "925000000" },
    ],
    [
      "of a component",
      { components: [part("1", "805000000"), part("2", "120000000"), part("1.1", "804999999.99")] },
      "input.components.0.envelope",
      { stated: "805000000", sum: "804999999.99" },
    ],
    [
      "of parts of which the known ones exceed it",
      { components: [part("1", "926000000"), part("2", null)] },
      "input.envelope",
      { stated: "925000000", sum: "926000000" },
    ],
  ])("%s is refused with the field and both sums, and nothing changes", async (_what, more, field, sums) => {
    const before = await rows();
    const { data } = await world.as(people.secretariat).ask(PROGRAMME, { id: MIP });
    const variables = { key: key(), id: MIP, version: data.programme.version, input: sound(more) };
    for (const answer of [
      await register(fresh(more)),
      await world.as(people.secretariat).ask(REVISE, variables),
    ]) {
      expect(refusal(answer)).toMatchObject({ code: "BAD_USER_INPUT", field, ...sums, currency: "EUR" });
      expect(answer.errors?.[0]?.message).toContain(sums.stated);
      expect(answer.errors?.[0]?.message).toContain(sums.sum);
    }
    expect(await rows()).toEqual(before);
  });

  it("is refused by the database too, whoever writes", async () => {
    const wrong = [
      `UPDATE cooperation.programme SET envelope = '{"amount": "926000000", "currency": "EUR"}' WHERE id = '${MIP}'`,
      `UPDATE cooperation.programme SET parts = jsonb_set(parts, '{4,envelope,amount}', '"301000000"') WHERE id = '${MIP}'`,
      `UPDATE cooperation.programme SET parts = jsonb_set(parts, '{0,envelope,currency}', '"USD"') WHERE id = '${MIP}'`,
    ];
    for (const statement of wrong)
      await expect(world.database.query(statement)).rejects.toThrow(/programme_adds_up/);
  });

  it("adds up exactly where parts have decimals, and takes what is not known for unknown", async () => {
    const cents = fresh({ envelope: eur("0.3"), components: [part("1", "0.1"), part("2", "0.20")] });
    expect((await register(cents)).data.registerProgramme).toMatchObject({
      version: 1,
      envelope: eur("0.3"),
    });
    const partly = fresh({ components: [part("1", "805000000"), part("2", null)] });
    expect((await register(partly)).errors).toBeUndefined();
    const open = fresh({ envelope: null });
    expect((await register(open)).data.registerProgramme.envelope).toBeNull();
  });
});

describe("the register of programmes", () => {
  it("is kept by the secretariat with the scope REVIEW, and by nobody else", async () => {
    const before = await rows();
    const clerk: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
    for (const person of [clerk, people.delegationCri, people.iom, people.coalition, people.rncom]) {
      expect(refusal(await register(fresh(), person))).toMatchObject({ code: "FORBIDDEN" });
      const input = { programme: MIP, country: "CRI", status: "UNKNOWN", version: 1 };
      expect(refusal(await eligible(input, person))).toMatchObject({ code: "FORBIDDEN" });
      const theme = { id: "a-theme", name: { en: "A theme" }, sources: SOURCE };
      expect(refusal(await world.as(person).ask(THEME, { key: key(), input: theme }))).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect(refusal(await register(fresh(), people.anonymous))?.code).toBe("UNAUTHENTICATED");
    expect(await rows()).toEqual(before);
  });

  it.each([
    ["an id with spaces", { id: "an id" }, "input.id"],
    ["an id with a NUL", { id: "a\0" }, "input.id"],
    ["no source", { sources: [] }, "input.sources"],
    ["an amount in words", { envelope: eur("a lot") }, "input.envelope.amount"],
    ["a negative amount", { envelope: eur("-1") }, "input.envelope.amount"],
    ["a currency that is none", { envelope: { amount: "1", currency: "XXXX" } }, "input.envelope.currency"],
    [
      "two currencies",
      { components: [part("1", "925000000", { envelope: { amount: "1", currency: "USD" } })] },
      "input.components.0.envelope.currency",
    ],
    ["a component under none", { components: [part("1.1", null)] }, "input.components.0.code"],
    ["a component twice", { components: [part("1", null), part("1", null)] }, "input.components.1.code"],
    ["a component called by a word", { components: [part("one", null)] }, "input.components.0.code"],
    ["a theme that is not there", { themes: ["nothing"] }, "input.themes"],
    ["years turned round", { firstYear: 2020, lastYear: 2014 }, "input.lastYear"],
    ["a year of another age", { firstYear: 20 }, "input.firstYear"],
    ["a day that does not exist", { announcedOn: "2014-02-30" }, "input.announcedOn"],
    ["a title in no language", { title: {} }, "input.title"],
    ["a lone surrogate", { title: { en: "\ud800" } }, "input.title.en"],
    [
      "terms of tomorrow",
      { terms: [{ presentedOn: "2999-01-01", sources: SOURCE }] },
      "input.terms.0.presentedOn",
    ],
    [
      "a point that is none",
      { terms: [{ reportPoint: "four", sources: SOURCE }] },
      "input.terms.0.reportPoint",
    ],
  ])("refuses %s by its field and changes nothing", async (_what, more, field) => {
    const before = await rows();
    expect(refusal(await register(fresh(more)))).toMatchObject({ code: "BAD_USER_INPUT", field });
    expect(await rows()).toEqual(before);
  });

  it("takes the same request fifty times for one, and another programme's id for a conflict", async () => {
    const input = fresh();
    const same = key();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => register(input, people.secretariat, same)),
    );
    expect(new Set(answers.map(({ data }) => data?.registerProgramme?.version))).toEqual(new Set([1]));
    expect((await rows()).filter(({ id }) => id === input.id)).toHaveLength(1);
    expect(refusal(await register(input))).toMatchObject({ code: "CONFLICT", field: "input.id" });
    expect(refusal(await register(fresh(), people.secretariat, same))).toMatchObject({
      code: "CONFLICT",
      field: "idempotencyKey",
    });
  });

  it("revises a programme from the version that was seen, and keeps what it said before", async () => {
    const { id } = (await register(fresh())).data.registerProgramme;
    const revise = (version: number, input: object) =>
      world.as(people.secretariat).ask(REVISE, { key: key(), id, version, input });
    const { data } = await revise(1, sound({ note: { en: "Closed early." } }));
    expect(data.reviseProgramme).toMatchObject({ version: 2, note: { text: "Closed early." } });
    expect(refusal(await revise(1, sound()))).toMatchObject({ code: "CONFLICT", field: "version" });
    const kept = await world.as(people.secretariat).ask(PROGRAMME, { id });
    expect(kept.data.programme.revisions.map(({ action }: { action: string }) => action)).toEqual([
      "revise",
      "register",
    ]);
    const missing = { key: key(), id: "nothing", version: 1, input: sound() };
    expect(refusal(await world.as(people.secretariat).ask(REVISE, missing))?.code).toBe("NOT_FOUND");
  });

  it("adds a theme as data, once", async () => {
    const input = { id: "remittances", name: { es: "Remesas", en: "Remittances" }, sources: SOURCE };
    const add = () => world.as(people.secretariat).ask(THEME, { key: key(), input });
    expect((await add()).data.addCooperationTheme).toEqual({
      id: "remittances",
      name: { text: "Remittances" },
    });
    expect(refusal(await add())).toMatchObject({ code: "CONFLICT", field: "input.id" });
    const { data } = await register(fresh({ themes: ["remittances"] }));
    const listed = await world.as(people.anonymous).ask(`{ cooperationTheme(id: "remittances") {
      programmes { nodes { id } } } programmes(filter: { theme: "remittances" }) { nodes { id } } }`);
    const one = { nodes: [{ id: data.registerProgramme.id }] };
    expect(listed.data).toEqual({ cooperationTheme: { programmes: one }, programmes: one });
  });
});

describe("a country's eligibility", () => {
  const known = { status: "ELIGIBLE", basis: { en: "Annex 1" }, sources: SOURCE };

  it("is recorded with its basis, corrected from the version that was seen, and taken back to UNKNOWN", async () => {
    const record = async (input: object) =>
      (await eligible({ programme: MIP, country: "GTM", ...input })) as Answer;
    expect((await record(known)).data.recordEligibility).toMatchObject({ status: "ELIGIBLE", version: 1 });
    expect(refusal(await record(known))).toMatchObject({ code: "CONFLICT", field: "version" });
    const taken = await record({ status: "UNKNOWN", version: 1 });
    expect(taken.data.recordEligibility).toEqual({
      status: "UNKNOWN",
      basis: null,
      sources: [],
      version: 2,
      country: { iso3: "GTM" },
      programme: { id: MIP },
      revisions: [{ action: "record" }, { action: "record" }],
    });
  });

  it.each([
    ["no basis", { basis: null }, "BAD_USER_INPUT", "input.basis"],
    ["no source", { sources: [] }, "BAD_USER_INPUT", "input.sources"],
    ["an observer country", { country: "COL" }, "NOT_FOUND", "input.country"],
    ["a country that is none", { country: "Guatemala" }, "BAD_USER_INPUT", "input.country"],
    ["a programme that is not there", { programme: "nothing" }, "NOT_FOUND", "input.programme"],
    ["a programme with a NUL", { programme: "\0" }, "NOT_FOUND", "input.programme"],
  ])("is refused with %s, and nothing changes", async (_what, more, code, field) => {
    const count = () => world.database.query("SELECT count(*) FROM cooperation.eligibility");
    const before = await count();
    const input = { programme: MIP, country: "PAN", ...known, ...more };
    expect(refusal(await eligible(input))).toMatchObject({ code, field });
    expect(await count()).toEqual(before);
  });

  it("recorded fifty times at once under one key is recorded once", async () => {
    const same = key();
    const input = { programme: MIP, country: "HND", ...known };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => eligible(input, people.secretariat, same)),
    );
    expect(new Set(answers.map(({ data }) => data?.recordEligibility?.version))).toEqual(new Set([1]));
  });
});

describe("what it costs", () => {
  it("asks a constant number of statements, however many programmes there are", async () => {
    const ask = () => world.subgraph("cooperation", WIDE);
    const before = await world.statements(ask);
    for (let i = 0; i < 10; i++) await register(fresh({ themes: ["governance"] }));
    const after = await world.statements(async () => {
      const { data, errors } = await ask();
      expect(errors).toBeUndefined();
      expect(data.programmes.nodes.length).toBeGreaterThan(12);
    });
    expect(after.length).toBe(before.length);
    // programmes, their count, themes, a theme's programmes, eligibility and its programme, interests, calls, synergies.
    expect(after.length).toBe(9);
  });

  it("pages through programmes in both orders and both directions, none twice", async () => {
    for (const orderBy of ["TITLE", "FIRST_YEAR"]) {
      const all = (await world.as(people.anonymous).ask(PAGE, { first: 100, orderBy })).data.programmes.nodes;
      const seen: unknown[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { data }: Answer = await world.as(people.anonymous).ask(PAGE, { first: 4, after, orderBy });
        seen.push(...data.programmes.nodes);
        ({ endCursor: after, hasNextPage: more } = data.programmes.pageInfo);
      }
      expect(seen).toEqual(all);
      const { data } = await world.as(people.anonymous).ask(PAGE, { last: 3, orderBy });
      expect(data.programmes.nodes).toEqual(all.slice(-3));
    }
  });

  it("begins with the same data however often it is loaded", async () => {
    const tables = ["theme", "programme", "eligibility", "expression_of_interest", "synergy", "revision"];
    const counts = () =>
      world.database.query(
        tables.map((table) => `SELECT '${table}', count(*) FROM cooperation."${table}"`).join(" UNION ALL "),
      );
    const before = await counts();
    const ours = roster.filter(({ name }) => name === "cooperation");
    await seed(ours, () => world.database.url);
    await seed(ours, () => world.database.url);
    expect(await counts()).toEqual(before);
  });
});

interface Part {
  code: string;
  envelope: { amount: string } | null;
  sources: { confidence: string }[];
}
interface Cell {
  country: { iso3: string };
  status: string;
  basis: object | null;
  sources: object[];
}

const REGISTER = `mutation ($key: ID!, $input: RegisterProgrammeInput!) {
  registerProgramme(idempotencyKey: $key, input: $input) { id version envelope { amount currency } } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ProgrammeInput!) {
  reviseProgramme(idempotencyKey: $key, id: $id, version: $version, input: $input) { version note { text } } }`;
const ELIGIBLE = `mutation ($key: ID!, $input: EligibilityInput!) {
  recordEligibility(idempotencyKey: $key, input: $input) {
    status basis { text } sources { confidence } version country { iso3 } programme { id } revisions { action } } }`;
const THEME = `mutation ($key: ID!, $input: CooperationThemeInput!) {
  addCooperationTheme(idempotencyKey: $key, input: $input) { id name { text } } }`;
const PROGRAMME = `query ($id: ID!) { programme(id: $id) {
  id version title { text isFallback } fundingInstrument firstYear lastYear announcedOn note { text }
  before: state(asOf: "2013-12-31") during: state(asOf: "2016-06-08") after: state(asOf: "2021-01-01")
  envelope { amount currency } organisations { role name { text } partner { id } } themes { id }
  components { code envelope { amount currency } sources { confidence }
    components { code envelope { amount currency } sources { confidence } } }
  terms { text { text } presentedBy { id } presentedOn reportPoint { id } sources { confidence } }
  eligibility { country { iso3 } status basis { text } sources { confidence } }
  revisions { version action } } }`;
const WIDE = `{ programmes(first: 100) { totalCount nodes { id themes { id programmes { nodes { id } } }
  components { themes { id } components { themes { id } } } eligibility { status programme { id } }
  expressionsOfInterest { nodes { id } } calls { nodes { id } } synergies { nodes { id } } } } }`;
const PAGE = `query ($first: Int, $last: Int, $after: String, $orderBy: ProgrammeOrder!) {
  programmes(first: $first, last: $last, after: $after, orderBy: $orderBy) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
