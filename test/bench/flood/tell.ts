import { type Flood } from "./flood";
import { type Memory } from "./memory";
import { type Phases } from "./phases";
import { type Sent } from "./send";

/** Memory may grow by so much from the second look to the last: heaps breathe, and PostgreSQL's connections learn. */
const MOST_GROWTH = 1.15;
/** Beside a flood, whoever asks what is known waits no longer. */
const MOST_KNOWN_MS = 250;

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

function bars(memory: readonly Memory[], { meanwhile }: Flood["known"]): string[] {
  const [first, last] = [memory[2]!, memory.at(-1)!];
  const grown = (["heap", "resident", "database"] as const).map((what) => {
    const growth = last[what] / first[what];
    return `- ${growth <= MOST_GROWTH ? "kept" : "NOT KEPT"}: ${NAMES[what]} after ${last.operations} over that after ${first.operations}: ${growth.toFixed(2)} (at most ${MOST_GROWTH})`;
  });
  const isAnswered = meanwhile.p99 <= MOST_KNOWN_MS && meanwhile.failed === 0;
  return [
    ...grown,
    `- ${isAnswered ? "kept" : "NOT KEPT"}: a known operation beside the flood: p99 ${ms(meanwhile.p99)}, ${meanwhile.failed} failed (at most ${MOST_KNOWN_MS} ms, none)`,
  ];
}

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
