import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const {
  rncomHnd,
  rncomGtm,
  secretariat,
  delegationGtm,
  delegationCri,
  coalition,
  iom,
  anonymous,
  readerGtm,
} = people;
let keys = 0;
const key = () => `responses-${++keys}`;
const posted = async (addressed: object) => {
  const input = { kind: "PROPOSAL", text: { es: "Proponemos un mecanismo." }, ...addressed };
  const { data } = await world.as(rncomHnd).ask(POST, { key: key(), input });
  return data.postContribution.id as string;
};
const respond = (
  person: Person | null,
  contribution: string,
  text: object = { es: "Gracias." },
  idempotencyKey = key(),
) => world.as(person).ask(RESPOND, { key: idempotencyKey, input: { contribution, text } });
const seen = async (id: string) => (await world.as(anonymous).ask(SEEN, { id })).data.contribution;

const toGuatemala = { addressedToCountries: ["GTM"] };
const toIom = { addressedToPartners: ["iom"] };
const toNobody = {};
const toSecretariat = { addressedToPartners: ["executive-secretariat"] };

it.each([
  ["the delegation of an addressed country", delegationGtm, toGuatemala],
  ["an observer that is addressed", iom, toIom],
  ["the secretariat where nobody is addressed", secretariat, toNobody],
  ["the secretariat where it is addressed", secretariat, toSecretariat],
])("%s responds, and the contribution is answered and unaltered", async (_who, person, addressed) => {
  const id = await posted(addressed);
  expect(await seen(id)).toMatchObject({ state: "OPEN", version: 1, responses: { totalCount: 0 } });
  const { data } = await respond(person, id);
  expect(data.respondToContribution).toMatchObject({
    author: { id: person.partner },
    contribution: { id },
    version: 1,
  });
  expect(await seen(id)).toMatchObject({ state: "ANSWERED", version: 1, responses: { totalCount: 1 } });
});

it.each([
  ["the delegation of another country", delegationCri, toGuatemala, "FORBIDDEN"],
  ["the secretariat where a country is addressed", secretariat, toGuatemala, "FORBIDDEN"],
  ["an observer that is not addressed", iom, toNobody, "FORBIDDEN"],
  ["the Coalition where it is not addressed", coalition, toIom, "FORBIDDEN"],
  ["another chapter", rncomGtm, toGuatemala, "FORBIDDEN"],
  ["its own author", rncomHnd, toGuatemala, "FORBIDDEN"],
  ["a reader", readerGtm, toGuatemala, "FORBIDDEN"],
  ["nobody in particular", anonymous, toGuatemala, "UNAUTHENTICATED"],
])("%s does not respond", async (_who, person, addressed, code) => {
  const id = await posted(addressed);
  expect((await respond(person, id)).errors?.[0]?.extensions).toMatchObject({ code });
  expect(await seen(id)).toMatchObject({ state: "OPEN", responses: { totalCount: 0 } });
});

it("a draft is not responded to: it does not exist for others", async () => {
  const input = { kind: "CALL", text: { es: "Aún no." }, ...toGuatemala };
  const { data } = await world.as(rncomHnd).ask(DRAFT, { key: key(), input });
  const { errors } = await respond(delegationGtm, data.draftContribution.id);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field: "input.contribution" });
});

it("a response sent fifty times at once is given once", async () => {
  const id = await posted(toGuatemala);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => respond(delegationGtm, id, { es: "Sí." }, "fifty")),
  );
  expect(new Set(answers.map(({ data }) => data?.respondToContribution?.id)).size).toBe(1);
  expect(await seen(id)).toMatchObject({ responses: { totalCount: 1 } });
});

it("an empty response is refused by its field", async () => {
  const id = await posted(toGuatemala);
  const { errors } = await respond(delegationGtm, id, { es: " " });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.text.es" });
});

it("responses are paged from the oldest on, in both directions", async () => {
  const id = await posted(toGuatemala);
  for (const text of ["1", "2", "3", "4", "5"]) await respond(delegationGtm, id, { es: text });
  const page = async (args: object) => {
    const { data } = await world.as(anonymous).ask(PAGE, { id, ...args });
    const { nodes, pageInfo } = data.contribution.responses;
    return { texts: nodes.map((node: { text: { text: string } }) => node.text.text).join(""), ...pageInfo };
  };
  const first = await page({ first: 2 });
  expect(first).toMatchObject({ texts: "12", hasNextPage: true });
  expect(await page({ first: 3, after: first.endCursor })).toMatchObject({
    texts: "345",
    hasNextPage: false,
  });
  const last = await page({ last: 2 });
  expect(last).toMatchObject({ texts: "45", hasPreviousPage: true });
  expect(await page({ last: 5, before: last.startCursor })).toMatchObject({
    texts: "123",
    hasPreviousPage: false,
  });
});

const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id } }`;
const DRAFT = `mutation ($key: ID!, $input: ContributionInput!) { draftContribution(idempotencyKey: $key, input: $input) { id } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id version author { id } contribution { id } } }`;
const SEEN = `query ($id: ID!) { contribution(id: $id) { state version responses { totalCount } } }`;
const PAGE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { contribution(id: $id) {
  responses(first: $first, after: $after, last: $last, before: $before) {
    nodes { text { text } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
