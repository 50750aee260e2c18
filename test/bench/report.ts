import { writeFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../services/kit/root";
import { type Part } from "./candidate";
import { type machine } from "./machine";
import { type Measurement } from "./measure";
import { type Row } from "./summary";
import { tableOf } from "./table";

/** What one mode found. */
export interface Report {
  mode: string;
  title: string;
  parts: readonly Part[];
  reference: string;
  rows: Row[];
  measured: Measurement[];
  /** What there is to say beside the table. */
  notes?: readonly string[];
}

export function inMarkdown({ title, parts, reference, rows, notes = [] }: Report): string {
  const compared = parts.length > 1 ? "total CPU" : "CPU";
  return [`## ${title}`, tableOf(rows, parts, compared, reference), ...notes].join("\n\n");
}

/** Keeps a run where the README quotes from: the tables to read, every round's figures to check them. */
export function save(report: Report, on: ReturnType<typeof machine>, settings: object) {
  const { versions, ...rest } = on;
  const day = new Date().toISOString().slice(0, 10);
  const about = [
    `Measured on ${day}, ${rest.cpu}, ${rest.memory}, ${rest.system}, Node ${rest.node.slice(1)}${rest.pinned ? ", the gateway on a core of its own where it is measured alone" : ""}.`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  ];
  const base = path.join(ROOT, "test/bench/results", report.mode);
  writeFileSync(`${base}.md`, `${[inMarkdown(report), ...about].join("\n\n")}\n`);
  writeFileSync(`${base}.json`, `${JSON.stringify({ day, ...on, settings, ...report }, null, 1)}\n`);
}
