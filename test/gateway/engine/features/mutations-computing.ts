import { type Feature, type Thing } from "../support/federated";
import { requiresArguments } from "./requires-chains";

const [one, other] = requiresArguments.things as [Thing, Thing];
const roots = { ...requiresArguments.roots, best: other };
let touched = 0;
const touch = (ware: Thing) => () => {
  touched += 1;
  return ware;
};
for (const ware of [one, other]) ware.touched = () => touched;

/** What a deed returns is computed in several ways; the deed is done once. */
export const mutationsThatCompute: Feature & { reset(): void } = {
  ...requiresArguments,
  name: "mutations of what @requires is about",
  subgraphs: {
    a: `${requiresArguments.subgraphs.a}
        type Mutation { touch: Ware touchOther: Payload } type Payload { ware: Ware! all: [Ware] query: Query }
        extend type Ware { touched: Int }`,
    b: `${requiresArguments.subgraphs.b}
        type Mutation { touchAll: [Ware!]! } type Query { best: Ware }`,
  },
  roots: {
    ...roots,
    touch: touch(one),
    touchOther: () => ({ ware: touch(other)(), all: [one, null, other], query: roots }),
    touchAll: () => [touch(one)(), other],
  },
  reset() {
    touched = 0;
  },
};
