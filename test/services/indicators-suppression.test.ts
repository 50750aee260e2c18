import fc from "fast-check";

import { type StoredValue } from "../../services/indicators/answer.value";
import { AgeGroup, Sex } from "../../services/indicators/indicator.terms";
import { released, SMALLEST_TOLD, whole } from "../../services/indicators/suppression.rules";

const PLACES = [Sex.FEMALE, Sex.MALE].flatMap((sex) =>
  [AgeGroup.ADULT, AgeGroup.CHILD].map((age) => ({ sex, age })),
);
const tableOf = (counts: number[]): StoredValue => ({
  count: counts.reduce((all, count) => all + count, 0),
  cells: counts.map((count, i) => ({ ...PLACES[i % 4]!, count })),
});
const told = (counts: number[]) => {
  const { count, cells } = released(tableOf(counts), true);
  return { total: count, cells: cells.map((cell) => cell.count) };
};

describe("small numbers of people", () => {
  it("are withheld below 11, and 11 is told", () => {
    expect(released({ count: 10 }, true)).toMatchObject({ count: null, suppressed: true, cells: [] });
    expect(released({ count: 0 }, true)).toMatchObject({ count: null, suppressed: true });
    expect(released({ count: 11 }, true)).toMatchObject({ count: 11, suppressed: false });
  });

  it("are told where it is not people that are counted, and to the country itself", () => {
    expect(released(tableOf([3, 4, 0, 1]), false)).toMatchObject({ count: 8, suppressed: false });
    expect(whole(tableOf([3, 4, 0, 1]))).toMatchObject({ count: 8, suppressed: false });
  });

  it("take others with them, so that the whole less the rest tells nothing", () => {
    expect(told([40, 35, 3, 22])).toEqual({ total: 100, cells: [null, 35, null, 22] });
    expect(told([12, 3, 30, 40])).toEqual({ total: 85, cells: [null, null, null, 40] });
    expect(told([40, 35, 30, 22])).toEqual({ total: 127, cells: [40, 35, 30, 22] });
  });

  it("take the whole with them where even all parts together would be told apart", () => {
    expect(told([10, 10])).toEqual({ total: null, cells: [null, null] });
    expect(told([0, 12])).toEqual({ total: null, cells: [null, null] });
    expect(told([10, 11])).toEqual({ total: 21, cells: [null, null] });
  });

  it("are never the whole less what is told, and are never withheld alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const { total, cells } = told(counts);
        const withheld = cells.filter((count) => count === null).length;
        for (const [i, count] of counts.entries()) if (count < SMALLEST_TOLD) expect(cells[i]).toBeNull();
        for (const [i, count] of cells.entries()) if (count !== null) expect(count).toBe(counts[i]);
        if (withheld === 0) return;
        expect(withheld).toBeGreaterThan(1);
        const rest = cells.reduce<number>((all, count) => all + (count ?? 0), 0);
        if (total !== null) expect(total - rest).toBeGreaterThanOrEqual(2 * SMALLEST_TOLD - 1);
      }),
    );
  });

  /** Somebody who knows this very rule, and all that is told, still cannot rule out any number below 11. */
  it.each([
    [2, 45],
    [3, 36],
    [4, 26],
  ])(
    "stay open from 0 to 10, also for who knows the rule: every table of %i parts up to %i",
    (parts, most) => {
      const worlds = new Map<string, Set<number>[]>();
      const counts = new Array<number>(parts).fill(0);
      for (;;) {
        const seen = JSON.stringify(told(counts));
        const possible = worlds.get(seen) ?? counts.map(() => new Set<number>());
        for (const [i, count] of counts.entries()) possible[i]!.add(count);
        worlds.set(seen, possible);
        let at = 0;
        while (at < parts && counts[at] === most) counts[at++] = 0;
        if (at === parts) break;
        counts[at]! += 1;
      }
      for (const [seen, possible] of worlds) {
        const { total, cells } = JSON.parse(seen) as ReturnType<typeof told>;
        const rest = cells.reduce<number>((all, count) => all + (count ?? 0), 0);
        // Where more is withheld than one part can hold here, the enumeration has not seen every world.
        if (total !== null && total - rest > most) continue;
        for (const [i, count] of cells.entries()) {
          const small = [...possible[i]!].filter((one) => one < SMALLEST_TOLD);
          if (count === null && small.length > 0)
            expect({ seen, i, small: small.length }).toEqual({ seen, i, small: 11 });
        }
      }
    },
  );
});
