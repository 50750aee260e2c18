import { type Part } from "./candidate";
import { type Row } from "./summary";

const TITLES: Record<Part, string> = { gateway: "gateway", subgraphs: "subgraphs", database: "PostgreSQL" };

/** The rows as a Markdown table: CPU in µs per request, times in ms, ratios against the reference. */
export function tableOf(rows: readonly Row[], parts: readonly Part[], reference: string): string {
  const head = [
    ...["question", "connections", "", "requests/s", "p50 ms", "p99 ms"],
    ...parts.map((part) => `CPU µs ${TITLES[part]}`),
    ...(parts.length > 1 ? ["CPU µs total"] : []),
    ...[`CPU vs ${reference}`, `p50 vs ${reference}`, `p99 vs ${reference}`],
  ];
  const lines = rows.map((row) => [
    ...[row.question, row.connections, row.candidate],
    ...[whole(row.requestsPerSecond) + failed(row), short(row.p50), short(row.p99)],
    ...parts.map((part) => whole(row.cpu[part])),
    ...(parts.length > 1 ? [whole(row.cpu.total)] : []),
    ...(row.less ? [row.less.cpu, row.less.p50, row.less.p99].map(times) : ["", "", ""]),
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** An answer that came too late for a limit of the gateway's is none: it does not count as a request. */
const failed = ({ failed }: Row) => (failed > 0 ? ` (${(100 * failed).toFixed(1)} % failed)` : "");
const whole = (value: number) => String(Math.round(value));
const short = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1));
/** "12.3 × less", or "1.4 × more". */
const times = (ratio: number) =>
  ratio >= 1 ? `${ratio.toFixed(1)} × less` : `${(1 / ratio).toFixed(1)} × more`;
