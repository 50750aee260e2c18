import { randomUUID } from "node:crypto";

import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** An answer as it came, but for what differs from one request to the next. */
async function send(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${world.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const own = /^(date|x-correlation-id|ratelimit.*|content-length)$/;
  const told = [...response.headers].filter(([name]) => !own.test(name)).sort();
  const text = (await response.text()).replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "an id");
  return { status: response.status, headers: told, body: JSON.parse(text) as object };
}

describe("a request for a document that has come before", () => {
  it.each<[string, object, number]>([
    ["with an answer", { query: '{ country(iso3: "GTM") { iso3 name { text } } }' }, 200],
    [
      "with variables",
      { query: "query ($id: ID!) { country(iso3: $id) { iso3 } }", variables: { id: "CRI" } },
      200,
    ],
    [
      "by one of its operations' names",
      { query: 'query A { __typename } query B { country(iso3: "GTM") { iso3 } }', operationName: "B" },
      200,
    ],
    [
      "by a name that it has not",
      { query: "query A { __typename } query C { __typename }", operationName: "X" },
      400,
    ],
    ["by no name, of two", { query: "query A { __typename } query D { __typename }" }, 400],
    ["with an error", { query: "{ practices(first: 500) { totalCount } }" }, 200],
    [
      "with variables that do not fit",
      { query: "query ($n: Int) { practices(first: $n) { totalCount } }", variables: { n: "many" } },
      400,
    ],
    [
      "without a variable that it needs",
      { query: "query ($id: ID!) { country(iso3: $id) { name { text } } }" },
      400,
    ],
    [
      "of introspection",
      { query: '{ __schema { queryType { name } } __type(name: "Country") { name } }' },
      200,
    ],
    ["that is refused by its cost", { query: costly() }, 400],
  ])("%s has the same answer in every respect", async (_what, body, status) => {
    const first = await send(body);
    expect(first.status).toBe(status);
    expect(await send(body)).toEqual(first);
    expect(await send(body)).toEqual(first);
  });

  it.each<[string, Record<string, string>, number]>([
    ["a media type of its own", { accept: "application/graphql-response+json" }, 200],
    ["one that nobody speaks", { accept: "image/png" }, 406],
    ["several", { accept: "text/html, application/json;q=0.9" }, 200],
  ])("is answered in %s as ever", async (_what, headers, status) => {
    const query = '{ country(iso3: "HND") { iso3 } }';
    const first = await send({ query }, headers);
    expect(first.status).toBe(status);
    await send({ query });
    expect(await send({ query }, headers)).toEqual(first);
  });

  it("does what it says each time, and shows each caller what that caller may see", async () => {
    const author = world.as(people.delegationGtm);
    const [one, two] = [
      await author.ask(DRAFT, { key: randomUUID() }),
      await author.ask(DRAFT, { key: randomUUID() }),
    ];
    const { id } = one.data.draftPractice;
    expect(two.data.draftPractice.id).not.toBe(id);
    for (let i = 0; i < 2; i++) {
      expect((await author.ask(READ, { id })).data).toEqual({ practice: { id } });
      expect((await world.as(people.anonymous).ask(READ, { id })).data).toEqual({ practice: null });
    }
  });
});

const READ = "query ($id: ID!) { practice(id: $id) { id } }";
const DRAFT = `mutation ($key: ID!) {
  draftPractice(idempotencyKey: $key, input: { title: { es: "x" } }) { id author { id } }
}`;

function costly() {
  const below = (depth: number): string =>
    depth === 0 ? "{ id }" : `{ id country { practices(first: 100) { nodes ${below(depth - 1)} } } }`;
  return `{ practices(first: 100) { nodes ${below(3)} } }`;
}
