import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomHnd, rncomGtm, secretariat, delegationGtm, coalition, iom, anonymous } = people;
let keys = 0;
const key = () => `writing-${++keys}`;
const words = (more: object = {}) => ({ kind: "CALL", text: { es: "Pedimos albergues." }, ...more });
const post = (person: Person | null, input: object = words(), idempotencyKey = key()) =>
  world.as(person).ask(POST, { key: idempotencyKey, input });
const draft = async (person: Person = rncomHnd) => {
  const { data } = await world.as(person).ask(DRAFT, { key: key(), input: words() });
  return data.draftContribution as { id: string; version: number };
};
const revise = (person: Person, { id, version }: { id: string; version: number }, input: object = words()) =>
  world.as(person).ask(REVISE, { key: key(), id, version, input });
const change = (person: Person, operation: string, { id, version }: { id: string; version: number }) =>
  world.as(person).ask(CHANGE(operation), { key: key(), id, version });
const refusal = ({ errors }: Awaited<ReturnType<typeof post>>) => errors?.[0]?.extensions;
const rows = async () => (await world.database.query("SELECT id FROM civil_society.contribution")).length;

describe("posting", () => {
  it("receives and publishes in one step, in the organisation's own name", async () => {
    const { data } = await post(rncomHnd, words({ deliveredOn: "2013-06", occasion: { en: "A meeting" } }));
    expect(data.postContribution).toMatchObject({
      kind: "CALL",
      status: "PUBLISHED",
      state: "OPEN",
      author: { id: "rncom-hnd" },
      version: 1,
      deliveredOn: "2013-06",
      sources: [],
      compiledBySecretariat: false,
    });
    expect(data.postContribution.receivedAt).toBe(data.postContribution.publishedAt);
  });

  it.each([
    ["the secretariat", secretariat, "FORBIDDEN"],
    ["a delegation", delegationGtm, "FORBIDDEN"],
    ["the Coalition", coalition, "FORBIDDEN"],
    ["an observer", iom, "FORBIDDEN"],
    ["a credential that may only read", { partner: "rncom-hnd", scopes: ["read"] } as Person, "FORBIDDEN"],
    ["nobody in particular", anonymous, "UNAUTHENTICATED"],
  ])("is not for %s", async (_who, person, code) => {
    const before = await rows();
    expect(refusal(await post(person))).toMatchObject({ code });
    expect(await rows()).toBe(before);
  });

  it("sent again under its key gives the same answer and one contribution", async () => {
    const first = await post(rncomHnd, words(), "again");
    expect(await post(rncomHnd, words(), "again")).toEqual(first);
  });

  it("sent fifty times at once makes one contribution", async () => {
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(rncomHnd, words(), "fifty")));
    expect(new Set(answers.map((answer) => answer.data?.postContribution?.id)).size).toBe(1);
    expect(await rows()).toBe(before + 1);
  });

  it("something else under a used key is a conflict", async () => {
    await post(rncomHnd, words(), "used");
    expect(refusal(await post(rncomHnd, words({ kind: "OFFER" }), "used"))).toMatchObject({
      code: "CONFLICT",
      field: "idempotencyKey",
    });
  });

  it("what could not be posted is a conflict too under a used key", async () => {
    await post(rncomHnd, words(), "good");
    expect(refusal(await post(rncomHnd, words({ text: {} }), "good"))).toMatchObject({ code: "CONFLICT" });
  });

  it("is one statement, which is the whole transaction", async () => {
    const sent = await world.statements(() => world.as(rncomHnd).ask(POST, { key: key(), input: words() }));
    expect(sent.filter((text) => /INSERT|UPDATE/.test(text))).toEqual([
      expect.stringMatching(/idempotency_key.* ON CONFLICT DO NOTHING .*"contribution".*revision/s),
    ]);
  });

  it("keeps the same as a draft that is revised and published", async () => {
    const input = words({
      title: { es: "ñ \"'\\\\", en: "{}" },
      aboutCountries: ["GTM"],
      deliveredOn: "2013",
    });
    const posted = (await post(rncomHnd, input)).data.postContribution;
    const revised = (await revise(rncomHnd, await draft(), input)).data.reviseContribution;
    await change(rncomHnd, "publishContribution", revised);
    const kept = async (id: string) => {
      const [row] = await world.database.query(
        `SELECT to_jsonb(c) - ARRAY['id', 'version', 'received_at', 'published_at', 'clock_started_at', 'listed_at', 'text_received_at'] AS kept
         FROM civil_society.contribution c WHERE id = $1`,
        [id],
      );
      return (row as { kept: object }).kept;
    };
    expect(await kept(posted.id)).toEqual(await kept(revised.id));
  });

  it("under a key that another organisation used is a contribution of its own", async () => {
    const one = await post(rncomHnd, words(), "shared");
    const two = await post(rncomGtm, words(), "shared");
    expect(two.data.postContribution.id).not.toBe(one.data.postContribution.id);
  });

  it.each([
    ["input.text", { text: {} }],
    ["input.text.es", { text: { es: "  " } }],
    ["input.text.es", { text: { es: "x".repeat(20_001) } }],
    ["input.text.en", { text: { en: "a\u0000b" } }],
    ["input.text.original", { text: { es: "Hola", original: "EN" } }],
    ["input.title.en", { title: { en: "x".repeat(201) } }],
    ["input.aboutCountries.1", { aboutCountries: ["GTM", "Guatemala"] }],
    ["input.aboutPractices.0", { aboutPractices: ["42"] }],
    ["input.aboutStrategyItems.0", { aboutStrategyItems: ["' OR 1=1"] }],
    ["input.addressedToPartners.0", { addressedToPartners: ["IOM!"] }],
    ["input.addressedToPartners", { addressedToPartners: ["rncom-hnd"] }],
    ["input.aboutCountries", { aboutCountries: Array(51).fill("GTM") }],
    ["input.deliveredOn", { deliveredOn: "2013-13" }],
    ["input.deliveredOn", { deliveredOn: "2013-02-30" }],
    ["input.deliveredOn", { deliveredOn: "June 2013" }],
    ["input.deliveredOn", { deliveredOn: "2999" }],
  ])("with a wrong %s is refused by field and changes nothing", async (field, wrong) => {
    const before = await rows();
    expect(refusal(await post(rncomHnd, words(wrong)))).toMatchObject({
      code: "BAD_USER_INPUT",
      field,
      fix: expect.any(String),
    });
    expect(await rows()).toBe(before);
  });

  it("takes country codes in small letters, and names each subject once", async () => {
    const { data } = await post(
      rncomHnd,
      words({ aboutCountries: ["gtm", "GTM"], addressedToCountries: ["gtm"] }),
    );
    expect(data.postContribution).toMatchObject({
      aboutCountries: [{ iso3: "GTM" }],
      addressedToCountries: [{ iso3: "GTM" }],
    });
  });
});

describe("a draft", () => {
  it("is revised, then published", async () => {
    const first = await draft();
    const revised = await revise(rncomHnd, first, words({ kind: "OFFER", title: { en: "An offer" } }));
    expect(revised.data.reviseContribution).toMatchObject({
      kind: "OFFER",
      title: { text: "An offer" },
      version: 2,
    });
    const published = await change(rncomHnd, "publishContribution", { id: first.id, version: 2 });
    expect(published.data.publishContribution).toMatchObject({ status: "PUBLISHED", version: 3 });
  });

  it("changed in view of an older version is a conflict that shows the current one", async () => {
    const first = await draft();
    await revise(rncomHnd, first);
    expect(refusal(await revise(rncomHnd, first))).toMatchObject({
      code: "CONFLICT",
      field: "version",
      current: { id: first.id, version: 2 },
    });
  });

  it("published by two at once is published once", async () => {
    const first = await draft();
    const answers = await Promise.all([1, 2, 3].map(() => change(rncomHnd, "publishContribution", first)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter((answer) => refusal(answer)?.code === "CONFLICT")).toHaveLength(2);
  });

  it("is not withdrawn but discarded, and then stays so", async () => {
    const first = await draft();
    expect(refusal(await change(rncomHnd, "withdrawContribution", first))).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
    const discarded = await change(rncomHnd, "discardContribution", first);
    expect(discarded.data.discardContribution).toMatchObject({ status: "DISCARDED", version: 2 });
    expect(refusal(await change(rncomHnd, "publishContribution", { ...first, version: 2 }))).toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("a published contribution", () => {
  const published = async () =>
    (await post(rncomHnd)).data.postContribution as { id: string; version: number };

  it.each(["publishContribution", "discardContribution"])("refuses %s", async (operation) => {
    expect(refusal(await change(rncomHnd, operation, await published()))).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
  });

  it("is no longer revised", async () => {
    expect(refusal(await revise(rncomHnd, await published()))).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
  });

  it.each([
    ["another chapter", rncomGtm],
    ["the secretariat", secretariat],
    ["a delegation", delegationGtm],
  ])("is not withdrawn by %s", async (_who, person) => {
    expect(refusal(await change(person, "withdrawContribution", await published()))).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("is withdrawn once", async () => {
    const contribution = await published();
    const { data } = await change(rncomHnd, "withdrawContribution", contribution);
    expect(data.withdrawContribution).toMatchObject({ status: "WITHDRAWN", version: 2 });
    expect(
      refusal(await change(rncomHnd, "withdrawContribution", { ...contribution, version: 2 })),
    ).toMatchObject({ code: "CONFLICT" });
  });
});

const SEEN = `id kind status state version deliveredOn receivedAt publishedAt compiledBySecretariat title { text }
  author { id } sources { citation } aboutCountries { iso3 } addressedToCountries { iso3 }`;
const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { ${SEEN} } }`;
const DRAFT = `mutation ($key: ID!, $input: ContributionInput!) { draftContribution(idempotencyKey: $key, input: $input) { ${SEEN} } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ContributionInput!) {
  reviseContribution(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${SEEN} } }`;
const CHANGE = (operation: string) => `mutation ($key: ID!, $id: ID!, $version: Int!) {
  ${operation}(idempotencyKey: $key, id: $id, version: $version) { ${SEEN} } }`;
