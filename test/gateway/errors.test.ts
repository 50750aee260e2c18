import { randomUUID } from "node:crypto";

import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const SECRETS = /postgres|127\.0\.0\.1|localhost|SELECT|relation|node_modules|at \w+ \(|\.ts:\d|stack/i;

describe("an error", () => {
  it("that nobody foresaw is logged once, under the id that the caller gets, and says nothing else", async () => {
    await world.database.query("ALTER VIEW civil_society.contribution_by_subject RENAME TO hidden");
    const before = world.logged.length;
    const { data, errors } = await world.as(people.anonymous).ask(MIXED);
    await world.database.query("ALTER VIEW civil_society.hidden RENAME TO contribution_by_subject");

    expect(data.country.iso3).toBe("GTM");
    expect(errors).toHaveLength(1);
    const { code, errorId } = errors![0]!.extensions;
    expect(code).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(errors)).not.toMatch(SECRETS);
    const entries = world.logged.slice(before).filter((line) => line.errorId === errorId);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries[0])).toMatch(/contribution/);
  });

  it("names the field and the fix when input is bad, and nothing is changed", async () => {
    const rows = () => world.database.query("SELECT count(*) FROM civil_society.contribution");
    const before = await rows();
    const { data, errors } = await world.as(people.rncom).ask(POST, { key: randomUUID(), text: "   " });
    expect(data).toEqual({ postContribution: null });
    expect(errors![0]!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      field: expect.stringMatching(/^input\.text/),
    });
    expect(errors![0]!.extensions.fix).toMatch(/\.$/);
    expect(await rows()).toEqual(before);
  });

  it.each<[string, string, object, string]>([
    [
      "a day that does not exist",
      "query ($d: Date) { treatyStatus(instrument: TIP, asOf: $d) { state } }",
      { d: "2016-02-30" },
      "d",
    ],
    [
      "a day long before the hub's time",
      "query ($d: Date) { treatyStatus(instrument: TIP, asOf: $d) { state } }",
      { d: "0000-01-01" },
      "d",
    ],
    [
      "a null where something stands by default",
      "query ($f: PracticeFilter) { practices(filter: $f) { totalCount } }",
      { f: null },
      "filter",
    ],
    [
      "a value that is none of an enum's",
      "query ($f: PracticeFilter!) { practices(filter: $f) { totalCount } }",
      { f: { crime: ["SLAVERY"] } },
      "f.crime[0]",
    ],
    [
      "a search without a word",
      "query ($f: PracticeFilter!) { practices(filter: $f) { totalCount } }",
      { f: { search: "-".repeat(60) } },
      "filter.search",
    ],
  ])("for %s names the field and the fix, and echoes nothing", async (_what, query, variables, field) => {
    const before = world.logged.length;
    const { errors } = await world.as(people.anonymous).ask(query, variables);
    expect(errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT", field });
    expect(errors![0]!.extensions.fix).toMatch(/\.$/);
    expect(JSON.stringify(errors)).not.toMatch(/2016-02-30|0000-01-01|SLAVERY/);
    expect(world.logged).toHaveLength(before);
  });

  it("of a document names what is wrong with it, and no stack", async () => {
    const { errors } = await world.as(people.anonymous).ask("{ countries { nodes { iso33 } } }");
    expect(errors![0]!.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(errors![0]!.extensions.stacktrace).toBeUndefined();
    const { errors: unreadable } = await world.as(people.anonymous).ask("{ countries {");
    expect(unreadable![0]!.extensions.code).toBe("GRAPHQL_PARSE_FAILED");
  });

  it("comes for a body that is too large or not JSON, with a code and what to do", async () => {
    const post = async (body: string, type = "application/json") => {
      const response = await fetch(`${world.url}/graphql`, {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      const { errors } = (await response.json()) as {
        errors: { extensions: { code: string; fix?: string } }[];
      };
      return { status: response.status, code: errors[0]!.extensions.code };
    };
    expect(await post(JSON.stringify({ query: "#".repeat(300_000) }))).toEqual({
      status: 413,
      code: "BODY_LIMIT",
    });
    expect(await post("{ not json")).toEqual({ status: 400, code: "BAD_USER_INPUT" });
    expect(await post("query", "text/plain")).toEqual({ status: 400, code: "BAD_REQUEST" });
  });

  it("keeps the caller's correlation id from the answer's header to the log", async () => {
    await world.database.query("ALTER TABLE countries.country RENAME TO country_hidden");
    const response = await fetch(`${world.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-correlation-id": "dashboard-7" },
      body: JSON.stringify({ query: "{ countries { totalCount } }" }),
    });
    await world.database.query("ALTER TABLE countries.country_hidden RENAME TO country");
    expect(response.headers.get("x-correlation-id")).toBe("dashboard-7");
    expect(world.logged.at(-1)).toMatchObject({ correlationId: "dashboard-7", subgraph: "countries" });
  });

  it.each([
    `rcm_${"x".repeat(43)}`,
    "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJ4In0.c2ln",
    "ana@example.org",
    "a\tb",
    "x".repeat(65),
  ])("takes no %s for a correlation id", async (given) => {
    const headers = { "content-type": "application/json", "x-correlation-id": given };
    const response = await fetch(`${world.url}/graphql`, { method: "POST", headers, body: "{}" });
    expect(response.headers.get("x-correlation-id")).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  });
});

const MIXED = /* GraphQL */ `
  { country(iso3: "GTM") { iso3 contributions(first: 1) { totalCount } } }
`;
const POST = /* GraphQL */ `
  mutation ($key: ID!, $text: String!) {
    postContribution(idempotencyKey: $key, input: { kind: CALL, text: { en: $text } }) { id }
  }
`;
