import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../services/kit/root";
import { barsOf } from "./bars";
import { type Part } from "./candidate";
import { type machine } from "./machine";
import { type Measurement } from "./measure";
import { type Row } from "./summary";
import { tableOf } from "./table";

/** What one comparison found. */
export interface Report {
  title: string;
  parts: readonly Part[];
  reference: string;
  rows: Row[];
  measured: Measurement[];
}

export function inMarkdown(mode: string, reports: readonly Report[]): string {
  const tables = reports.map(
    ({ title, parts, reference, rows }) => `## ${title}\n\n${tableOf(rows, parts, reference)}`,
  );
  const rows = reports.flatMap((report) => report.rows);
  return [...tables, barsOf(mode, rows).join("\n")].join("\n\n");
}

/** Keeps a run where the README quotes from: the tables to read, every round's figures to check them. */
export function save(mode: string, text: string, on: ReturnType<typeof machine>, figures: object) {
  const { versions, ...rest } = on;
  const day = new Date().toISOString().slice(0, 10);
  const about = [
    `Measured on ${day}, ${rest.cpu}, ${rest.memory}, ${rest.system}, Node ${rest.node.slice(1)}${rest.pinned ? ", the gateway on a core of its own where it is measured alone" : ""}.`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  ];
  const folder = path.join(ROOT, "test/bench/results");
  mkdirSync(folder, { recursive: true });
  const base = path.join(folder, mode);
  writeFileSync(`${base}.md`, `${[text, ...about].join("\n\n")}\n`);
  writeFileSync(`${base}.json`, `${JSON.stringify({ day, ...on, ...figures }, null, 1)}\n`);
}
