import { parse } from "csv-parse/sync";

import { delimiterOf } from "../kit/csv-delimiter";
import { badInput } from "../kit/errors";

const LONGEST = 500_000;
const MOST_ROWS = 1_000;

/** A row of a file and its number in it; the heading is row 1. */
export interface CsvRow {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** The rows of a CSV text with a heading. What the columns must be is said by a list, or by a rule. */
export function csvRows(field: string, text: string, expectColumns: (columns: string[]) => void): CsvRow[] {
  if (text.length > LONGEST)
    throw badInput(field, `The file is longer than ${LONGEST} characters.`, "Import it in parts.");
  if (!text.isWellFormed() || text.includes("\0"))
    throw badInput(field, "The file holds characters that are not valid Unicode.", "Save it as UTF-8.");
  const [heading = [], ...lines] = parsed(field, text);
  if (new Set(heading).size < heading.length)
    throw badInput(field, "Two columns have the same name.", "Give each column once.");
  expectColumns(heading);
  if (lines.length === 0 || lines.length > MOST_ROWS)
    throw badInput(field, `The file has no row, or more than ${MOST_ROWS}.`, "Import it in parts.");
  return lines.map((line, i) => ({
    row: i + 2,
    cells: Object.fromEntries(heading.map((column, at) => [column, line[at] ?? ""])),
  }));
}

function parsed(field: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, delimiter: delimiterOf(text) });
  } catch {
    throw badInput(
      field,
      "The text is not CSV with as many cells in each row as in its heading.",
      "Save it as CSV, UTF-8, with commas or semicolons, and quotation marks round cells that hold one.",
    );
  }
}

/** The parts of a cell that holds a list. */
export const parts = (cell: string) =>
  cell
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
