import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isLeafType,
  isObjectType,
  parse,
} from "graphql";

import { Bounded } from "../../../gateway/engine/bounded";
import { createEngine } from "../../../gateway/engine/engine";
import { TooMany, turns } from "../../../gateway/engine/prepare/turns";
import { SUPERGRAPH } from "../../../gateway/hub";

const supergraphSdl = readFileSync(SUPERGRAPH, "utf8");
const knownIn = (key: string) => {
  const document = parse(key);
  return { key, document, operation: getOperationAST(document)!, context: {} };
};

describe("plans", () => {
  it("are made before anybody asks, and once for each shape of an operation", async () => {
    const engine = createEngine({ supergraphSdl, ask: async () => ({}) });
    const known = knownIn(
      'query ($with: Boolean!) { country(iso3: "GTM") { iso3 name @include(if: $with) { text } } }',
    );
    await engine.prepare(known, {});
    const { misses } = engine.plans;
    await engine.execute({ ...known, variables: { with: false } });
    expect(engine.plans.misses).toBe(misses);
    await engine.execute({ ...known, variables: { with: true } });
    await engine.execute({ ...known, variables: { with: true } });
    expect(engine.plans.misses).toBe(misses + 1);
  });

  it("that would take too long are refused, clearly, and refused again at once", async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return {};
    };
    const engine = createEngine({ supergraphSdl, ask, mostPlanningMs: 1 });
    const large = knownIn(everything(engine.schema, 6_000));
    const refused = { extensions: { code: "PLAN_LIMIT", fix: expect.stringMatching(/\.$/) } };
    await expect(engine.execute(large)).rejects.toMatchObject(refused);
    const { misses } = engine.plans;
    await expect(engine.execute(large)).rejects.toMatchObject(refused);
    expect({ asked, misses: engine.plans.misses }).toEqual({ asked: 0, misses });
  });

  it("of as large an operation as is let through are made in time", async () => {
    const engine = createEngine({ supergraphSdl, ask: async () => ({}) });
    await expect(engine.prepare(knownIn(everything(engine.schema, 6_000)), {})).resolves.toBeDefined();
  });

  it("of a flood of 50,000 operations leave memory flat", async () => {
    const engine = createEngine({ supergraphSdl, ask: async () => ({ data: { country: null } }) });
    const flood = async (from: number, to: number) => {
      for (let i = from; i < to; i++)
        await engine.answer(
          knownIn(`query Q${i} { country(iso3: "GTM") { iso3 a${i}: name { text language } } }`),
        );
      return megabytes();
    };
    // The cache is full after a few thousand.
    const full = await flood(0, 10_000);
    const after = await flood(10_000, 50_000);
    expect(after - full).toBeLessThan(20);
    expect(engine.plans.size).toBeLessThan(5_000);
  }, 180_000);
});

describe("turns", () => {
  it("let so many work at a time, so many wait, and give a failed one's turn to the next", async () => {
    const inTurn = turns(2, 1);
    const ends: (() => void)[] = [];
    const work = (failing: boolean) => () =>
      new Promise<string>((resolve, reject) => {
        ends.push(() => (failing ? reject(new Error("failed")) : resolve("done")));
      });
    const [first, second, third] = [inTurn(work(true)), inTurn(work(false)), inTurn(work(false))];
    await expect(inTurn(work(false))).rejects.toBeInstanceOf(TooMany);
    expect(ends).toHaveLength(2);
    ends[0]!();
    await expect(first).rejects.toThrow("failed");
    expect(ends).toHaveLength(3);
    ends[1]!();
    ends[2]!();
    expect(await Promise.all([second, third])).toEqual(["done", "done"]);
    const again = inTurn(work(false));
    ends[3]!();
    expect(await again).toBe("done");
  });
});

describe("a bounded map", () => {
  it("keeps what is used, and of the rest the latest, up to its weight", () => {
    const map = new Bounded<number, string>(100, (value) => value.length);
    for (let i = 0; i < 1_000; i++) {
      map.set(i, "ten chars.");
      map.get(3);
      expect(map.size).toBeLessThanOrEqual(10);
    }
    expect(map.get(3)).toBeDefined();
    expect(map.get(999)).toBeDefined();
    expect(map.get(500)).toBeUndefined();
    map.set(1, "x".repeat(60));
    expect(map.get(1)).toBeUndefined();
    map.delete(3);
    expect(map.get(3)).toBeUndefined();
  });
});

function megabytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** An operation with as many fields as this, nested as they come. */
function everything(schema: GraphQLSchema, fields: number): string {
  let left = fields;
  const select = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type)) return "";
    const parts = Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      if (left <= 0 || field.args.some(({ type: wanted }) => String(wanted).endsWith("!"))) return [];
      left -= 1;
      if (isLeafType(named)) return [field.name];
      const below = depth > 0 ? select(named, depth - 1) : "";
      return below === "" ? [] : [`${field.name} ${below}`];
    });
    return parts.length === 0 ? "" : `{ ${parts.join(" ")} }`;
  };
  return select(schema.getQueryType()!, 4);
}
