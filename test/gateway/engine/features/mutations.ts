import { type Feature, type Thing } from "../support/federated";

/** A counter that two subgraphs change and a third reads: the order in which they do shows. */
const counter: Thing = { __typename: "Counter", id: "c", value: 0 };
const log: string[] = [];
const change = (name: string, how: (value: number, by: number) => number) => (args: { by?: number }) => {
  log.push(name);
  counter.value = how(counter.value as number, args.by ?? 1);
  // What is seen is the counter as it is when it is read.
  return counter;
};
counter.trace = () => log.join(" ");

export const mutations: Feature & { reset(): void } = {
  name: "mutations in series",
  subgraphs: {
    a: `type Query { counter: Counter }
        type Mutation { add(by: Int): Counter refuse: Counter refuseHard: Counter! }
        type Counter @key(fields: "id") { id: ID! value: Int }`,
    b: `type Mutation { multiply(by: Int): Counter }
        type Counter @key(fields: "id") { id: ID! trace: String }`,
  },
  roots: {
    counter,
    add: change("add", (value, by) => value + by),
    multiply: change("multiply", (value, by) => value * by),
    refuse: () => new Error("refused"),
    refuseHard: () => new Error("refused hard"),
  },
  things: [counter],
  reset() {
    counter.value = 1;
    log.length = 0;
  },
};
