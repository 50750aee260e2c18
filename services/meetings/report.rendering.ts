import { Arg, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Language } from "../kit/languages";
import { type Loaders } from "./loaders";
import { type PointLink } from "./point-link.entity";
import { documentOf, type ReportParts } from "./report.document";
import { Report } from "./report.entity";
import { FORMATS, ReportFormat } from "./report.format";

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

@Resolver(() => Report)
export class ReportRenderingResolver {
  @Directive("@cost(weight: 50)")
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
    const parts = await partsOf(report, references, load);
    const { mediaType, extension, isBase64, render } = FORMATS[format];
    return {
      format,
      language,
      isUnofficialTranslation: isTranslated(parts, language),
      mediaType,
      fileName: `rcm-report-${report.id}.${language}.${extension}`,
      isBase64,
      content: await render(documentOf(parts, language)),
    };
  }
}

async function partsOf(report: Report, references: boolean, load: Loaders): Promise<ReportParts> {
  const [meeting, points] = await Promise.all([
    load.meeting.load(report.meetingId),
    load.pointsOfReport.load(report.id),
  ]);
  const links = references ? await linksOf(points, load) : [];
  return { report, meeting: meeting!, points, links: new Map(links) };
}

const isTranslated = ({ report, points }: ReportParts, language: Language) =>
  [report, ...points].some(({ unofficialTranslations: marked }) => marked.includes(language));

const linksOf = (points: { id: string }[], load: Loaders) =>
  Promise.all(points.map(async ({ id }): Promise<[string, PointLink[]]> => [id, await load.links.load(id)]));
