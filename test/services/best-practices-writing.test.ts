import { type Person, people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const {
  delegationGtm,
  delegationCri,
  secretariat,
  rncom,
  rncomHnd,
  iom,
  colombia,
  coalition,
  readerGtm,
  anonymous,
} = people;
let keys = 0;
const key = () => `writing-${++keys}`;
const COMPLETE = {
  title: { es: "Ventanilla móvil" },
  whatWasDone: { es: "Atención en frontera." },
  crime: "BOTH",
  axis: "PROTECTION",
};

const draft = (person: Person | null, input: object, k = key()) =>
  world.as(person).ask(DRAFT, { key: k, input });
const change = (
  person: Person | null,
  step: string,
  id: string,
  version: number,
  more: object = {},
  k = key(),
) => world.as(person).ask(changing(step), { key: k, id, version, ...NEEDED[step], ...more });
const refusal = ({ errors }: Answer): Record<string, unknown> => ({
  message: errors?.[0]?.message,
  ...errors?.[0]?.extensions,
});
const stored = (id: string) =>
  world.database.query("SELECT status, version, title FROM best_practices.practice WHERE id = $1", [id]);
const count = async (table: string) =>
  (
    await world.database.query<{ n: number }>(`SELECT count(*)::integer AS n FROM best_practices.${table}`)
  )[0]!.n;

/** A practice of Guatemala's delegation after some steps. */
async function practiceAfter(...steps: string[]): Promise<{ id: string; version: number }> {
  const { data } = await draft(delegationGtm, COMPLETE);
  const { id } = data.draftPractice;
  for (const [i, step] of steps.entries())
    await change(step === "submit" || step === "revise" ? delegationGtm : secretariat, step, id, i + 1);
  return { id, version: steps.length + 1 };
}

describe("the way of a practice", () => {
  it("leads from a draft through a return to everyone, and in the end to the archive", async () => {
    const { id } = await practiceAfter();
    expect((await change(delegationGtm, "submit", id, 1)).data.submitPractice).toMatchObject({
      status: "SUBMITTED",
      version: 2,
      submittedAt: expect.any(String),
      publishedAt: null,
    });
    const returned = await change(secretariat, "return", id, 2, { note: { en: "Which border?" } });
    expect(returned.data.returnPractice).toMatchObject({
      status: "RETURNED",
      reviewNote: { text: "Which border?", isFallback: false },
    });
    const input = { ...COMPLETE, title: { es: "Ventanilla móvil en El Carmen" } };
    expect((await change(delegationGtm, "revise", id, 3, { input })).data.revisePractice).toMatchObject({
      status: "RETURNED",
      title: { text: "Ventanilla móvil en El Carmen", language: "ES", isFallback: true },
    });
    await change(delegationGtm, "submit", id, 4);
    expect((await change(secretariat, "publish", id, 5)).data.publishPractice).toMatchObject({
      status: "PUBLISHED",
      publishedAt: expect.any(String),
      reviewNote: null,
    });
    expect((await change(delegationGtm, "archive", id, 6)).data.archivePractice).toMatchObject({
      status: "ARCHIVED",
      version: 7,
      archiveReason: { text: "Fin del proyecto." },
      author: { id: "delegation-gtm" },
    });
  });

  const reached = {
    DRAFT: [],
    SUBMITTED: ["submit"],
    RETURNED: ["submit", "return"],
    PUBLISHED: ["submit", "publish"],
    ARCHIVED: ["submit", "publish", "archive"],
  };
  const allowed: Record<string, string[]> = {
    revise: ["DRAFT", "RETURNED", "PUBLISHED"],
    submit: ["DRAFT", "RETURNED"],
    discard: ["DRAFT"],
    return: ["SUBMITTED"],
    publish: ["SUBMITTED"],
    archive: ["PUBLISHED"],
  };
  const review = ["return", "publish", "archive"];
  const forbidden = Object.entries(reached).flatMap(([status, steps]) =>
    Object.keys(allowed)
      .filter((step) => !allowed[step]!.includes(status) && !(status === "DRAFT" && review.includes(step)))
      .map((step) => ({ status, step, steps })),
  );
  it.each(forbidden)(
    "refuses to $step one that is $status, and changes nothing",
    async ({ status, step, steps }) => {
      const { id, version } = await practiceAfter(...steps);
      const answer = refusal(
        await change(review.includes(step) ? secretariat : delegationGtm, step, id, version),
      );
      expect(answer).toMatchObject({
        code: "CONFLICT",
        field: "id",
        fix: expect.any(String),
        current: { status, version },
      });
      expect(answer.message).toContain(status.toLowerCase());
      expect(await stored(id)).toMatchObject([{ status, version }]);
    },
  );

  it("names everything that a submission lacks", async () => {
    const { data } = await draft(delegationGtm, { results: { en: "None yet." } });
    const answer = refusal(await change(delegationGtm, "submit", data.draftPractice.id, 1));
    expect(answer).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "title",
      fields: ["title", "whatWasDone", "crime", "axis"],
    });
    expect(answer.message).toBe(
      "The practice still lacks a title, the problem or what was done, the crime, the axis.",
    );
  });
});

describe("who may", () => {
  it("leaves review to the secretariat: nobody else returns, publishes or archives", async () => {
    const { id, version } = await practiceAfter("submit");
    for (const step of ["return", "publish"])
      expect(refusal(await change(delegationGtm, step, id, version))).toMatchObject({ code: "FORBIDDEN" });
    await change(secretariat, "publish", id, version);
    for (const person of [delegationCri, rncom, iom, colombia, coalition])
      for (const step of ["publish", "return", "archive", "revise", "submit", "discard"])
        expect(refusal(await change(person, step, id, version + 1))).toMatchObject({ code: "FORBIDDEN" });
    const secretary: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
    expect(refusal(await change(secretary, "archive", id, version + 1))).toMatchObject({ code: "FORBIDDEN" });
    expect(await stored(id)).toMatchObject([{ status: "PUBLISHED", version: version + 1 }]);
  });

  it("keeps the secretariat from writing what another reports", async () => {
    const { id, version } = await practiceAfter("submit");
    for (const step of ["revise", "submit", "discard"])
      expect(refusal(await change(secretariat, step, id, version))).toMatchObject({ code: "FORBIDDEN" });
  });

  it.each<[string, Person, string | undefined, string | null]>([
    ["a delegation for its own", delegationGtm, "gtm", "GTM"],
    ["a delegation, unsaid, for its own", delegationGtm, undefined, "GTM"],
    ["a national chapter for its own", rncomHnd, "HND", "HND"],
    ["a national chapter for the region", rncomHnd, undefined, null],
    ["a network for any country", rncom, "MEX", "MEX"],
    ["an observer for any country", iom, "PAN", "PAN"],
    ["the Coalition for the region", coalition, undefined, null],
    ["the secretariat for any country", secretariat, "BLZ", "BLZ"],
  ])("reports for a country: %s", async (_who, person, country, expected) => {
    const { data, errors } = await draft(person, { ...COMPLETE, country });
    expect(errors).toBeUndefined();
    expect(data.draftPractice.country?.iso3 ?? null).toBe(expected);
    expect(data.draftPractice.author).toEqual({ id: person.partner });
    expect(data.draftPractice.compiledBySecretariat).toBe(person === secretariat);
  });

  it.each<[string, Person, string]>([
    ["a delegation", delegationGtm, "MEX"],
    ["a national chapter", rncomHnd, "GTM"],
    ["an observer country", colombia, "GTM"],
  ])("keeps %s from reporting for another country", async (_who, person, country) => {
    expect(refusal(await draft(person, { ...COMPLETE, country }))).toMatchObject({
      code: "FORBIDDEN",
      fix: expect.stringContaining("input.country"),
    });
  });

  it("asks for a credential, and for one that may write", async () => {
    expect(refusal(await draft(anonymous, COMPLETE)).code).toBe("UNAUTHENTICATED");
    expect(refusal(await draft(readerGtm, COMPLETE)).code).toBe("FORBIDDEN");
  });
});

describe("bad input", () => {
  it.each<[object, string]>([
    [{ title: { es: " " } }, "input.title.es"],
    [{ title: {} }, "input.title"],
    [{ title: { es: "x".repeat(201) } }, "input.title.es"],
    [{ results: { en: "\u0000" } }, "input.results.en"],
    [{ lessons: { en: "half \ud800 a character" } }, "input.lessons.en"],
    [{ title: { es: "Hola", original: "EN" } }, "input.title.original"],
    [{ startedOn: "2026-02-01", endedOn: "2026-01-31" }, "input.endedOn"],
    [{ treatyArticles: ["TIP 6", "GCM 1"] }, "input.treatyArticles.1"],
    [{ treatyArticles: ["TIP 21"] }, "input.treatyArticles.0"],
    [{ treatyArticles: ["UNTOC 18 or so"] }, "input.treatyArticles.0"],
    [{ strategyItems: ["../2011"] }, "input.strategyItems.0"],
    [{ implementingPartners: Array(31).fill("x") }, "input.implementingPartners"],
    [{ sources: [{ citation: "", confidence: "HIGH" }] }, "input.sources.0.citation"],
    [{ focalPoint: { es: "ana@example.org" } }, "input.focalPoint.es"],
    [{ focalPoint: { en: "Directorate, +502 2411 2411" } }, "input.focalPoint.en"],
    [{ country: "Guatemala" }, "input.country"],
    [{ adaptedFrom: "nothing" }, "input.adaptedFrom"],
  ])("%j names its field and changes nothing", async (wrong, field) => {
    const before = [await count("practice"), await count("revision"), await count("idempotency_key")];
    expect(refusal(await draft(delegationGtm, { ...COMPLETE, ...wrong }))).toMatchObject({
      code: "BAD_USER_INPUT",
      field,
      fix: expect.any(String),
    });
    expect([await count("practice"), await count("revision"), await count("idempotency_key")]).toEqual(
      before,
    );
  });

  it("needs a note for a return, and a reason for the archive", async () => {
    const { id, version } = await practiceAfter("submit");
    expect(refusal(await change(secretariat, "return", id, version, { note: {} })).field).toBe("note");
    await change(secretariat, "publish", id, version);
    expect(refusal(await change(secretariat, "archive", id, version + 1, { reason: { es: "" } })).field).toBe(
      "reason.es",
    );
    expect(await stored(id)).toMatchObject([{ status: "PUBLISHED" }]);
  });
});

describe("nothing done twice, nothing overwritten", () => {
  it("answers fifty of the same draft at once with one practice", async () => {
    const k = key();
    const before = await count("practice");
    const answers = await Promise.all(Array.from({ length: 50 }, () => draft(delegationGtm, COMPLETE, k)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.errors).toBeUndefined();
    expect(await count("practice")).toBe(before + 1);
  });

  it("answers a repeated submission as the first time, also after it was published", async () => {
    const { id } = await practiceAfter();
    const k = key();
    const first = await change(delegationGtm, "submit", id, 1, {}, k);
    await change(secretariat, "publish", id, 2);
    expect(await change(delegationGtm, "submit", id, 1, {}, k)).toEqual(first);
    expect(first.data.submitPractice.submittedAt).toMatch(/^\d{4}-.*Z$/);
  });

  it("refuses a key for another request", async () => {
    const k = key();
    await draft(delegationGtm, COMPLETE, k);
    expect(refusal(await draft(delegationGtm, { ...COMPLETE, axis: "PREVENTION" }, k))).toMatchObject({
      code: "CONFLICT",
      field: "idempotencyKey",
    });
  });

  it("refuses a change that was based on an older version, and shows the current one", async () => {
    const { id } = await practiceAfter();
    await change(delegationGtm, "revise", id, 1, { input: { title: { es: "Nueva" } } });
    expect(refusal(await change(delegationGtm, "revise", id, 1))).toMatchObject({
      code: "CONFLICT",
      field: "version",
      current: { id, version: 2, title: { es: "Nueva" } },
    });
    expect(await stored(id)).toMatchObject([{ version: 2, title: { es: "Nueva" } }]);
  });

  it("lets one of two reviewers decide", async () => {
    const { id, version } = await practiceAfter("submit");
    const answers = await Promise.all(
      ["publish", "return"].map((step) => change(secretariat, step, id, version)),
    );
    const refused = answers.filter(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refusal(refused[0]!)).toMatchObject({ code: "CONFLICT", field: "version" });
  });

  it("keeps every state of a practice, a discarded one too", async () => {
    const { id } = await practiceAfter("revise");
    await change(delegationGtm, "discard", id, 2);
    const kept = await world.database.query(
      `SELECT version, action, by, snapshot->>'status' AS status FROM best_practices.revision
       WHERE record = 'practice' AND record_id = $1 ORDER BY version`,
      [id],
    );
    expect(kept).toEqual([
      { version: 1, action: "draft", by: "delegation-gtm", status: "DRAFT" },
      { version: 2, action: "revise", by: "delegation-gtm", status: "DRAFT" },
      { version: 3, action: "discard", by: "delegation-gtm", status: "DISCARDED" },
    ]);
  });
});

const NEEDED: Record<string, object> = {
  revise: { input: COMPLETE },
  return: { note: { es: "Falta la fuente." } },
  archive: { reason: { es: "Fin del proyecto." } },
};
const ANSWER = `
  id status version compiledBySecretariat submittedAt publishedAt
  title { text language isFallback } reviewNote { text isFallback } archiveReason { text }
  country { iso3 } author { id }`;
const DRAFT = /* GraphQL */ `
  mutation ($key: ID!, $input: PracticeInput!) {
    draftPractice(idempotencyKey: $key, input: $input) { ${ANSWER} }
  }
`;
const DECLARED: Record<string, [string, string]> = {
  revise: [", $input: PracticeInput!", ", input: $input"],
  return: [", $note: LocalizedTextInput!", ", note: $note"],
  archive: [", $reason: LocalizedTextInput!", ", reason: $reason"],
};
const changing = (step: string) => {
  const [variable, argument] = DECLARED[step] ?? ["", ""];
  return /* GraphQL */ `
    mutation ($key: ID!, $id: ID!, $version: Int!${variable}) {
      ${step}Practice(idempotencyKey: $key, id: $id, version: $version${argument}) { ${ANSWER} }
    }
  `;
};
