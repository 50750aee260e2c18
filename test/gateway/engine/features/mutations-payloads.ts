import { type Feature, type Thing } from "../support/federated";

let done = 0;
const user: Thing = { __typename: "User", id: "1", name: "U", email: "e", count: () => done };
const bill: Thing = { __typename: "Bill", id: "b", sum: 4, user, count: () => done };
Object.assign(user, { bills: [bill, null] });
const made = { USER: user, BILL: bill, PROBLEM: { __typename: "Problem", text: "no" }, NONE: null };
const deed =
  <Args>(result: (args: Args) => unknown) =>
  (args: Args) => {
    done += 1;
    return result(args);
  };

/** What was done before a failure stays done, and what comes after one that must not be null is not done. */
export const mutationsOfPayloads: Feature & { reset(): void } = {
  name: "mutations of unions, of entities known elsewhere, and that fail",
  subgraphs: {
    a: `type Query { user: User } enum Kind { USER BILL PROBLEM NONE } input In { kind: Kind! = USER n: [Int!] }
        type Mutation { make(in: In!, list: [In!]): Result makeHard: User! failHard: User! failSoft: User nothing: Boolean }
        union Result = User | Bill | Problem type Problem { text: String! }
        type User @key(fields: "id") { id: ID! name: String count: Int! } type Bill @key(fields: "id") { id: ID! }`,
    b: `type Mutation { pay(by: Int! = 2): Bill! both: [User!] }
        type Bill @key(fields: "id") { id: ID! sum: Int user: User count: Int }
        type User @key(fields: "id") { id: ID! email: String! bills: [Bill] }`,
  },
  roots: {
    user,
    make: deed(({ in: { kind } }: { in: { kind: keyof typeof made } }) => made[kind]),
    makeHard: deed(() => user),
    failHard: deed(() => new Error("hard")),
    failSoft: deed(() => new Error("soft")),
    nothing: deed(() => true),
    pay: deed(() => bill),
    both: deed(() => [user, user]),
  },
  things: [user, bill],
  reset() {
    done = 0;
  },
};
