import { type DocumentPoint, type ReportDocument, type Said } from "./report.document";

/** Text that Markdown shows as it is, whatever it holds; one paragraph. */
export const escapeMarkdown = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])/, (start) => start.replace(/.$/, "\\$&"))
    .replace(/\b(https?|ftp|mailto):/gi, "$1\\:");

const line = ({ text, mark }: Said) => `${escapeMarkdown(text)}${mark ? ` *(${escapeMarkdown(mark)})*` : ""}`;

/** A report as CommonMark. */
export function markdownOf({
  conference,
  title,
  placeAndDay,
  marks,
  opening,
  points,
}: ReportDocument): string {
  const blocks = [
    `**${escapeMarkdown(conference)}**`,
    `# ${line(title)}`,
    `*${escapeMarkdown(placeAndDay)}*`,
    ...marks.map((mark) => `> **${escapeMarkdown(mark)}**`),
    ...(opening ? [line(opening)] : []),
    ...points.flatMap((point) => pointBlocks(point, 0)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Numbers are text here: a Markdown list would count anew where a number is missing. */
function pointBlocks({ label, said, references, points }: DocumentPoint, depth: number): string[] {
  const indent = "  ".repeat(Math.max(0, depth - 1));
  const start = depth === 0 ? "" : `${indent}- `;
  const number = label ? `**${label}** ` : "";
  return [
    `${start}${number}${line(said)}`,
    ...(references ? [`${" ".repeat(start.length)}*${escapeMarkdown(references)}*`] : []),
    ...points.flatMap((point) => pointBlocks(point, depth + 1)),
  ];
}
