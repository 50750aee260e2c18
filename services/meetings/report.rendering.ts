import { Arg, Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Language } from "../kit/languages";
import { type Loaders } from "./loaders";
import { type PointLink } from "./point-link.entity";
import { type ReportDocument, documentOf } from "./report.document";
import { docxOf } from "./report.docx";
import { Report } from "./report.entity";
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

@ObjectType({ description: "A report as a document." })
export class ReportRendering {
  @Field(() => ReportFormat, { description: "Its format." })
  format!: ReportFormat;
  @Field(() => Language, { description: "Its language." })
  language!: Language;
  @Field(() => Boolean, {
    description: "Whether what is printed is an unofficial translation; the document says so too.",
  })
  isUnofficialTranslation!: boolean;
  @Field(() => String, { description: "Its media type." })
  mediaType!: string;
  @Field(() => String, { description: "A name for the file." })
  fileName!: string;
  @Field(() => Boolean, { description: "Whether `content` is base64: true for DOCX." })
  isBase64!: boolean;
  @Field(() => String, { description: "The document." })
  content!: string;
}

interface Format {
  mediaType: string;
  extension: string;
  isBase64: boolean;
  render(document: ReportDocument): string | Promise<string>;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const FORMATS: Record<ReportFormat, Format> = {
  MARKDOWN: { mediaType: "text/markdown", extension: "md", isBase64: false, render: markdownOf },
  HTML: { mediaType: "text/html", extension: "html", isBase64: false, render: htmlOf },
  DOCX: {
    mediaType: DOCX,
    extension: "docx",
    isBase64: true,
    render: async (document) => (await docxOf(document)).toString("base64"),
  },
};

const NO_LINKS: [string, PointLink[]][] = [];

@Resolver(() => Report)
export class ReportRenderingResolver {
  @FieldResolver(() => ReportRendering, {
    description: "The report as a document, in a format and a language.",
  })
  async rendering(
    @Root() report: Report,
    @Arg("format", () => ReportFormat, { description: "The format." }) format: ReportFormat,
    @Arg("language", () => Language, {
      nullable: true,
      description: "The language; without it, the header Accept-Language decides.",
    })
    wanted: Language | null | undefined,
    @Arg("references", () => Boolean, {
      defaultValue: false,
      description: "Whether each point also lists the hub's records that it speaks of.",
    })
    references: boolean,
    @Ctx() { load, language: preferred }: Context<Loaders>,
  ): Promise<ReportRendering> {
    const language = wanted ?? preferred;
    const [meeting, points] = await Promise.all([
      load.meeting.load(report.meetingId),
      load.pointsOfReport.load(report.id),
    ]);
    const links = references ? await linksOf(points, load) : NO_LINKS;
    const document = documentOf({ report, meeting: meeting!, points, links: new Map(links) }, language);
    const { mediaType, extension, isBase64, render } = FORMATS[format];
    return {
      format,
      language,
      isUnofficialTranslation: [report, ...points].some(({ unofficialTranslations: marked }) =>
        marked.includes(language),
      ),
      mediaType,
      fileName: `rcm-report-${report.id}.${language}.${extension}`,
      isBase64,
      content: await render(document),
    };
  }
}

const linksOf = (points: { id: string }[], load: Loaders) =>
  Promise.all(points.map(async ({ id }): Promise<[string, PointLink[]]> => [id, await load.links.load(id)]));
