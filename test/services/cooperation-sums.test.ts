import fc from "fast-check";

import { type Component } from "../../services/cooperation/component";
import { expectCodes, expectSums, treeOf } from "../../services/cooperation/component.rules";
import { type Envelope, exact, readable } from "../../services/cooperation/envelope";
import { freshDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const envelope = fc.option(
  fc.record({
    amount: fc.integer({ min: 0, max: 4 }).map((tenths) => readable(BigInt(tenths) * 1000n)),
    currency: fc.constantFrom("EUR", "EUR", "EUR", "USD"),
  }),
);
const component = (code: string) =>
  envelope.map(
    (given): Component => ({ code, title: { en: code }, envelope: given, themeIds: [], sources: [] }),
  );
const components = fc
  .subarray(["1", "1.1", "1.2", "1.2.1", "2", "2.10", "2.9", "10"])
  .map((codes) => codes.filter((code) => !code.includes(".") || codes.includes(code.replace(/\.\d+$/, ""))))
  .map((codes) => codes.filter((code) => code !== "1.2.1" || codes.includes("1")))
  .chain((codes) => fc.tuple(...codes.map(component)));

const accepts = (total: Envelope | null, parts: Component[]) => {
  try {
    expectSums(total, parts);
    return true;
  } catch {
    return false;
  }
};

it("the hub and its database agree on what adds up", async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(envelope, components, async (total, parts) => {
      expectCodes(parts);
      const [row] = await database.query<{ ok: boolean }>("SELECT cooperation.adds_up($1, $2) AS ok", [
        total && JSON.stringify(total),
        JSON.stringify(parts),
      ]);
      const accepted = accepts(total, parts);
      if (!accepted) refused += 1;
      expect(accepted).toBe(row!.ok);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(300);
});

it("amounts are exact to four decimals, and read as people write them", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }), (units) => {
      expect(exact(readable(units))).toBe(units);
      expect(readable(units)).not.toMatch(/\.0*$|\.\d*0$/);
    }),
  );
  expect(readable(exact("925000000"))).toBe("925000000");
  expect(readable(exact("0.50"))).toBe("0.5");
});

it("components stand in the order in which people count", () => {
  const parts = ["10", "2", "1", "2.10", "2.9"].map((code) => ({
    code,
    title: { en: code },
    envelope: null,
    themeIds: [],
    sources: [],
  }));
  const tree = treeOf("p", parts);
  expect(tree.map(({ id }) => id)).toEqual(["p.1", "p.2", "p.10"]);
  expect(tree[1]!.components.map(({ code }) => code)).toEqual(["2.9", "2.10"]);
});
