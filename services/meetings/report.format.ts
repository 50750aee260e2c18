import { registerEnumType } from "type-graphql";

import { type ReportDocument } from "./report.document";
import { docxOf } from "./report.docx";
import { htmlOf } from "./report.html";
import { markdownOf } from "./report.markdown";

export enum ReportFormat {
  MARKDOWN = "MARKDOWN",
  HTML = "HTML",
  DOCX = "DOCX",
}

registerEnumType(ReportFormat, {
  name: "ReportFormat",
  description: "A format in which a report comes out.",
  valuesConfig: {
    MARKDOWN: { description: "CommonMark." },
    HTML: { description: "A page of HTML that stands alone and is ready for printing." },
    DOCX: { description: "Office Open XML, as word processors open it; its content is base64." },
  },
});

interface Format {
  mediaType: string;
  extension: string;
  isBase64: boolean;
  render(document: ReportDocument): string | Promise<string>;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const FORMATS: Record<ReportFormat, Format> = {
  MARKDOWN: { mediaType: "text/markdown", extension: "md", isBase64: false, render: markdownOf },
  HTML: { mediaType: "text/html", extension: "html", isBase64: false, render: htmlOf },
  DOCX: {
    mediaType: DOCX,
    extension: "docx",
    isBase64: true,
    render: async (document) => (await docxOf(document)).toString("base64"),
  },
};
