import fc from "fast-check";

import { startWorld, type World } from "../support/world";

const RUNS = Number(process.env.HUB_TEST_RUNS ?? 400);
const DOCUMENTS = [
  '{ country(iso3: "GTM") { iso3 name { text } } }',
  "query ($id: ID!) { country(iso3: $id) { iso3 again: iso3 } }",
  'query ($id: ID = "CRI", $with: Boolean = false) { country(iso3: $id) { iso3 name @include(if: $with) { text } } }',
  "query ($n: Int) { practices(first: $n) { totalCount } }",
  'query A { __typename } query B { country(iso3: "GTM") { iso3 } }',
  "query A($id: ID!) { country(iso3: $id) { iso3 } } mutation M($id: ID!) { submitPractice(id: $id) { id } }",
  "{ practices(first: 500) { totalCount } }",
  '{ __schema { queryType { name } } country(iso3: "x") { iso3 } t: __typename }',
  'mutation M { __typename submitPractice(id: "nobody") { id } }',
  "subscription { practicePublished { id } }",
  "{ nothing }",
  "{ }",
  "fragment F on Country { iso3 }",
  '\uFEFF{ country(iso3: "HND") { iso3 } }',
];
const OPERATION_NAMES = [undefined, null, "", "A", "B", "M", "X", 7, {}];
const VARIABLES: unknown[] = [
  undefined,
  null,
  {},
  { id: "GTM" },
  { id: null },
  { id: 7, n: 2 },
  { id: ["GTM"], n: "2" },
  { n: 1e10 },
  { n: 1.5, with: "true" },
  { id: "x", with: true, more: "than is asked" },
  { ["__proto__"]: 1, constructor: 1, id: "CRI", with: null },
  [],
  "text",
  '{"id":"GTM"}',
  7,
];
const EXTENSIONS = [undefined, undefined, undefined, null, {}, { persistedQuery: { version: 1 } }, "x", []];
const ACCEPTS = [
  undefined,
  undefined,
  "*/*",
  "application/json",
  "application/json; charset=utf-8",
  "application/graphql-response+json",
  "application/graphql-response+json, application/json;q=0.9",
  "application/graphql-response+json, application/json;q=0.9, multipart/mixed;q=0.1, text/event-stream;q=0.1",
  "application/json; callbackSpec=1.0",
  "application/json;q=0",
  "application/*;q=0.2",
  ",;q=,,/",
  "text/html, application/json;q=0.9",
  "image/png",
  "multipart/mixed;deferSpec=20220824, application/json",
];
const TYPES = ["application/json", "application/json", "application/json; charset=utf-8", "text/plain"];
/** How a body is written: as it is, in a list, with a name twice, with blanks, with more beside. */
const WRITINGS: ((body: string) => string)[] = [
  (body) => body,
  (body) => body,
  (body) => body,
  (body) => `[${body}]`,
  (body) => `[${body},${body}]`,
  (body) => ` \n${body}\n `,
  (body) => `{"query":"{ __typename }",${body.slice(1)}`,
  (body) => `{"operationName":"X","variables":{"id":"x"},${body.slice(1)}`,
  (body) => `{"more":1,${body.slice(1)}`,
  (body) => body.slice(0, -1),
  (body) => `\uFEFF${body}`,
  () => "",
  () => "null",
  () => '"x"',
];

/**
 * Apollo Server answers a document that it sees for the first time, the lane one that is known: the same text with a
 * comment of its own is asked beside it, and must get the same answer in every respect.
 */
describe("the lane answers as Apollo Server does", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    for (const query of DOCUMENTS)
      for (const operationName of ["A", "B", "M", undefined]) await sendJson({ query, operationName });
  });
  afterAll(() => world.stop());

  const sendJson = (body: object) => send(JSON.stringify(body), { "content-type": "application/json" });

  async function send(body: string, headers: Record<string, string>) {
    const response = await fetch(`${world.url}/graphql`, { method: "POST", headers, body });
    const own = /^(date|x-correlation-id|ratelimit.*|content-length)$/;
    const told = [...response.headers].filter(([name]) => !own.test(name)).sort();
    const text = (await response.text()).replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "an id");
    return { status: response.status, headers: told, body: text };
  }

  it("whatever is asked, and however", async () => {
    let unknown = 0;
    const asked = fc.record({
      query: fc.constantFrom(...DOCUMENTS),
      operationName: fc.constantFrom(...OPERATION_NAMES),
      variables: fc.constantFrom(...VARIABLES),
      extensions: fc.constantFrom(...EXTENSIONS),
      write: fc.constantFrom(...WRITINGS),
      accept: fc.constantFrom(...ACCEPTS),
      type: fc.constantFrom(...TYPES),
    });
    const property = fc.asyncProperty(asked, async ({ query, write, accept, type, ...rest }) => {
      const headers = { "content-type": type, ...(accept && { accept }) };
      const as = (text: string) => send(write(JSON.stringify({ query: text, ...rest })), headers);
      // A comment: no other document, and no other place for what is in it.
      const first = await as(`${query}\n# ${unknown++}`);
      expect(await as(query)).toEqual(first);
    });
    await fc.assert(property, { numRuns: RUNS });
  }, 300_000);
});
