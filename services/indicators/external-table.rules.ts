import { badInput } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { type CsvRow, csvRows, parts } from "./csv";

const FIXED = ["question", "category", "articles", "sources"];
const YEAR = /^\d{4}$/;

/** A row of a questionnaire's table: what it says for each year that it fills in. */
export interface TableRow {
  row: number;
  question: string;
  category: string;
  articles: string[];
  sources: string[];
  values: { period: string; text: string }[];
}

/** A questionnaire's table, rows by years; refuses columns that it does not have, such as those of a person. */
export function tableOf(csv: string, periods: readonly string[]): TableRow[] {
  let years: string[] = [];
  const rows = csvRows("input.csv", csv, (columns) => {
    years = columns.filter((column) => YEAR.test(column));
    const strange = columns.find((column) => !FIXED.includes(column) && !periods.includes(column));
    if (strange !== undefined)
      throw badInput(
        "input.csv",
        "The table has a column that the questionnaire has not.",
        `Give the columns ${FIXED.join(", ")} and years of ${periods.join(", ")}.`,
      );
    if (!columns.includes("question") || years.length === 0)
      throw badInput(
        "input.csv",
        "The table has no question or no year.",
        "Give the column question and a year's.",
      );
  });
  return rows.map((row) => rowOf(row, years));
}

const rowOf = ({ row, cells }: CsvRow, years: string[]): TableRow => ({
  row,
  question: plainText(`input.csv.${row}.question`, cells.question ?? "", 50),
  category: cells.category ? plainText(`input.csv.${row}.category`, cells.category, 300) : "",
  articles: parts(cells.articles ?? "").map((one) => plainText(`input.csv.${row}.articles`, one, 300)),
  sources: parts(cells.sources ?? "").map((one) => plainText(`input.csv.${row}.sources`, one, 300)),
  values: years.flatMap((period) => (cells[period] ? [{ period, text: cells[period] }] : [])),
});
