import { parse } from "csv-parse/sync";

import { type Finding } from "./finding";
import { isPersonColumn } from "./person-fields";
import { personalData } from "./personal-data";

/** A finding in a table: the heading is row 1, the first column is column 1. */
export type TableFinding = Finding & { row: number; column: number };

/** What in a CSV text seems to be personal data: columns of persons by their names, and cells. Null where it is not CSV. */
export function personalDataInTable(csv: string): TableFinding[] | null {
  const rows = rowsOf(csv);
  return rows?.flatMap((cells, i) => cells.flatMap((cell, j) => inCell(cell, i + 1, j + 1))) ?? null;
}

function inCell(cell: string, row: number, column: number): TableFinding[] {
  if (row === 1 && isPersonColumn(cell)) {
    const what = "a column of a person's record";
    return [{ kind: "PERSON_FIELD", what, offset: 0, length: [...cell].length, row, column }];
  }
  return personalData(cell).map((finding) => ({ ...finding, row, column }));
}

function rowsOf(csv: string): string[][] | null {
  try {
    return parse(csv, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(csv),
    });
  } catch {
    return null;
  }
}

/** The one that its heading has most of: spreadsheets write semicolons where the comma is for decimals. */
function delimiterOf(csv: string): string {
  const [heading = ""] = csv.split(/\r?\n/, 1);
  const [most = ","] = [",", ";", "\t"].sort((a, b) => heading.split(b).length - heading.split(a).length);
  return most;
}
