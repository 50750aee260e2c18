import { type DocumentPoint, type ReportDocument, type Said } from "./report.document";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

const STYLE = `
  @page { size: letter; margin: 25mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); } }
  body { font: 11pt/1.5 Georgia, "Times New Roman", serif; max-width: 44em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff; }
  header { border-bottom: 1px solid #000; margin-bottom: 1.5em; text-align: center; }
  h1 { font-size: 1.3em; }
  .mark { font-style: italic; }
  aside { border: 1px solid #000; padding: .5em 1em; margin: 1em 0; }
  ol { list-style: none; padding-left: 0; }
  ol ol { padding-left: 2.5em; }
  li { margin: .8em 0; break-inside: avoid; orphans: 3; widows: 3; }
  .label { font-weight: bold; }
  .references { font-size: .85em; }
  @media print { body { margin: 0; max-width: none; padding: 0; } }`;

/** A report as a page of HTML that stands alone and is ready for printing. */
export function htmlOf({ language, conference, title, placeAndDay, marks, opening, points }: ReportDocument) {
  const paragraph = (said: Said) => `<p${lang(said, language)}>${inner(said)}</p>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title.text)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<p>${escapeHtml(conference)}</p>
<h1${lang(title, language)}>${inner(title)}</h1>
<p>${escapeHtml(placeAndDay)}</p>
</header>
<main>
${marks.map((mark) => `<aside role="note"><p>${escapeHtml(mark)}</p></aside>\n`).join("")}${opening ? paragraph(opening) : ""}
${listOf(points, language)}
</main>
</body>
</html>
`;
}

function listOf(points: DocumentPoint[], language: string): string {
  const items = points.map(
    ({ label, said, references, points: under }) =>
      `<li${lang(said, language)}>${label ? `<span class="label">${escapeHtml(label)}</span> ` : ""}${inner(said)}` +
      `${references ? `<p class="references">${escapeHtml(references)}</p>` : ""}` +
      `${under.length > 0 ? `\n${listOf(under, language)}\n` : ""}</li>`,
  );
  return items.length > 0 ? `<ol>\n${items.join("\n")}\n</ol>` : "";
}

const lang = (said: Said, language: string) => (said.language === language ? "" : ` lang="${said.language}"`);
const inner = ({ text, mark }: Said) =>
  `${escapeHtml(text)}${mark ? ` <span class="mark">(${escapeHtml(mark)})</span>` : ""}`;
