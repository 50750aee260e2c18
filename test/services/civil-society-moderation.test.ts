import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomHnd, rncomGtm, secretariat, delegationGtm, delegationCri, coalition, iom, anonymous } = people;
const outsiders = { anonymous, rncomGtm, delegationGtm, coalition, iom };
const noReview: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
let keys = 0;
const key = () => `moderation-${++keys}`;
const REASON = { en: "It names a shelter by its address.", es: "Nombra un albergue por su dirección." };

const posted = async (text: string, more: object = {}) => {
  const input = { kind: "CONCERN", text: { es: text }, title: { es: "Título" }, ...more };
  return (await world.as(rncomHnd).ask(POST, { key: key(), input })).data.postContribution as Said;
};
interface Said {
  id: string;
  version: number;
}
const moderate = (person: Person | null, { id, version }: Said, reason: object = REASON) =>
  world.as(person).ask(MODERATE, { key: key(), id, version, reason });
const lift = (person: Person | null, { id }: Said, version = 2) =>
  world.as(person).ask(LIFT, { key: key(), id, version, note: { en: "The address is gone." } });
const reply = (person: Person | null, { id }: Said, text: object = { es: "Es pública." }) =>
  world.as(person).ask(REPLY, { key: key(), id, text });
const seen = async (person: Person | null, { id }: Said) =>
  (await world.as(person).ask(SEEN, { id })).data.contribution;
const refusal = ({ errors }: { errors?: { extensions: object }[] }) => errors?.[0]?.extensions;

describe("a contribution that the secretariat hides", () => {
  it("leaves a tombstone: who, what kind, when, and that it is hidden", async () => {
    const said = await posted("dicho y ocultado", {
      aboutCountries: ["HND"],
      addressedToCountries: ["GTM"],
      occasion: { es: "Una reunión" },
    });
    const { data } = await moderate(secretariat, said);
    expect(data.moderateContribution).toMatchObject({ status: "HIDDEN", version: 2 });
    for (const person of Object.values(outsiders))
      expect(await seen(person, said)).toEqual({
        kind: "CONCERN",
        status: "HIDDEN",
        state: null,
        author: { id: "rncom-hnd" },
        title: null,
        text: null,
        occasion: null,
        publishedAt: expect.any(String),
        moderatedAt: expect.any(String),
        withdrawnAt: null,
        aboutCountries: [],
        addressedToCountries: [],
        answersDue: [],
        sources: [],
        moderations: [],
      });
  });

  it("shows what was said, and why it is hidden, to its author and the secretariat", async () => {
    const said = await posted("palabra oculta");
    await moderate(secretariat, said);
    for (const person of [rncomHnd, secretariat])
      expect((await seen(person, said)).moderations).toEqual([
        {
          by: { id: "executive-secretariat" },
          reason: { text: REASON.en },
          hiddenTitle: { text: "Título" },
          hiddenText: { text: "palabra oculta" },
          reply: null,
          liftedAt: null,
          liftNote: null,
        },
      ]);
  });

  it("is met by nobody in searches, counts and lists of whom it names", async () => {
    const said = await posted("palabra escondidísima", { aboutCountries: ["NIC"] });
    await moderate(secretariat, said);
    for (const person of [...Object.values(outsiders), rncomHnd, secretariat]) {
      const found = { status: ["HIDDEN"], search: "escondidisima" };
      const about = { status: ["HIDDEN"], aboutCountry: "NIC" };
      const { data } = await world.as(person).ask(LISTS, { found, about });
      expect(data).toEqual({ found: { totalCount: 0 }, about: { totalCount: 0 } });
    }
    const { data } = await world.as(rncomGtm).ask(HIDDEN, { filter: { status: ["HIDDEN"] } });
    expect(data.contributions.nodes).toContainEqual({ id: said.id, text: null });
  });

  it("is not responded to, and keeps its receipt and its responses", async () => {
    const said = await posted("respondida y ocultada", { addressedToCountries: ["GTM", "CRI"] });
    const response = { contribution: said.id, text: { es: "Tomamos nota." } };
    await world.as(delegationGtm).ask(RESPOND, { key: key(), input: response });
    const before = (await world.as(rncomHnd).ask(KEPT, { id: said.id })).data.contribution;
    await moderate(secretariat, said);
    const late = await world.as(delegationCri).ask(RESPOND, { key: key(), input: response });
    expect(refusal(late)).toMatchObject({ code: "CONFLICT", field: "input.contribution" });
    expect(JSON.stringify(late)).not.toMatch(/sha256/i);
    expect((await world.as(rncomHnd).ask(KEPT, { id: said.id })).data.contribution).toEqual(before);
  });

  it.each([
    ["a credential of the secretariat that may not review", noReview],
    ["the Coalition", coalition],
    ["a delegation", delegationGtm],
    ["its own author", rncomHnd],
  ])("is not hidden or shown again by %s", async (_who, person) => {
    const said = await posted("intocada");
    expect(refusal(await moderate(person, said))).toMatchObject({ code: "FORBIDDEN" });
    await moderate(secretariat, said);
    expect(refusal(await lift(person, said))).toMatchObject({ code: "FORBIDDEN" });
  });

  it("needs a reason, the current version, and something to hide", async () => {
    const said = await posted("sin razón");
    expect(refusal(await moderate(secretariat, said, {}))).toMatchObject({ field: "reason" });
    expect(refusal(await moderate(secretariat, { ...said, version: 7 }))).toMatchObject({ field: "version" });
    await moderate(secretariat, said);
    expect(refusal(await moderate(secretariat, { ...said, version: 2 }))).toMatchObject({
      code: "CONFLICT",
      field: "id",
    });
    const draft = (await world.as(rncomHnd).ask(DRAFT, { key: key() })).data.draftContribution;
    expect(refusal(await moderate(secretariat, draft))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a moderation", () => {
  it("is lifted: everything is as it was, and the days hidden do not count for the answers due", async () => {
    const said = await posted("vuelve a verse", { addressedToCountries: ["GTM"], aboutCountries: ["HND"] });
    const before = await seen(anonymous, said);
    await moderate(secretariat, said);
    await world.database.query(
      `UPDATE civil_society.contribution_moderation SET at = at - interval '10 days' WHERE contribution_id = $1`,
      [said.id],
    );
    const { data } = await lift(secretariat, said);
    expect(data.liftModeration).toMatchObject({ status: "PUBLISHED", version: 3 });
    const after = await seen(anonymous, said);
    const [dueBefore, dueAfter] = [before, after].map(({ answersDue: [{ dueOn }] }) => Date.parse(dueOn));
    expect(dueAfter! - dueBefore!).toBe(10 * 24 * 60 * 60 * 1000);
    expect(after).toEqual({ ...before, answersDue: after.answersDue });
    const [moderation] = (await seen(rncomHnd, said)).moderations;
    expect(moderation).toMatchObject({
      reason: { text: REASON.en },
      hiddenText: null,
      liftNote: { text: "The address is gone." },
    });
  });

  it("is replied to once by the author, for the secretariat to read", async () => {
    const said = await posted("con réplica");
    expect(refusal(await reply(rncomHnd, said))).toMatchObject({ code: "CONFLICT" });
    await moderate(secretariat, said);
    expect(refusal(await reply(rncomGtm, said))).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(await reply(secretariat, said))).toMatchObject({ code: "FORBIDDEN" });
    expect((await reply(rncomHnd, said)).data.replyToModeration.reply.text).toBe("Es pública.");
    expect(refusal(await reply(rncomHnd, said))).toMatchObject({ code: "CONFLICT", field: "id" });
    expect((await seen(secretariat, said)).moderations[0].reply.text).toBe("Es pública.");
    expect((await seen(anonymous, said)).moderations).toEqual([]);
  });

  it("sent again under its key is one moderation", async () => {
    const said = await posted("una vez");
    const same = { key: "moderation-again", ...said, reason: REASON };
    const [first, second] = await Promise.all([1, 2].map(() => world.as(secretariat).ask(MODERATE, same)));
    expect(first).toEqual(second);
    expect((await seen(secretariat, said)).moderations).toHaveLength(1);
  });

  it("does not keep what its author then withdraws", async () => {
    const said = await posted("oculta y retirada");
    await moderate(secretariat, said);
    const { data } = await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id: said.id, version: 2 });
    expect(data.withdrawContribution).toMatchObject({ status: "WITHDRAWN", moderatedAt: null });
    for (const person of [rncomHnd, secretariat])
      expect((await seen(person, said)).moderations[0]).toMatchObject({
        hiddenTitle: null,
        hiddenText: null,
      });
    expect(refusal(await lift(secretariat, said, 3))).toMatchObject({ code: "CONFLICT", field: "id" });
  });
});

const SAID = `id status version moderatedAt`;
const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id version } }`;
const DRAFT = `mutation ($key: ID!) {
  draftContribution(idempotencyKey: $key, input: { kind: CALL, text: { es: "Aún no." } }) { id version } }`;
const MODERATE = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput!) {
  moderateContribution(idempotencyKey: $key, id: $id, version: $version, reason: $reason) { ${SAID} text { text } } }`;
const LIFT = `mutation ($key: ID!, $id: ID!, $version: Int!, $note: LocalizedTextInput) {
  liftModeration(idempotencyKey: $key, id: $id, version: $version, note: $note) { ${SAID} } }`;
const REPLY = `mutation ($key: ID!, $id: ID!, $text: LocalizedTextInput!) {
  replyToModeration(idempotencyKey: $key, id: $id, text: $text) { reply { text } } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  withdrawContribution(idempotencyKey: $key, id: $id, version: $version) { ${SAID} } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id } }`;
const SEEN = `query ($id: ID!) { contribution(id: $id) { kind status state author { id } title { text } text { text }
  occasion { text } publishedAt moderatedAt withdrawnAt aboutCountries { iso3 } addressedToCountries { iso3 }
  answersDue { dueOn } sources { citation }
  moderations { by { id } reason { text } hiddenTitle { text } hiddenText { text } reply { text } liftedAt liftNote { text } } } }`;
const LISTS = `query ($found: ContributionFilter!, $about: ContributionFilter!) {
  found: contributions(filter: $found) { totalCount } about: contributions(filter: $about) { totalCount } }`;
const HIDDEN = `query ($filter: ContributionFilter!) { contributions(filter: $filter, first: 100) { nodes { id text { text } } } }`;
const KEPT = `query ($id: ID!) { contribution(id: $id) {
  responses { nodes { text { text } } } receipt { sha256 receivedAt answeredAt } } }`;
