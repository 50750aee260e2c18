import { type IncomingHttpHeaders } from "node:http";

import { ConfigError, readConfig } from "../../services/kit/config";
import { type Parts, startParts } from "../support/parts";

let parts: Parts;
beforeAll(async () => {
  parts = await startParts({
    forwardedHeaders: ["authorization", "hub-identity", "x-correlation-id"],
    sign: async () => "signed",
  });
});
afterAll(() => parts.stop());

describe("headers of a caller", () => {
  it("that are to be sent on come to a subgraph as they are, and never in the gateway's own name", async () => {
    let seen: IncomingHttpHeaders = {};
    parts.ages.misbehave = (request, response, honest) => {
      seen = request.headers;
      response.end(JSON.stringify(honest));
    };
    const headers = {
      "content-type": "application/json",
      authorization: "Bearer theirs",
      cookie: "theirs=1",
      "hub-identity": "forged",
      "x-correlation-id": "a name, not an id",
    };
    await parts.ask("{ oldest }", { headers });
    expect(seen).toMatchObject({ authorization: "Bearer theirs", "hub-identity": "signed" });
    expect(seen["x-correlation-id"]).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
    expect(seen.cookie).toBeUndefined();
  });

  it.each(["content-length", "Transfer-Encoding", "host", "connection", "accept-encoding", "a b", "a:b"])(
    "such as %s are not sent on: the start says so",
    (name) => {
      const environment = { SUPERGRAPH: "any.graphql", FORWARD_HEADERS: `authorization, ${name}` };
      expect(() => readConfig(environment, "database")).toThrow(ConfigError);
      expect(() => readConfig(environment, "database")).toThrow("FORWARD_HEADERS");
    },
  );

  it("are the language alone where nothing is said", () => {
    expect(readConfig({}, "database").forwardedHeaders).toEqual(["accept-language"]);
    expect(readConfig({ FORWARD_HEADERS: "Authorization" }, "database").forwardedHeaders).toEqual([
      "authorization",
    ]);
  });
});
