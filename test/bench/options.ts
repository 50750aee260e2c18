import { parseArgs } from "node:util";

export const MODES = ["alone", "whole", "growth", "flood", "decisions"] as const;
export type Mode = (typeof MODES)[number];

/** What to measure, and for how long. */
export interface Options {
  modes: readonly Mode[];
  peers: boolean;
  /** Writes the results into test/bench/results. */
  save: boolean;
  rounds: number;
  seconds: number;
  /** How often a candidate answers each question before anything is measured, or for how long where that takes longer. */
  warmUp: { requests: number; seconds: number };
  connections: readonly number[];
  /** Rows of each of the two big nouns in the whole system. */
  rows: number;
  /** Rows of the small and of the large database in the growth mode. */
  growth: readonly [number, number];
  /** After how many operations of a flood its memory is looked at. */
  flood: readonly number[];
  /** How long a known operation is asked beside the flood. */
  floodSeconds: number;
}

const FULL = {
  ...{ rounds: 3, seconds: 3, connections: [1, 16, 64], rows: 100_000, growth: [10_000, 1_000_000] },
  warmUp: { requests: 2_000, seconds: 20 },
  ...{ flood: [5_000, 10_000, 25_000, 50_000], floodSeconds: 20 },
};
const QUICK = {
  ...{ rounds: 1, seconds: 1, connections: [1, 16], rows: 5_000, growth: [2_000, 20_000] },
  warmUp: { requests: 200, seconds: 2 },
  ...{ flood: [1_000, 2_500, 5_000], floodSeconds: 3 },
};

/** Who asks for short measurements does not want to wait for long before them. */
const LONGER_WARM = 7;

/** From the command line, e.g. `--alone --rounds 5`. Without a mode: the gateway alone and the whole system. */
export function optionsFrom(args: string[]): Options {
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ alone: flag, whole: flag, growth: flag, flood: flag, decisions: flag },
      ...{ peers: flag, quick: flag, save: flag },
      ...{ rounds: { type: "string" }, seconds: { type: "string" } },
    },
  });
  const chosen = MODES.filter((mode) => values[mode]);
  const size = values.quick ? QUICK : FULL;
  const seconds = positive(values.seconds) ?? size.seconds;
  const warmUp = { ...size.warmUp, seconds: Math.min(size.warmUp.seconds, LONGER_WARM * seconds) };
  return {
    ...size,
    growth: size.growth as [number, number],
    modes: chosen.length > 0 ? chosen : ["alone", "whole"],
    peers: values.peers,
    save: values.save,
    rounds: positive(values.rounds) ?? size.rounds,
    ...{ seconds, warmUp },
  };
}

function positive(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!(Number(value) > 0)) throw new Error(`"${value}" is not a positive number.`);
  return Number(value);
}
