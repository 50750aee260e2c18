import { type ServerResponse } from "node:http";

import { type Parts, startParts } from "../support/parts";

let parts: Parts;
beforeAll(async () => {
  parts = await startParts();
});
afterEach(() => parts.heal());
afterAll(() => parts.stop());

const ask = (query: string) =>
  parts.ask(query, {
    headers: { "content-type": "application/json", "x-correlation-id": "report-9" },
    body: JSON.stringify({ query }),
  });
const answers = (answer: unknown) => (_request: unknown, response: ServerResponse) =>
  void response.end(JSON.stringify(answer));

describe("a line of the log about a request", () => {
  it.each<[string, object]>([
    ["an error without a code", { data: { _entities: [{ age: null }, { age: 2 }] }, errors: failing() }],
    [
      "an error with a code of its own",
      { data: { _entities: [{ age: null }, { age: 2 }] }, errors: failing("ELSEWHERE") },
    ],
    ["a value that is not of its type", { data: { _entities: [{ age: "Ana" }, { age: 2 }] } }],
  ])("%s has its correlation id, and tells fields by the schema's names", async (_what, answer) => {
    for (const again of [false, true]) {
      parts.logged.length = 0;
      parts.ages.misbehave = answers(answer);
      const { data, errors } = await ask(NAMED);
      expect([again, data.Ana_Lopez[0]]).toEqual([again, { Ana_Maria: null }]);
      const { path, extensions } = errors![0]!;
      expect([errors!.length, path]).toEqual([1, ["Ana_Lopez", 0, "Ana_Maria"]]);
      expect(extensions).toMatchObject({ code: "INTERNAL_SERVER_ERROR", subgraph: "ages" });
      expect(parts.logged.map((line) => JSON.parse(line))).toEqual([
        expect.objectContaining({
          correlationId: "report-9",
          errorId: extensions.errorId,
          subgraph: "ages",
          path: ["people", 0, "age"],
        }),
      ]);
      expect(parts.logged.join()).not.toContain("Ana");
    }
  });
});

function failing(code?: string) {
  return [{ message: "No, Ana.", path: ["_entities", 0, "age"], extensions: { code } }];
}

const NAMED = "{ ...Root } fragment Root on Query { Ana_Lopez: people { ... on Person { Ana_Maria: age } } }";
