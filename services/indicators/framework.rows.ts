import { badInput, HubError } from "../kit/errors";
import { type Source } from "../kit/source";
import { type CsvRow, csvRows } from "./csv";
import { type FrameworkImport, type IndicatorAxis } from "./framework.entity";
import { axisOf, FRAMEWORK_COLUMNS, indicatorOf, type RowContent } from "./framework.row";
import { Indicator } from "./indicator.entity";

interface Problem {
  row: number;
  column: string;
  message: string;
  fix: string;
}

/** A framework's file, understood: every indicator with its lineage, or every problem with its row. */
export function frameworkOf(csv: string, id: string, before: readonly Indicator[], sources: Source[]) {
  const problems: Problem[] = [];
  const axes = new Map<string, IndicatorAxis>();
  const indicators: Indicator[] = [];
  const imported: FrameworkImport = { rows: [], discontinued: [] };
  for (const row of csvRows("input.csv", csv, expectColumns))
    try {
      const content = indicatorOf(row);
      if (indicators.some(({ code }) => code === content.code))
        throw badInput("code", "The code is given twice.", "Give each indicator a code of its own.");
      if (!axes.has(content.axisCode))
        axes.set(content.axisCode, { code: content.axisCode, name: axisOf(row) } as IndicatorAxis);
      const superseded = supersededBy(row, content, before, indicators);
      const supersedes = superseded?.id ?? null;
      const own = `${id}/${content.code}`;
      const lineage = [own, ...(superseded?.lineage ?? [])];
      const place = { id: own, frameworkId: id, place: indicators.length + 1, supersedesId: supersedes };
      indicators.push(Object.assign(new Indicator(), content, place, { lineage, sources }));
      imported.rows.push({ row: row.row, code: content.code, supersedes });
    } catch (error) {
      problems.push(problemOf(row, error));
    }
  if (problems.length > 0) refuse(problems);
  const kept = new Set(indicators.map(({ supersedesId }) => supersedesId));
  imported.discontinued = before.flatMap(({ id: old }) => (kept.has(old) ? [] : [old]));
  return { indicators, axes: [...axes.values()], imported };
}

/** The indicator whose answers a row keeps: only one that is answered in the same way. */
function supersededBy(
  { cells }: CsvRow,
  content: RowContent,
  before: readonly Indicator[],
  taken: Indicator[],
) {
  const named = cells.supersedes || content.code;
  const old = before.find(({ code }) => code === named);
  if (!old) {
    if (!cells.supersedes || cells.supersedes === "-") return null;
    throw badInput(
      "supersedes",
      "The edition before has no such indicator.",
      "Name a code of it, or write -.",
    );
  }
  const asked = (one: RowContent) =>
    JSON.stringify([one.scale, one.disaggregations, one.countsPeople, one.options.map(({ code }) => code)]);
  if (asked(old) !== asked(content))
    throw badInput(
      "supersedes",
      "The earlier indicator is answered in another way, so its answers cannot be kept.",
      "Keep its scale, options and disaggregations, or write - and give the indicator a new code.",
    );
  if (taken.some(({ supersedesId }) => supersedesId === old.id))
    throw badInput("supersedes", "Another row supersedes the same indicator.", "Let one of them do so.");
  return old;
}

function expectColumns(columns: string[]) {
  const missing = FRAMEWORK_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length === 0 && columns.length === FRAMEWORK_COLUMNS.length) return;
  throw badInput(
    "input.csv",
    missing.length > 0 ? `Columns are missing: ${missing.join(", ")}.` : "There are columns too many.",
    `Give exactly these columns: ${FRAMEWORK_COLUMNS.join(", ")}.`,
  );
}

function problemOf({ row }: CsvRow, error: unknown): Problem {
  if (!(error instanceof HubError)) throw error;
  const { field, fix } = error.extensions as unknown as { field: string; fix: string };
  return { row, column: field, message: error.message, fix };
}

function refuse(rows: Problem[]): never {
  throw new HubError("BAD_USER_INPUT", `${rows.length} of the file's rows cannot be imported, so none was.`, {
    field: "input.csv",
    fix: "See `rows`: correct them and import the whole file again.",
    rows,
  });
}
