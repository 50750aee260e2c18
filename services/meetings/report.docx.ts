import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";

import { type DocumentPoint, type ReportDocument, type Said } from "./report.document";

const INDENT = 567;
const LOCALES = { es: "es-ES", en: "en-GB" };

/** A report as an Office Open XML document. */
export function docxOf(document: ReportDocument): Promise<Buffer> {
  const { language, conference, title, placeAndDay, marks, opening, points } = document;
  const centred = { alignment: AlignmentType.CENTER };
  const children = [
    new Paragraph({ text: conference, ...centred }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title), ...centred }),
    new Paragraph({ text: placeAndDay, spacing: { after: 240 }, ...centred }),
    ...marks.map((mark) => new Paragraph({ children: [new TextRun({ text: mark, bold: true })] })),
    ...(opening ? [new Paragraph({ children: runs(opening), spacing: { before: 240, after: 240 } })] : []),
    ...points.flatMap((point) => paragraphsOf(point, 1)),
  ];
  const file = new Document({
    title: title.text,
    creator: conference,
    styles: {
      default: { document: { run: { font: "Georgia", size: 22, language: { value: LOCALES[language] } } } },
    },
    sections: [{ footers: { default: pageNumbers() }, children }],
  });
  return Packer.toBuffer(file);
}

function paragraphsOf({ label, said, references, points }: DocumentPoint, depth: number): Paragraph[] {
  const indent = { left: INDENT * depth, hanging: INDENT };
  const number = label ? [new TextRun({ text: `${label}\t`, bold: true })] : [];
  return [
    new Paragraph({ children: [...number, ...runs(said)], indent, spacing: { after: 160 } }),
    ...(references ? [new Paragraph({ text: references, indent: { left: INDENT * depth } })] : []),
    ...points.flatMap((point) => paragraphsOf(point, depth + 1)),
  ];
}

const runs = ({ text, language, mark }: Said) => [
  new TextRun({ text: text, language: { value: LOCALES[language] } }),
  ...(mark ? [new TextRun({ text: ` (${mark})`, italics: true })] : []),
];

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
