import { randomUUID } from "node:crypto";

import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const delegationSlv: Person = { partner: "delegation-slv", scopes: ["read", "write"] };
const delegationBlz: Person = { partner: "delegation-blz", scopes: ["read", "write"] };
const delegationPan: Person = { partner: "delegation-pan", scopes: ["read", "write"] };
const unreviewing: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
const {
  secretariat,
  delegationGtm,
  delegationCri,
  delegationMex,
  iom,
  rncom,
  coalition,
  anonymous,
  readerGtm,
  colombia,
} = people;
const source = [{ citation: "Diario de Centro América", confidence: "HIGH" }];
const reason = { es: "Error de transcripción." };
const key = () => randomUUID();
const years = (min: number, max: number) => [{ prison: { min, max } }];
const entry = (change: object = {}) => ({
  cell: "GTM/SMUGGLING/ATTEMPT",
  law: "gtm-decree-95-98",
  summary: { es: "La tentativa se castiga.", en: "Attempt is punished." },
  validFrom: { earliest: "2022-02-16", latest: "2022-02-16" },
  sources: source,
  ...change,
});
const send = (person: Person | null, query: string, variables: object) =>
  world.as(person).ask(query, { key: key(), ...variables });
const done = async (person: Person | null, query: string, variables: object) => {
  const { data, errors } = await send(person, query, variables);
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as Record<string, never>;
};
const refusal = async (person: Person | null, query: string, variables: object) =>
  (await send(person, query, variables)).errors?.[0]?.extensions;
const cell = async (id: string, asOf: string, knownAt: string | null = null) => {
  const { data, errors } = await world.as(anonymous).ask(CELL, { id, asOf, knownAt });
  expect(errors).toBeUndefined();
  return data.matrixCell;
};
const content = () =>
  world.database.query(`SELECT (SELECT count(*) FROM legislation.revision), (SELECT count(*) FROM legislation.dispute),
    (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM legislation.matrix_entry e),
    (SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM legislation.matrix_cell c),
    (SELECT md5(string_agg(l::text, '' ORDER BY id)) FROM legislation.law l)`);
const now = async () => {
  const moment = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return moment;
};

describe("recording what the law says", () => {
  it("is for the delegation, whose word counts as verified, and for the secretariat, whose word is a draft", async () => {
    const participation = "GTM/SMUGGLING/PARTICIPATION_AND_ATTEMPT";
    const made = await done(secretariat, RECORD, { input: entry({ cell: participation }) });
    expect(made).toMatchObject({ version: 1, verifiedAt: null, recordedBy: { id: "executive-secretariat" } });
    expect(await cell(participation, "2022-03-01")).toMatchObject({ status: "SECRETARIAT_DRAFT" });
    const limitation = "GTM/SMUGGLING/LIMITATION";
    await done(delegationGtm, RECORD, { input: entry({ cell: limitation }) });
    expect(await cell(limitation, "2022-03-01")).toMatchObject({ status: "VERIFIED_BY_COUNTRY", version: 2 });
    expect(await cell(limitation, "2022-02-15")).toMatchObject({ status: "UNKNOWN" });
  });

  it("is nobody else's", async () => {
    const before = await content();
    const input = entry({ cell: "GTM/SMUGGLING/CONFISCATION" });
    for (const person of [delegationCri, unreviewing, iom, rncom, coalition, colombia, readerGtm])
      expect(await refusal(person, RECORD, { input })).toMatchObject({
        code: "FORBIDDEN",
        fix: expect.any(String),
      });
    expect(await refusal(anonymous, RECORD, { input })).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await content()).toEqual(before);
  });

  it("refuses bad input by its field and changes nothing", async () => {
    const before = await content();
    const tier = (penalty: object) => ({ penalties: [penalty] });
    const means = { element: "MEANS", requirement: "YES", reason: { es: "x" } };
    const profit = { ...means, element: "PROFIT" };
    const refusals: [object, string, string?][] = [
      [{ cell: "GTM/SMUGGLING/NOTHING" }, "input.cell", "NOT_FOUND"],
      [{ cell: "\0" }, "input.cell", "NOT_FOUND"],
      [{ law: "cri-law-8764" }, "input.law"],
      [{ law: null }, "input.law"],
      [{ provision: "no/such" }, "input.provision"],
      [{ provision: "cri-law-8764/249" }, "input.provision"],
      [{ summary: {} }, "input.summary"],
      [{ summary: { es: "\0" } }, "input.summary.es"],
      [{ sources: [] }, "input.sources"],
      [{ sources: Array(31).fill(source[0]) }, "input.sources"],
      [{ acts: [{ es: " " }] }, "input.acts.0.es"],
      [{ elements: [means] }, "input.elements.0.element"],
      [{ elements: [profit, profit] }, "input.elements.1.element"],
      [tier({ prison: { min: 10, max: 5 } }), "input.penalties.0.prison.max"],
      [tier({ prison: {} }), "input.penalties.0.prison"],
      [tier({ prison: { min: -1 } }), "input.penalties.0.prison"],
      [tier({ prison: { max: 20, life: true } }), "input.penalties.0.prison.max"],
      [tier({ fine: { min: 1, unit: "CURRENCY" } }), "input.penalties.0.fine.currency"],
      [tier({ fine: { min: 1, unit: "UMA", currency: "MXN" } }), "input.penalties.0.fine.currency"],
      [tier({ increase: "much" }), "input.penalties.0.increase"],
      [{ validFrom: { earliest: "2022-01-02", latest: "2022-01-01" } }, "input.validFrom.latest"],
      [{ validFrom: { earliest: "0000-01-01" } }, "input.validFrom.earliest"],
      [{ validTo: { latest: "2022-02-15" } }, "input.validTo"],
      [{ contradicts: [randomUUID()] }, "input.contradicts.0"],
    ];
    for (const [change, field, code = "BAD_USER_INPUT"] of refusals) {
      const given = await refusal(delegationGtm, RECORD, {
        input: entry({ cell: "GTM/SMUGGLING/CONFISCATION", ...change }),
      });
      expect(given).toMatchObject({ code, field, fix: expect.any(String) });
    }
    expect(await content()).toEqual(before);
  });

  it("never takes a bill for law in force", async () => {
    const bill = entry({ cell: "MEX/SMUGGLING/PENALTY", law: "mex-smuggling-bill" });
    expect(await refusal(delegationMex, RECORD, { input: bill })).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.standing",
    });
    const made = await done(delegationMex, RECORD, { input: { ...bill, standing: "BILL" } });
    expect(made).toMatchObject({ standing: "BILL", holds: "NO" });
    expect((await cell("MEX/SMUGGLING/PENALTY", "2026-11-24")).entries).toHaveLength(1);
  });

  it("ends the note that nothing was found", async () => {
    const before = await now();
    await done(delegationBlz, LAW, {
      input: {
        country: "BLZ",
        id: "blz-act-1",
        title: { en: "An Act" },
        crime: "SMUGGLING",
        stage: "ADOPTED",
        sources: source,
      },
    });
    const input = entry({
      cell: "BLZ/SMUGGLING/OFFENCE",
      law: "blz-act-1",
      validFrom: { earliest: "2003-01-01", latest: "2003-12-31" },
    });
    await done(delegationBlz, RECORD, { input });
    expect(await cell("BLZ/SMUGGLING/OFFENCE", "2016-06-08")).toMatchObject({
      status: "VERIFIED_BY_COUNTRY",
      unknownBecause: null,
    });
    expect(await cell("BLZ/SMUGGLING/OFFENCE", "2016-06-08", before)).toMatchObject({
      status: "UNKNOWN",
      unknownBecause: { text: expect.stringMatching(/not found/) },
    });
  });

  it("does it once for fifty repetitions at once, and refuses the key for anything else", async () => {
    const same = key();
    const input = entry({ cell: "GTM/SMUGGLING/JURISDICTION" });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.as(delegationGtm).ask(RECORD, { key: same, input })),
    );
    expect(new Set(answers.map(({ data }) => data?.recordMatrixEntry?.id)).size).toBe(1);
    expect((await cell("GTM/SMUGGLING/JURISDICTION", "2022-03-01")).entries).toHaveLength(1);
    const other = await world
      .as(delegationGtm)
      .ask(RECORD, { key: same, input: { ...input, acts: [{ es: "x" }] } });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "idempotencyKey" });
  });

  it("lets one of ten rival entries in: an article says one thing on one day", async () => {
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        send(delegationGtm, RECORD, {
          input: entry({ cell: "GTM/SMUGGLING/LEGAL_PERSONS", acts: [{ es: `${i}` }] }),
        }),
      ),
    );
    expect(rivals.filter(({ data }) => data?.recordMatrixEntry)).toHaveLength(1);
    for (const { errors } of rivals)
      if (errors)
        expect(errors[0]!.extensions).toMatchObject({
          code: "CONFLICT",
          field: "input.validFrom",
          current: { version: 1 },
        });
  });
});

describe("correcting an error", () => {
  const PENALTY = "PAN/SMUGGLING/PENALTY";
  const corrected = (min: number, max: number) => ({
    provision: "pan-penal-code/456-f",
    summary: { es: "Corregido." },
    penalties: years(min, max),
    validFrom: { earliest: "2013-01-01", latest: "2013-12-31" },
    sources: source,
  });
  const prison = async (knownAt: string | null) =>
    (await cell(PENALTY, "2016-06-08", knownAt)).entries[0].penalties[0].prison;

  it("does not rewrite what was believed", async () => {
    const [believed] = (await cell(PENALTY, "2016-06-08")).entries;
    const before = await now();
    const made = await done(secretariat, CORRECT, {
      id: believed.id,
      version: 1,
      reason,
      input: corrected(12, 18),
    });
    expect(made).toMatchObject({
      corrects: { id: believed.id, version: 2, supersededBecause: { text: reason.es } },
    });
    const between = await now();
    await done(delegationPan, CORRECT, { id: made.id, version: 1, reason, input: corrected(14, 19) });

    expect(await prison(before)).toEqual({ min: 15, max: 20 });
    expect(await prison(between)).toEqual({ min: 12, max: 18 });
    expect(await prison(null)).toEqual({ min: 14, max: 19 });
    expect(await prison("2999-01-01T00:00:00Z")).toEqual({ min: 14, max: 19 });
    expect(await cell(PENALTY, "2016-06-08", before)).toMatchObject({ status: "SECRETARIAT_DRAFT" });
    expect(await cell(PENALTY, "2016-06-08")).toMatchObject({ status: "VERIFIED_BY_COUNTRY" });
    const { data } = await world.as(anonymous).ask(HISTORY, { id: PENALTY });
    expect(data.matrixCell.history.totalCount).toBe(3);
    expect(data.matrixCell.at.entries[0].penalties[0].prison).toEqual({ min: 14, max: 19 });
  });

  it("needs the present version of what the hub holds", async () => {
    const [held] = (await cell(PENALTY, "2016-06-08")).entries;
    const before = await content();
    expect(
      await refusal(delegationPan, CORRECT, { id: held.id, version: 7, reason, input: corrected(1, 2) }),
    ).toMatchObject({
      code: "CONFLICT",
      field: "version",
      current: { version: 1 },
    });
    const { id } = held.corrects;
    expect(
      await refusal(delegationPan, CORRECT, { id, version: 2, reason, input: corrected(1, 2) }),
    ).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
    expect(
      await refusal(delegationPan, CORRECT, { id: randomUUID(), version: 1, reason, input: corrected(1, 2) }),
    ).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await refusal(delegationPan, WITHDRAW, { id: held.id, version: 1, reason: { es: " " } }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "reason.es",
    });
    expect(await content()).toEqual(before);
  });

  it("is the delegation's alone where the country has verified; the secretariat may contradict", async () => {
    const [held] = (await cell(PENALTY, "2016-06-08")).entries;
    const change = { id: held.id, version: 1, reason };
    expect(await refusal(secretariat, CORRECT, { ...change, input: corrected(1, 2) })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await refusal(secretariat, WITHDRAW, change)).toMatchObject({ code: "FORBIDDEN" });
    const other = { ...corrected(16, 20), cell: PENALTY };
    expect(await refusal(secretariat, RECORD, { input: other })).toMatchObject({
      code: "CONFLICT",
      current: { id: held.id },
    });
    await done(secretariat, RECORD, { input: { ...other, contradicts: [held.id] } });
    const disputed = await cell(PENALTY, "2016-06-08");
    expect(disputed).toMatchObject({ status: "DISPUTED" });
    const [dispute] = disputed.entries[0].disputes;
    const resolve = { id: dispute.id, version: 1, upheld: held.id, reason };
    expect(await refusal(secretariat, RESOLVE, resolve)).toMatchObject({ code: "FORBIDDEN" });
    await done(delegationPan, RESOLVE, resolve);
    expect(await cell(PENALTY, "2016-06-08")).toMatchObject({
      status: "VERIFIED_BY_COUNTRY",
      setAside: [{ penalties: [{ prison: { min: 16 } }] }],
    });
  });

  it("withdraws what should not be there, and keeps it as what was held", async () => {
    const id = "PAN/SMUGGLING/AGGRAVATION";
    const [held] = (await cell(id, "2016-06-08")).entries;
    const before = await now();
    expect(await done(delegationPan, WITHDRAW, { id: held.id, version: 1, reason })).toMatchObject({
      version: 2,
    });
    expect(await cell(id, "2016-06-08")).toMatchObject({ status: "UNKNOWN", entries: [] });
    expect(await cell(id, "2016-06-08", before)).toMatchObject({ entries: [{ id: held.id }] });
  });
});

describe("verification by the country", () => {
  const id = "CRI/SMUGGLING/PENALTY";
  const verify = (person: Person | null, version: number, asOf = "2026-11-24") =>
    send(person, VERIFY, { id, version, asOf });

  it("is for its own delegation and binds to what it saw", async () => {
    for (const person of [secretariat, delegationGtm, iom, coalition])
      expect((await verify(person, 1)).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    expect((await verify(delegationCri, 9)).errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
    const before = await now();
    const { data } = await verify(delegationCri, 1);
    expect(data.verifyMatrixCell).toMatchObject({ status: "VERIFIED_BY_COUNTRY", version: 2 });
    expect(await cell(id, "2026-11-24", before)).toMatchObject({ status: "SECRETARIAT_DRAFT" });
    expect((await verify(delegationCri, 2)).errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });

    const more = entry({
      cell: id,
      law: "cri-law-8764",
      validFrom: { earliest: "2025-01-01", latest: "2025-01-01" },
    });
    await done(secretariat, RECORD, { input: more });
    expect(await cell(id, "2026-11-24")).toMatchObject({ status: "SECRETARIAT_DRAFT", version: 3 });
    expect(await cell(id, "2024-01-01")).toMatchObject({ status: "VERIFIED_BY_COUNTRY" });
  });

  it("is not given to nothing, nor to a contradiction", async () => {
    const nothing = { id: "CRI/SMUGGLING/CONFISCATION", version: 1, asOf: "2026-11-24" };
    expect(await refusal(delegationCri, VERIFY, nothing)).toMatchObject({ code: "CONFLICT", field: "asOf" });
    const disputed = { id: "SLV/SMUGGLING/PENALTY", version: 1, asOf: "2026-11-24" };
    expect(await refusal(delegationSlv, VERIFY, disputed)).toMatchObject({ code: "CONFLICT", field: "id" });
    expect(await refusal(delegationSlv, VERIFY, { ...disputed, id: "SLV/X" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("shows its history to the delegation and the reviewing secretariat alone", async () => {
    const actions = async (person: Person | null) => {
      const { data } = await world.as(person).ask(REVISIONS, { id });
      return data.matrixCell.revisions.map(({ action }: { action: string }) => action);
    };
    expect(await actions(delegationCri)).toEqual(["record", "verify", "seed"]);
    expect(await actions(secretariat)).toEqual(["record", "verify", "seed"]);
    for (const person of [anonymous, delegationGtm, coalition, unreviewing])
      expect(await actions(person)).toEqual([]);
  });
});

describe("El Salvador's contradicting sources", () => {
  const id = "SLV/SMUGGLING/PENALTY";

  it("stay side by side until somebody decides; the other is kept, and so is what was shown before", async () => {
    const { entries } = await cell(id, "2021-01-01");
    const [dispute] = entries[0].disputes;
    const [low, high] = entries.map((one: { id: string }) => one.id);
    const resolve = (person: Person | null, change: object = {}) =>
      send(person, RESOLVE, {
        id: dispute.id,
        version: 1,
        upheld: high,
        reason: { es: "Diario Oficial." },
        ...change,
      });
    const before = await content();
    for (const person of [delegationGtm, unreviewing, iom, rncom])
      expect((await resolve(person)).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const refusals: [object, string, string][] = [
      [{ upheld: randomUUID() }, "BAD_USER_INPUT", "upheld"],
      [{ version: 2 }, "CONFLICT", "version"],
      [{ reason: {} }, "BAD_USER_INPUT", "reason"],
      [{ id: randomUUID() }, "NOT_FOUND", "id"],
      [{ id: "none" }, "NOT_FOUND", "id"],
    ];
    for (const [change, code, field] of refusals)
      expect((await resolve(secretariat, change)).errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(await content()).toEqual(before);

    const moment = await now();
    const { data } = await resolve(secretariat);
    expect(data.resolveMatrixDispute).toMatchObject({
      state: "RESOLVED",
      upheld: { id: high },
      resolvedBy: { id: "executive-secretariat" },
    });
    expect(data.resolveMatrixDispute.entries).toHaveLength(2);
    expect(await cell(id, "2021-01-01")).toMatchObject({
      status: "SECRETARIAT_DRAFT",
      entries: [{ id: high }],
      setAside: [{ id: low }],
    });
    expect(await cell(id, "2021-01-01", moment)).toMatchObject({ status: "DISPUTED", setAside: [] });
    expect((await resolve(secretariat, { version: 2 })).errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
  });

  it("can be decided by the delegation, which verifies what it upholds; a correction stays set aside", async () => {
    const { entries, setAside } = await cell(id, "2021-01-01");
    const input = {
      provision: "slv-penal-code/367-a",
      summary: { es: "De 4 a 8 años." },
      penalties: years(4, 8),
      validFrom: { latest: "2020-12-07" },
      sources: source,
    };
    await done(secretariat, CORRECT, { id: setAside[0].id, version: 1, reason, input });
    expect(await cell(id, "2021-01-01")).toMatchObject({
      entries: [{ id: entries[0].id }],
      setAside: [{ sources: source }],
    });
    const rival = { ...input, cell: id, penalties: years(5, 9), contradicts: [entries[0].id] };
    const made = await done(secretariat, RECORD, { input: rival });
    const disputed = await cell(id, "2021-01-01");
    expect(disputed.status).toBe("DISPUTED");
    const [open] = made.disputes as unknown as { id: string }[];
    await done(delegationSlv, RESOLVE, { id: open!.id, version: 1, upheld: made.id, reason });
    expect(await cell(id, "2021-01-01")).toMatchObject({
      status: "VERIFIED_BY_COUNTRY",
      entries: [{ id: made.id }],
    });
    expect((await cell(id, "2021-01-01")).setAside).toHaveLength(2);
  });
});

describe("laws and articles", () => {
  const input = {
    country: "GTM",
    id: "gtm-law-1",
    title: { es: "Ley" },
    crime: "BOTH",
    stage: "PENDING",
    sources: source,
  };

  it("are added and revised by the delegation and the reviewing secretariat", async () => {
    for (const person of [delegationCri, iom, unreviewing])
      expect(await refusal(person, LAW, { input })).toMatchObject({ code: "FORBIDDEN" });
    expect(await done(delegationGtm, LAW, { input })).toMatchObject({ id: "gtm-law-1", version: 1 });
    const { country: _, id, ...revised } = input;
    const change = { id, version: 1, input: { ...revised, stage: "ADOPTED", passedOn: "2026-05" } };
    expect(await refusal(delegationCri, REVISE_LAW, change)).toMatchObject({ code: "FORBIDDEN" });
    expect(await done(secretariat, REVISE_LAW, change)).toMatchObject({ version: 2, stage: "ADOPTED" });
    expect(await refusal(delegationGtm, REVISE_LAW, change)).toMatchObject({
      code: "CONFLICT",
      field: "version",
    });
    const article = { law: id, article: "Artículo 3 bis", sources: source };
    expect(await done(delegationGtm, ARTICLE, { input: article })).toMatchObject({
      id: "gtm-law-1/articulo-3-bis",
      law: { id },
    });
    expect(await refusal(delegationGtm, ARTICLE, { input: article })).toMatchObject({
      code: "CONFLICT",
      field: "input.article",
    });
  });

  it("refuse bad input by its field and change nothing", async () => {
    const before = await content();
    const refusals: [object, string, string?][] = [
      [{ id: "cri-law-1" }, "input.id"],
      [{ id: "gtm-penal-code" }, "input.id", "CONFLICT"],
      [{ passedOn: "May 2020" }, "input.passedOn"],
      [{ url: "javascript:alert(1)" }, "input.url"],
      [{ amends: "cri-penal-code" }, "input.amends"],
      [{ title: { es: "" } }, "input.title.es"],
      [{ sources: [] }, "input.sources"],
    ];
    for (const [change, field, code = "BAD_USER_INPUT"] of refusals)
      expect(
        await refusal(delegationGtm, LAW, { input: { ...input, id: "gtm-law-2", ...change } }),
      ).toMatchObject({ code, field });
    expect(
      await refusal(secretariat, LAW, { input: { ...input, country: "COL", id: "col-law-1" } }),
    ).toMatchObject({
      code: "NOT_FOUND",
      field: "input.country",
    });
    expect(
      await refusal(delegationGtm, ARTICLE, { input: { law: "none", article: "1", sources: source } }),
    ).toMatchObject({
      code: "NOT_FOUND",
      field: "input.law",
    });
    expect(await content()).toEqual(before);
  });
});

const SHOWN = `id version standing holds verifiedAt supersededBecause { text } recordedBy { id }
  penalties { prison { min max } } sources { citation confidence } corrects { id version supersededBecause { text } } disputes { id }`;
const CELL = `query ($id: ID!, $asOf: Date!, $knownAt: DateTime) { matrixCell(id: $id, asOf: $asOf, knownAt: $knownAt) {
  id version status unknownBecause { text } entries { ${SHOWN} } setAside { ${SHOWN} } bills { id } } }`;
const RECORD = `mutation ($key: ID!, $input: MatrixEntryInput!) { recordMatrixEntry(idempotencyKey: $key, input: $input) { ${SHOWN} } }`;
const CORRECT = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput!, $input: MatrixEntryContentInput!) {
  correctMatrixEntry(idempotencyKey: $key, id: $id, version: $version, reason: $reason, input: $input) { ${SHOWN} } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput!) {
  withdrawMatrixEntry(idempotencyKey: $key, id: $id, version: $version, reason: $reason) { ${SHOWN} } }`;
const VERIFY = `mutation ($key: ID!, $id: ID!, $version: Int!, $asOf: Date!) {
  verifyMatrixCell(idempotencyKey: $key, id: $id, version: $version, asOf: $asOf) { id status version } }`;
const RESOLVE = `mutation ($key: ID!, $id: ID!, $version: Int!, $upheld: ID!, $reason: LocalizedTextInput!) {
  resolveMatrixDispute(idempotencyKey: $key, id: $id, version: $version, upheld: $upheld, reason: $reason) {
    id state version upheld { id } resolvedBy { id } resolution { text } entries { id } } }`;
const HISTORY = `query ($id: ID!) { matrixCell(id: $id, asOf: "1990-01-01") {
  history { totalCount nodes { id supersededAt } } at(asOf: "2016-06-08") { entries { penalties { prison { min max } } } } } }`;
const REVISIONS = `query ($id: ID!) { matrixCell(id: $id, asOf: "2026-11-24") { revisions { action version } } }`;
const LAW = `mutation ($key: ID!, $input: NewLawInput!) { addLaw(idempotencyKey: $key, input: $input) { id version } }`;
const REVISE_LAW = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: LawInput!) {
  reviseLaw(idempotencyKey: $key, id: $id, version: $version, input: $input) { id version stage } }`;
const ARTICLE = `mutation ($key: ID!, $input: ProvisionInput!) { addProvision(idempotencyKey: $key, input: $input) { id law { id } } }`;
