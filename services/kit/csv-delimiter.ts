/** What separates the cells of a table, the one that its heading has most of: spreadsheets write semicolons where the comma is for decimals. */
export function delimiterOf(csv: string): string {
  const [heading = ""] = csv.split(/\r?\n/, 1);
  const [most = ","] = [",", ";", "\t"].sort((a, b) => heading.split(b).length - heading.split(a).length);
  return most;
}
