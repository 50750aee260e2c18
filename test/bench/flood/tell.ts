import { type Flood } from "./flood";
import { type Memory } from "./memory";
import { type Phases } from "./phases";
import { type Sent } from "./send";

/**
 * How many times as much memory there may be at the last look as at an earlier one. What the process holds is compared
 * with the look before: V8 takes the pages that it is allowed, whatever is in use of them, and gives them back when it
 * likes.
 */
const MOST_GROWTH = {
  heap: { since: 2, most: 1.15 },
  resident: { since: -2, most: 1.15 },
  database: { since: 2, most: 1.15 },
};
/** The flood comes over four connections: with whoever asks what is known they are five, and each gets its share. */
const MOST_SLOWER = 5;

/** A flood in Markdown: memory, times, and what the hub promises of both. */
export function tell({ memory, sent, alone, phases, known }: Flood): string {
  const all = sent.flatMap(({ times }) => times);
  const failed = sent.reduce((sum, one) => sum + one.failed, 0);
  return [
    "## A flood of operations, no two the same, over the default hub",
    memoryTable(memory),
    "## An operation's first time",
    phaseTable(phases),
    [
      `The whole answer, subgraphs and PostgreSQL included, one operation at a time: p50 ${ms(p50(alone.times))}.`,
      `In the flood, four at a time: p50 ${ms(p50(all))}, p99 ${ms(share(all, 0.99))}; ${failed} of ${all.length} were answered with an error${reason(sent)}.`,
      `A known operation (the README's first): p50 ${ms(known.before.p50)} and p99 ${ms(known.before.p99)} without the flood, ${ms(known.meanwhile.p50)} and ${ms(known.meanwhile.p99)} beside it.`,
    ].join("\n"),
    bars(memory, known).join("\n"),
  ].join("\n\n");
}

const reason = (sent: readonly Sent[]) => {
  const { failure } = sent.find((one) => one.failure) ?? {};
  return failure ? `, the first with: \`${failure.replaceAll("`", "'").slice(0, 200)}\`` : "";
};

function bars(memory: readonly Memory[], { before, meanwhile }: Flood["known"]): string[] {
  const last = memory.at(-1)!;
  const grown = (["heap", "resident", "database"] as const).map((what) => {
    const { since, most } = MOST_GROWTH[what];
    const first = memory.at(since)!;
    return bar(
      `${NAMES[what]} after ${last.operations} operations over that after ${first.operations}`,
      last[what] / first[what],
      most,
    );
  });
  const slower = (["p50", "p99"] as const).map((what) =>
    bar(
      `a known operation's ${what}, times as long beside the flood`,
      meanwhile[what] / before[what],
      MOST_SLOWER,
    ),
  );
  return [...grown, ...slower, bar("known operations that failed beside it", meanwhile.failed, 0)];
}

const bar = (what: string, value: number, most: number) =>
  `- ${value <= most ? "kept" : "NOT KEPT"}: ${what}: ${value.toFixed(2)} (at most ${most})`;

const NAMES = { heap: "heap", resident: "the hub's memory", database: "PostgreSQL's own memory" };

function memoryTable(memory: readonly Memory[]): string {
  const caches = Object.keys(memory.at(-1)!.entries);
  const head = ["operations", "heap MB", "external MB", "resident MB", "PostgreSQL MB", ...caches];
  const lines = memory.map(({ operations, heap, external, resident, database, entries }) => [
    operations,
    ...[heap, external, resident, database].map((bytes) => (bytes / 2 ** 20).toFixed(0)),
    ...caches.map((cache) => entries[cache]),
  ]);
  return table([head, ...lines]);
}

function phaseTable(phases: readonly Phases[]): string {
  const names = Object.keys(phases[0]!) as (keyof Phases)[];
  const totals = phases.map((one) => names.reduce((sum, name) => sum + one[name], 0));
  const columns = [...names.map((name) => phases.map((one) => one[name])), totals];
  return table([
    ["ms", ...names, "all of it"],
    ["p50", ...columns.map((column) => p50(column).toFixed(3))],
    ["p99", ...columns.map((column) => share(column, 0.99).toFixed(3))],
  ]);
}

const table = ([head = [], ...lines]: readonly (readonly unknown[])[]) =>
  [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const share = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? Number.NaN;
const p50 = (values: readonly number[]) => share(values, 0.5);
const ms = (value: number) => `${value.toFixed(1)} ms`;
