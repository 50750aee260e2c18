import { roster } from "../../../services";
import { foundIn, refused } from "../../../services/kit/privacy/gate";
import { schemaOfSubgraph } from "../../../services/kit/schema";
import { argumentsFor, documentFor, MAIL, textsOf } from "../../support/arguments";
import { people } from "../../support/people";
import { startWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, delegationGtm, rncom, anonymous } = people;
const HELPLINE = "800 5533 000";

describe("no text gets past the gate", () => {
  const attempts = roster.flatMap((subgraph) => {
    const fields = schemaOfSubgraph(subgraph).schema.getMutationType()?.getFields() ?? {};
    return Object.values(fields).flatMap((field) =>
      textsOf(field.args.filter(({ name }) => name !== "privacyOverride")).map((path) => ({
        subgraph: subgraph.name,
        field,
        path,
      })),
    );
  });

  it("has something to prove", () => {
    expect(attempts.length).toBeGreaterThan(100);
    expect(attempts.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "input.title.es",
        "input.domesticApproval.gazette",
        "input.sources.0.citation",
      ]),
    );
  });

  it("refuses personal data in every text of every mutation, before anything else is decided", async () => {
    for (const { subgraph, field, path } of attempts) {
      const values = argumentsFor(field, path);
      const { errors } = await world.subgraph(subgraph, documentFor(field), values);
      const [{ extensions, message } = { extensions: {}, message: "" }] = errors ?? [];
      const { code, field: named } = extensions as Record<string, unknown>;
      const place = { mutation: field.name, path };
      expect({ ...place, code, named }).toEqual({ ...place, code: "BAD_USER_INPUT", named: path });
      expect(JSON.stringify([extensions, message])).not.toContain("ana.perez");
    }
  });

  it("can be told why by the reviewing secretariat in every such mutation, and in no other", () => {
    for (const subgraph of roster)
      for (const { name, args } of Object.values(
        schemaOfSubgraph(subgraph).schema.getMutationType()?.getFields() ?? {},
      ))
        expect({ name, override: args.some((arg) => arg.name === "privacyOverride") }).toEqual({
          name,
          override: textsOf(args.filter((arg) => arg.name !== "privacyOverride")).length > 0,
        });
  });
});

describe("a text with personal data", () => {
  it("is refused with its field, place and language, without the value in answer or log, and nothing is kept", async () => {
    const before = await count();
    const text = { es: "Víctima 7, llame al 5551-2345.", en: `Write to ${MAIL}` };
    const { errors, data } = await post("pii", { kind: "CALL", text });
    expect(data.postContribution).toBeNull();
    expect(errors![0]!.message).toBe(
      "The text seems to hold a telephone number: 18 characters from character 12.",
    );
    expect(errors![0]!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.text.es",
      language: "es",
      kind: "TELEPHONE_NUMBER",
      offset: 11,
      length: 18,
      fix: expect.stringContaining("Take it out"),
      findings: [
        { field: "input.text.es", kind: "TELEPHONE_NUMBER", offset: 11, length: 18 },
        { field: "input.text.en", kind: "EMAIL_ADDRESS", offset: 9, length: MAIL.length },
      ],
    });
    expect(JSON.stringify(errors) + JSON.stringify(world.logged)).not.toMatch(/5551|ana\.perez/);
    expect(await count()).toEqual(before);
    expect((await post("pii", { kind: "CALL", text: { es: "Víctimas sin apoyo." } })).errors).toBeUndefined();
  });

  it("is refused in an import with its row and column", () => {
    const csv = "question,category,2014\nA1,women,12\nA2,CURP GOMC900101HDFLRR05,3";
    const [found] = foundIn({ field: "input.csv", text: csv, language: null });
    expect(found).toMatchObject({ field: "input.csv", kind: "NATIONAL_ID", row: 3, column: 2 });
    const { message } = refused([found!]);
    expect(message).toMatch(/^The text seems to hold .+ of row 3, column 2\.$/);
    expect(message).not.toContain("GOMC");
    expect(foundIn({ field: "input.csv", text: "code,first_name\nA1,Ana", language: null })).toMatchObject([
      { kind: "PERSON_FIELD", row: 1, column: 2 },
    ]);
  });
});

describe("what the secretariat lets pass", () => {
  const input = { title: { es: "Línea nacional" }, whatWasDone: { es: `Línea gratuita ${HELPLINE}.` } };
  const draft = (person: typeof secretariat | null, key: string, more: object = {}) =>
    world.as(person).ask(DRAFT, { key, input, ...more });
  const override = { reason: "The national helpline, published by the ministry." };

  it("is kept, and recorded with who, where, what and why, but not with the value", async () => {
    expect((await draft(secretariat, "line-0")).errors![0]!.extensions.code).toBe("BAD_USER_INPUT");
    const { data } = await draft(secretariat, "line-1", { override });
    const repeated = await draft(secretariat, "line-1", { override });
    expect(repeated.data).toEqual(data);
    const { data: listed } = await world.as(secretariat).ask(OVERRIDES);
    expect(listed.texts.bestPractices.privacyOverrides).toEqual({
      totalCount: 1,
      nodes: [
        {
          record: "practice",
          recordId: data.draftPractice.id,
          version: 1,
          operation: "draftPractice",
          field: "input.whatWasDone.es",
          kind: "TELEPHONE_NUMBER",
          reason: override.reason,
          partnerId: "executive-secretariat",
          at: expect.any(String),
        },
      ],
    });
    expect(JSON.stringify(listed)).not.toContain("5533");
  });

  it("is for the reviewing secretariat alone to let pass, and to see", async () => {
    const others = [delegationGtm, rncom, { ...secretariat, scopes: ["read", "write"] as never }];
    for (const [i, person] of others.entries()) {
      const { errors } = await draft(person, `line-other-${i}`, { override });
      expect(errors![0]!.extensions.code).toBe("FORBIDDEN");
      const { data } = await world.as(person).ask(OVERRIDES);
      expect(data.texts.bestPractices.privacyOverrides).toEqual({ totalCount: 0, nodes: [] });
    }
    expect((await draft(anonymous, "line-nobody", { override })).errors![0]!.extensions.code).toBe(
      "FORBIDDEN",
    );
    expect((await world.as(anonymous).ask(OVERRIDES)).data.texts).toBeNull();
  });

  it("needs a reason that is not itself what it excuses", async () => {
    for (const reason of [" ", `Because of ${MAIL}`])
      expect(
        (await draft(secretariat, "line-2", { override: { reason } })).errors![0]!.extensions,
      ).toMatchObject({
        code: "BAD_USER_INPUT",
        field: "privacyOverride.reason",
      });
  });

  it("does not reach the next mutation of the same request", async () => {
    const { data, errors } = await world.as(secretariat).ask(TWO, { input, override });
    expect(data.one.id).toEqual(expect.any(String));
    expect(data.two).toBeNull();
    expect(errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.whatWasDone.es" });
  });
});

const post = (key: string, input: object) => world.as(rncom).ask(POST, { key, input });
const count = () =>
  world.database.query(
    "SELECT count(*) FROM civil_society.revision UNION ALL SELECT count(*) FROM civil_society.idempotency_key",
  );

const POST = `mutation ($key: ID!, $input: ContributionInput!) {
  postContribution(idempotencyKey: $key, input: $input) { id }
}`;
const DRAFT = `mutation ($key: ID!, $input: PracticeInput!, $override: PrivacyOverrideInput) {
  draftPractice(idempotencyKey: $key, input: $input, privacyOverride: $override) { id version }
}`;
const TWO = `mutation ($input: PracticeInput!, $override: PrivacyOverrideInput) {
  one: draftPractice(idempotencyKey: "two-1", input: $input, privacyOverride: $override) { id }
  two: draftPractice(idempotencyKey: "two-2", input: $input) { id }
}`;
const OVERRIDES = `{ texts { bestPractices { privacyOverrides {
  totalCount nodes { record recordId version operation field kind reason partnerId at }
} } } }`;
