import { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify from "fastify";
import { buildSchema } from "graphql";
import { auditServer } from "graphql-http";

import { startWorld, type World } from "../support/world";

/** GraphQL over HTTP, as its own working group audits servers: https://github.com/graphql/graphql-http */
const audit = async (url: string) => {
  const results = await auditServer({ url, fetchFn: fetch });
  return new Map(results.map((result) => [result.name, result.status]));
};
const failing = (results: Map<string, string>, level: string) =>
  [...results].filter(([name, status]) => name.startsWith(level) && status !== "ok").map(([name]) => name);

/** Apollo Server as its documentation shows it, on the same integration. */
async function plainApolloServer() {
  const apollo = new ApolloServer({ schema: buildSchema("type Query { a: Int }") });
  await apollo.start();
  const app = Fastify();
  app.route({ url: "/graphql", method: ["GET", "POST"], handler: fastifyApolloHandler(apollo) });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    url: `${url}/graphql`,
    close: async () => {
      await app.close();
      await apollo.stop();
    },
  };
}

describe("graphql-http's server audits", () => {
  let world: World;
  let ours: Map<string, string>;
  let apollos: Map<string, string>;
  beforeAll(async () => {
    world = await startWorld();
    ours = await audit(`${world.url}/graphql`);
    const plain = await plainApolloServer();
    apollos = await audit(plain.url);
    await plain.close();
  });
  afterAll(() => world.stop());

  it("are all asked", () => {
    expect(ours.size).toBeGreaterThan(50);
    expect([...ours.keys()]).toEqual([...apollos.keys()]);
  });

  it("pass in every MUST", () => {
    expect(failing(ours, "MUST")).toEqual([]);
  });

  it("pass in every SHOULD and MAY in which Apollo Server itself passes", () => {
    const beyond = new Set(failing(apollos, ""));
    expect(failing(ours, "").filter((name) => !beyond.has(name))).toEqual([]);
  });
});

describe("what is no one operation of the graph", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it.each<[string, object, string]>([
    [
      "a name that the document does not have",
      { query: "query A { __typename }", operationName: "B" },
      "OPERATION_RESOLUTION_FAILURE",
    ],
    [
      "several operations and no name",
      { query: "query A { __typename } query B { __typename }" },
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["a subscription", { query: "subscription { practicePublished { id } }" }, "BAD_REQUEST"],
  ])("is refused with 400, not 500: %s", async (_what, body, code) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { errors, data } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
      data?: unknown;
    };
    expect([response.status, data, errors.length, errors[0]!.extensions.code]).toEqual([
      400,
      undefined,
      1,
      code,
    ]);
    expect(errors[0]!.message).toMatch(/\.$/);
    expect(world.asked).toEqual([]);
  });

  it("leaves the one that is named to be answered", async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "query A { __typename } query B { b: __typename }", operationName: "B" }),
    });
    expect(await response.json()).toMatchObject({ data: { b: "Query" } });
  });
});
