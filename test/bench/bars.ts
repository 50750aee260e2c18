import { type Row } from "./summary";

/** What the hub promises of itself, as sentences with the figures of a run: kept or not. */
export function barsOf(mode: string, rows: readonly Row[]): string[] {
  if (mode === "alone") return alone(rows);
  if (mode === "whole") return whole(rows);
  return mode === "growth" ? growth(rows) : [];
}

const LOADED = 16;
const CROWDED = 64;

const bar = (what: string, value: number, least: number) =>
  `- ${value >= least ? "kept" : "NOT KEPT"}: ${what}: ${value.toFixed(2)} (at least ${least.toFixed(2)})`;

function alone(rows: readonly Row[]): string[] {
  const ours = (question: string, connections: number, candidate = "ours") =>
    rows.find(
      (row) => row.candidate === candidate && row.question === question && row.connections === connections,
    );
  const least = { dashboard: 12, list: 8, trivial: 5 };
  const cpu = Object.entries(least).flatMap(([question, times]) => {
    const row = ours(question, LOADED);
    return row?.less ? [bar(`${question}, times less CPU than stock`, row.less.cpu, times)] : [];
  });
  const crowded = ours("dashboard", CROWDED);
  const p99 = crowded?.less ? [bar("dashboard, times lower p99 than stock at 64", crowded.less.p99, 15)] : [];
  const grafbase = rows.find(
    (row) => row.candidate === "Grafbase" && row.question === "dashboard" && row.connections === LOADED,
  );
  const mine = ours("dashboard", LOADED);
  const peer =
    grafbase && mine
      ? [bar("dashboard, Grafbase's CPU over ours", grafbase.cpu.total / mine.cpu.total, 1)]
      : [];
  const whole = Object.keys(least).map((question) => {
    const row = ours(question, LOADED, "ours, through Apollo Server");
    return `${question} ${row?.less?.cpu.toFixed(2)}`;
  });
  return [
    ...cpu,
    ...p99,
    ...peer,
    `- for comparison: through Apollo Server's whole pipeline: ${whole.join(", ")}`,
  ];
}

const OURS = { "ours in one process": "ours, one process", "ours over HTTP": "ours, over HTTP" };

/** One of each of the README's three queries is what is promised; each of them is told beside. */
function whole(rows: readonly Row[]): string[] {
  const loaded = rows.filter((row) => row.connections === LOADED);
  const cpu = (candidate: string, question?: string) =>
    loaded
      .filter((row) => row.candidate === candidate && (!question || row.question === question))
      .reduce((sum, row) => sum + row.cpu.total, 0);
  const questions = [...new Set(loaded.map(({ question }) => question))];
  const against = (other: string, our: keyof typeof OURS, least?: number) => {
    const ratio = (question?: string) => cpu(other, question) / cpu(OURS[our], question);
    const what = `the three queries, ${other}'s CPU over ${our}`;
    const each = questions.map((question) => `${question} ${ratio(question).toFixed(2)}`).join(", ");
    const sum = least ? bar(what, ratio(), least) : `- for comparison: ${what}: ${ratio().toFixed(2)}`;
    return cpu(other) > 0 ? [sum, `  - each: ${each}`] : [];
  };
  return [
    ...against("stock", "ours in one process", 5),
    ...against("stock", "ours over HTTP", 3),
    ...against("PostGraphile", "ours in one process", 1),
    ...against("stock, our SQL", "ours in one process"),
    ...against("stock, our SQL", "ours over HTTP"),
  ];
}

const LARGEST_GROWTH = 1.3;

function growth(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    if (!row.less) return [];
    if (!row.candidate.startsWith("members"))
      return [bar(`${row.question}, small p50 over large p50`, row.less.p50, 1 / LARGEST_GROWTH)];
    const [few, many] = [11, Number(row.candidate.replace(/\D/g, ""))];
    return [bar(`${row.question}, times less than linear`, row.less.cpu * (many / few), 1)];
  });
}
