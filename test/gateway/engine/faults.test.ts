import { getOperationAST, parse } from "graphql";

import { createEngine } from "../../../gateway/engine/engine";
import { type Answer } from "../../../gateway/engine/run/execution";
import { valuesIn } from "../../../gateway/engine/variables";
import { compose, subgraphsOf } from "./support/federated";
import { simpleKeys } from "./features/keys";
import { mutations } from "./features/mutations";

/** The graph of users over subgraphs of which one misbehaves. */
function usersWith(wrong: Record<string, (answer: Answer) => unknown>, feature = simpleKeys) {
  const subgraphs = subgraphsOf(feature);
  const asked: string[] = [];
  const engine = createEngine({
    supergraphSdl: compose(feature),
    ask: async ({ subgraph, query, variables }) => {
      asked.push(subgraph);
      const answer = (await subgraphs[subgraph]!(query, valuesIn(variables))) as Answer;
      return (wrong[subgraph]?.(answer) ?? answer) as Answer;
    },
  });
  const ask = async (query: string) => {
    const document = parse(query);
    const operation = getOperationAST(document)!;
    const { data, errors } = await engine.execute({ key: query, document, operation, context: {} });
    return { data: JSON.parse(JSON.stringify(data)), errors: (errors ?? []).map((error) => error.toJSON()) };
  };
  return { ask, asked };
}

const dead = () => {
  throw new Error("connect ECONNREFUSED 10.0.0.7:4001");
};

describe("a subgraph in trouble costs its own fields", () => {
  it("gives null and an error with path, code and name where it does not answer", async () => {
    const { data, errors } = await usersWith({ b: dead }).ask(USERS);
    expect(data.users).toEqual([
      {
        name: "Ann",
        age: null,
        friends: [
          { name: "Bob", age: null },
          { name: "Ann", age: null },
        ],
      },
      { name: "Bob", age: null, friends: [{ name: "Ann", age: null }] },
    ]);
    expect(errors.map(({ path }) => path!.join("."))).toEqual([
      "users.0.age",
      "users.0.friends.0.age",
      "users.0.friends.1.age",
      "users.1.age",
      "users.1.friends.0.age",
    ]);
    for (const { message, extensions } of errors) {
      expect(extensions).toEqual({ code: "UNAVAILABLE", subgraph: "b" });
      expect(message).not.toContain("10.0.0.7");
    }
  });

  it("tells of a field that rests on a lost one", async () => {
    const { data, errors } = await usersWith({ b: dead }).ask(
      "{ users { name friends { letters { subject } } } }",
    );
    expect(data).toEqual({
      users: [
        { name: "Ann", friends: null },
        { name: "Bob", friends: null },
      ],
    });
    expect(errors[0]).toMatchObject({
      path: ["users", 0, "friends", 0, "letters"],
      extensions: { code: "UNAVAILABLE", subgraph: "b" },
    });
  });

  it.each<[string, (answer: Answer) => unknown]>([
    ["nothing", () => ({})],
    ["null", () => ({ data: null })],
    ["fewer entities than it was asked about", ({ data }) => ({ data: { ...data, _entities: [] } })],
    ["a string for its data", () => ({ data: "x" })],
    [
      "strings for objects",
      ({ data }) => ({ data: { ...data, _entities: (data!._entities as []).map(() => "x") } }),
    ],
    ["an error without a path", () => ({ data: null, errors: [{ message: "down" }] })],
  ])("takes %s for no answer", async (_what, wrong) => {
    const { data, errors } = await usersWith({ b: wrong }).ask("{ users { name age } }");
    expect(data.users).toEqual([
      { name: "Ann", age: null },
      { name: "Bob", age: null },
    ]);
    expect(errors.map(({ path }) => path!.join("."))).toEqual(["users.0.age", "users.1.age"]);
    expect(errors[0]!.extensions).toMatchObject({ subgraph: "b" });
  });

  it("drops what it was not asked: nobody tells another's fields", async () => {
    const lies = ({ data }: Answer) => ({
      data: { users: (data!.users as object[]).map((user) => ({ ...user, age: 999, letters: [] })) },
    });
    const liar = await usersWith({ a: lies }).ask("{ users { name age } }");
    expect(liar.data.users).toEqual([
      { name: "Ann", age: 30 },
      { name: "Bob", age: null },
    ]);
    const both = await usersWith({ a: lies, b: dead }).ask("{ users { name age } }");
    expect(both.data.users).toEqual([
      { name: "Ann", age: null },
      { name: "Bob", age: null },
    ]);
  });

  it("refuses values that are not of their type", async () => {
    const wrong = () => ({ data: { _entities: [{ age: "old" }, { age: { a: 1 } }] } });
    const { data, errors } = await usersWith({ b: wrong }).ask("{ users { age } }");
    expect(data.users).toEqual([{ age: null }, { age: null }]);
    expect(errors).toHaveLength(2);
  });

  it("is not led astray by keys that JavaScript knows", async () => {
    const query = "{ users { __proto__: name constructor: name toString: name hasOwnProperty: age } }";
    const { data, errors } = await usersWith({ b: () => ({ data: { _entities: [{}, {}] } }) }).ask(query);
    expect(errors.map(({ path }) => path)).toEqual([
      ["users", 0, "hasOwnProperty"],
      ["users", 1, "hasOwnProperty"],
    ]);
    expect(Object.keys(data.users[0])).toEqual(["__proto__", "constructor", "toString", "hasOwnProperty"]);
    expect(data.users[0].hasOwnProperty).toBeNull();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("says at most a thousand errors", async () => {
    const aliases = Array.from({ length: 600 }, (_, i) => `a${i}: age`).join(" ");
    const { errors } = await usersWith({ b: dead }).ask(`{ users { ${aliases} } }`);
    expect(errors).toHaveLength(1_000);
  });
});

describe("mutations", () => {
  it("end where one must not be null and is", async () => {
    mutations.reset();
    const { ask, asked } = usersWith({}, mutations);
    const { data } = await ask("mutation { add { value } refuseHard { value } multiply(by: 3) { value } }");
    expect(data).toBeNull();
    expect(asked).toEqual(["a", "a"]);
  });

  it("are asked once each, whatever happens", async () => {
    mutations.reset();
    const { ask, asked } = usersWith({ a: dead }, mutations);
    const { data, errors } = await ask("mutation { add { value } again: add { value } multiply { trace } }");
    expect(data).toEqual({ add: null, again: null, multiply: { trace: "add add multiply" } });
    expect(errors.map(({ path }) => path)).toEqual([["add"], ["again"]]);
    expect(asked).toEqual(["a", "a", "b"]);
  });
});

describe("fields under many names", () => {
  it("are asked once", async () => {
    const aliases = Array.from({ length: 100 }, (_, i) => `a${i}: age`).join(" ");
    const { ask, asked } = usersWith({});
    const { data } = await ask(`{ users { ${aliases} } }`);
    expect(data.users[0]).toMatchObject({ a0: 30, a99: 30 });
    expect(asked).toEqual(["a", "b"]);
  });
});

const USERS = "{ users { name age friends { name age } } }";
