import { type Feature, type Thing } from "../support/federated";

const payee: Thing = { __typename: "Payee", id: "p", name: "Pia", iban: "GT1" };
const bill = (id: string, amount: number | null, more: object = {}): Thing => ({
  __typename: "Bill",
  id,
  amount,
  note: `note ${id}`,
  payee,
  paid: id === "1",
  ...more,
});
const bills = [bill("1", 10), bill("2", null), bill("3", 7, { payee: null, note: null })];

const doubled = { needs: ({ amount }: Thing) => ({ amount }), from: doubleOf };
function doubleOf({ amount }: Record<string, unknown>) {
  return amount === null ? null : Number(amount) * 2;
}

/** What one subgraph told, another tells now: for good, or for some of the requests. */
const subgraphs = {
  a: `type Query { bills: [Bill!] payable: [Payable] }
      interface Payable { id: ID! note: String amount: Int }
      type Bill implements Payable @key(fields: "id") {
        id: ID! amount: Int note: String payee: Payee paid: Boolean }
      type Payee @key(fields: "id") { id: ID! name: String iban: String }`,
  b: `type Bill @key(fields: "id") { id: ID! amount: Int @override(from: "a") note: String @override(from: "a") }
      type Payee @key(fields: "id") { id: ID! iban: String @override(from: "a") }`,
  c: `type Bill @key(fields: "id") { id: ID! amount: Int @external doubled: Int @requires(fields: "amount") }`,
};
const data = {
  roots: { bills, payable: [bills[0], null, bills[1]] },
  things: [...bills, payee],
  computed: { "Bill.doubled": doubled },
};

export const override: Feature = { name: "@override, also of what others require", subgraphs, ...data };

export const progressiveOverride: Feature = {
  name: "@override for some of the requests",
  subgraphs: {
    a: subgraphs.a,
    b: `type Bill @key(fields: "id") {
          id: ID! amount: Int @override(from: "a", label: "percent(50)")
          note: String @override(from: "a", label: "percent(30)") paid: Boolean @override(from: "a") }
        type Payee @key(fields: "id") { id: ID! iban: String @override(from: "a", label: "percent(50)") }`,
  },
  ...data,
};
