import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomHnd, rncomGtm, secretariat, delegationGtm, delegationCri, delegationMex, iom, anonymous } =
  people;
let keys = 0;
const key = () => `reply-${++keys}`;
const posted = async (named: object) => {
  const input = { kind: "CONCERN", text: { es: "Nos preocupa." }, ...named };
  return (await world.as(rncomHnd).ask(POST, { key: key(), input })).data.postContribution.id as string;
};
const respond = (person: Person, contribution: string, idempotencyKey = key()) =>
  world
    .as(person)
    .ask(RESPOND, { key: idempotencyKey, input: { contribution, text: { es: "Respondemos." } } });
const followUp = (person: Person, response: string, idempotencyKey = key()) =>
  world.as(person).ask(FOLLOW_UP, { key: idempotencyKey, response, text: { es: "Gracias por responder." } });
const refusal = ({ errors }: { errors?: { extensions: object }[] }) => errors?.[0]?.extensions;
const thread = async (id: string, kind?: string[]) =>
  (await world.as(anonymous).ask(THREAD, { id, kind })).data.contribution;

describe("the right of reply", () => {
  it.each([
    ["a country", delegationMex, { aboutCountries: ["MEX"], addressedToCountries: ["GTM"] }],
    ["a partner", iom, { aboutPartners: ["iom"], addressedToCountries: ["GTM"] }],
    ["a country, where nobody is addressed", delegationMex, { aboutCountries: ["MEX"] }],
  ])(
    "of %s that a contribution is about is used once, and is not the answer due",
    async (_whose, person, named) => {
      const id = await posted(named);
      const { data } = await respond(person, id);
      expect(data.respondToContribution).toMatchObject({ kind: "REPLY", author: { id: person.partner } });
      expect(refusal(await respond(person, id))).toMatchObject({
        code: "CONFLICT",
        field: "input.contribution",
      });
      expect(await thread(id)).toMatchObject({ state: "OPEN", version: 1, text: { text: "Nos preocupa." } });
      expect((await thread(id)).answersDue.map(({ answer }: { answer: unknown }) => answer)).toEqual(
        "addressedToCountries" in named ? [null] : [],
      );
    },
  );

  it("of one who is addressed too is an answer, as often as it wishes", async () => {
    const id = await posted({ aboutCountries: ["GTM"], addressedToCountries: ["GTM"] });
    for (const _ of [1, 2])
      expect((await respond(delegationGtm, id)).data.respondToContribution.kind).toBe("ANSWER");
    expect(await thread(id)).toMatchObject({ state: "ANSWERED" });
  });

  it("is nobody else's, and not the author's against itself", async () => {
    const id = await posted({
      aboutCountries: ["MEX"],
      aboutPartners: ["rncom-hnd"],
      addressedToCountries: ["GTM"],
    });
    for (const person of [delegationCri, secretariat, rncomGtm, rncomHnd])
      expect(refusal(await respond(person, id))).toMatchObject({ code: "FORBIDDEN" });
  });

  it("used twice at once is used once", async () => {
    const id = await posted({ aboutCountries: ["MEX"] });
    const answers = await Promise.all([1, 2, 3].map(() => respond(delegationMex, id)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter((one) => (refusal(one) as { code?: string })?.code === "CONFLICT")).toHaveLength(2);
  });
});

describe("a follow-up", () => {
  it("lets the author say one thing more on each response, and alters none", async () => {
    const id = await posted({ aboutCountries: ["MEX"], addressedToCountries: ["GTM"] });
    const answer = (await respond(delegationGtm, id)).data.respondToContribution.id;
    const reply = (await respond(delegationMex, id)).data.respondToContribution.id;
    for (const response of [answer, reply]) {
      const { data } = await followUp(rncomHnd, response);
      expect(data.followUpResponse).toMatchObject({ kind: "FOLLOW_UP", inReplyTo: { id: response } });
      expect(refusal(await followUp(rncomHnd, response))).toMatchObject({
        code: "CONFLICT",
        field: "response",
      });
      expect(refusal(await followUp(rncomHnd, data.followUpResponse.id))).toMatchObject({ code: "CONFLICT" });
    }
    const { responses } = await thread(id);
    expect(responses.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      "ANSWER",
      "REPLY",
      "FOLLOW_UP",
      "FOLLOW_UP",
    ]);
    expect(responses.nodes[0]).toMatchObject({
      version: 1,
      text: { text: "Respondemos." },
      followUp: { text: { text: "Gracias por responder." } },
    });
    expect((await thread(id, ["ANSWER", "REPLY"])).responses.totalCount).toBe(2);
  });

  it("is the author's alone, to a response that there is, while the contribution stands", async () => {
    const id = await posted({ addressedToCountries: ["GTM"] });
    const answer = (await respond(delegationGtm, id)).data.respondToContribution.id;
    for (const person of [rncomGtm, delegationGtm, secretariat])
      expect(refusal(await followUp(person, answer))).toMatchObject({ code: "FORBIDDEN" });
    for (const missing of ["00000000-0000-4000-8000-00000000dead", "none"])
      expect(refusal(await followUp(rncomHnd, missing))).toMatchObject({
        code: "NOT_FOUND",
        field: "response",
      });
    await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id });
    expect(refusal(await followUp(rncomHnd, answer))).toMatchObject({ code: "CONFLICT", field: "response" });
  });

  it("sent fifty times at once is given once", async () => {
    const id = await posted({ addressedToCountries: ["GTM"] });
    const answer = (await respond(delegationGtm, id)).data.respondToContribution.id;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => followUp(rncomHnd, answer, "follow-up-fifty")),
    );
    expect(new Set(answers.map(({ data }) => data?.followUpResponse?.id)).size).toBe(1);
  });
});

it("a thread costs the same statements for one response as for many", async () => {
  const of = (id: string) => world.statements(() => thread(id));
  const few = await posted({ addressedToCountries: ["GTM"] });
  const many = await posted({ addressedToCountries: ["GTM"] });
  for (const [id, times] of [
    [few, 1],
    [many, 5],
  ] as const)
    for (let i = 0; i < times; i++)
      await followUp(rncomHnd, (await respond(delegationGtm, id)).data.respondToContribution.id);
  expect(await of(many)).toHaveLength((await of(few)).length);
});

const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id kind author { id } } }`;
const FOLLOW_UP = `mutation ($key: ID!, $response: ID!, $text: LocalizedTextInput!) {
  followUpResponse(idempotencyKey: $key, response: $response, text: $text) { id kind inReplyTo { id } } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!) { withdrawContribution(idempotencyKey: $key, id: $id, version: 1) { id } }`;
const THREAD = `query ($id: ID!, $kind: [ContributionResponseKind!]) { contribution(id: $id) {
  state version text { text } answersDue { answer { id } }
  responses(kind: $kind) { totalCount nodes { kind version text { text } inReplyTo { id } followUp { text { text } } } } } }`;
