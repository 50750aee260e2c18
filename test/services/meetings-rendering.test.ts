import { inflateRawSync } from "node:zlib";

import { english } from "../../services/meetings/seed/report-2016";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { secretariat, anonymous } = people;
const SOURCE = [{ citation: "A document of the test", confidence: "LOW" }];
const LABELS = ["1.", "2.", "a)", "b)", "3.", "a)", "b)", "4.", "a)", "b)", "5.", "6.", "7.", "a)"];
const TRANSLATION = "Traducción no oficial al español. Vale el texto original en inglés.";
const rendering = async (
  format: string,
  language: string,
  more: object = {},
  person: typeof secretariat | null = anonymous,
) => {
  const { data, errors } = await world
    .as(person)
    .ask(RENDERING, { id: "2016-06-08", format, language, ...more });
  expect(errors).toBeUndefined();
  return data.report?.rendering;
};
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const unescaped = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
const fromHtml = (html: string) =>
  plain(
    html
      .replace(/<style>.*<\/style>/s, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&"),
  );

/** The text of a part of an Office Open XML file, which is a zip. */
function partOf(file: Buffer, name: string): string {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    if (file.toString("utf8", at + 46, at + 46 + length) === name) {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
      return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + length + extra + comment;
  }
  throw new Error(`no ${name}`);
}
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? "\t").join(""),
  );

describe("the report of 2016 comes out", () => {
  it.each(["EN", "ES"])("as Markdown in %s, with its points and sub-points in order", async (language) => {
    const { content, mediaType, fileName, isBase64 } = await rendering("MARKDOWN", language);
    expect({ mediaType, isBase64 }).toEqual({ mediaType: "text/markdown", isBase64: false });
    expect(fileName).toBe(`rcm-report-2016-06-08.${language.toLowerCase()}.md`);
    expect([...content.matchAll(/^(?:- )?\*\*(\d+\.|[a-z]\))\*\*/gm)].map(([, label]) => label)).toEqual(
      LABELS,
    );
    expect(content).toMatch(language === "ES" ? /^# Informe de la Red/m : /^# Report of the Liaison/m);
  });

  it.each(["EN", "ES"])("as HTML in %s, in that language and ready for printing", async (language) => {
    const { content } = await rendering("HTML", language);
    expect(content).toMatch(new RegExp(`^<!DOCTYPE html>\n<html lang="${language.toLowerCase()}">`));
    expect(content).toContain("@page {");
    expect([...content.matchAll(/<span class="label">([^<]*)<\/span>/g)].map(([, label]) => label)).toEqual(
      LABELS,
    );
    expect(content).not.toMatch(/<script|https?:/);
  });

  it.each(["EN", "ES"])("as DOCX in %s, which a word processor opens", async (language) => {
    const { content, isBase64 } = await rendering("DOCX", language);
    expect(isBase64).toBe(true);
    const xml = partOf(Buffer.from(content, "base64"), "word/document.xml");
    const labels = paragraphs(xml).flatMap((text) => /^(\d+\.|[a-z]\))\t/.exec(text)?.[1] ?? []);
    expect(labels).toEqual(LABELS);
  });

  it("in English with the words of the report and no mark; in Spanish marked as an unofficial translation, everywhere", async () => {
    const { opening, points } = english();
    const texts = [opening, ...points.map(({ text }) => text)].map(plain);
    for (const format of ["MARKDOWN", "HTML", "DOCX"]) {
      const read = async (language: string) => {
        const { content, isUnofficialTranslation } = await rendering(format, language);
        expect(isUnofficialTranslation).toBe(language === "ES");
        if (format === "MARKDOWN") return plain(unescaped(content));
        if (format === "HTML") return fromHtml(content);
        return plain(paragraphs(partOf(Buffer.from(content, "base64"), "word/document.xml")).join("\n"));
      };
      const inEnglish = await read("EN");
      for (const text of texts) expect(inEnglish).toContain(text);
      expect(inEnglish).not.toMatch(/unofficial/i);
      expect(inEnglish).toContain("Regional Conference on Migration");
      expect(inEnglish).toContain("Tegucigalpa, Honduras, 8 June 2016");
      const inSpanish = await read("ES");
      expect(inSpanish).toContain(TRANSLATION);
      expect(inSpanish).toContain("Tegucigalpa, Honduras, 8 de junio de 2016");
      expect(inSpanish).not.toContain("To thank");
    }
  });

  it("in the caller's language where none is asked for", async () => {
    const { data } = await world.as(anonymous, "es").ask(RENDERING, { id: "2016-06-08", format: "MARKDOWN" });
    expect(data.report.rendering.language).toBe("ES");
  });

  it("with what the points speak of, where that is asked for", async () => {
    expect((await rendering("MARKDOWN", "EN")).content).not.toContain("Refers to");
    const { content } = await rendering("MARKDOWN", "EN", { references: true });
    expect(unescaped(content)).toContain("*Refers to: country CRI; instrument SOM*");
    expect((await rendering("HTML", "ES", { references: true })).content).toContain("organización rncom");
  });

  it("in the same statements, however long it is", async () => {
    const sent = await world.statements(() => rendering("MARKDOWN", "EN", { references: true }));
    expect(sent).toHaveLength(4);
  });
});

it("the report of 2017, of which only a summary is known, says so", async () => {
  const { data } = await world
    .as(anonymous)
    .ask(RENDERING, { id: "2017-06-21", format: "MARKDOWN", language: "EN" });
  expect(unescaped(data.report.rendering.content)).toContain(
    "> **Summary of the cited sources in the hub's words; this is not the text of the report.**",
  );
});

describe("a report of hostile texts", () => {
  const HOSTILE =
    "<script>alert('1')</script> & *bold* [link](javascript:x) `code` # no | heading \u0001 1. http://a.b ]]>";
  beforeAll(async () => {
    const run = (query: string, input: object, i = `${Math.random()}`) =>
      world.as(secretariat).ask(query, { key: i, input });
    const title = { en: HOSTILE };
    const date = { startsOn: "2026-02-01", sources: SOURCE };
    await run(RECORD, {
      body: "rcgm",
      title: { en: "A meeting" },
      place: { en: "<b>Here</b>" },
      date,
      sources: SOURCE,
    });
    await run(DRAFT, { meeting: "2026-02-01-rcgm", title, opening: { en: `- ${HOSTILE}` }, sources: SOURCE });
    await run(ADD, {
      report: "2026-02-01",
      number: "1",
      text: { es: "1. Solo en español\n\n# y <i>más</i>" },
    });
    await run(ADD, { report: "2026-02-01", number: "3", text: { en: `# ${HOSTILE}` } });
    await run(ADD, { report: "2026-02-01", number: "3a", text: { en: "+ x" } });
  });
  const of = (format: string) => rendering(format, "EN", { id: "2026-02-01" }, secretariat);

  it("shows them in HTML as they are, and runs nothing", async () => {
    const { content } = await of("HTML");
    expect(content).not.toMatch(/<script|<b>|<i>/);
    expect(content).toContain("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; *bold*");
    expect(fromHtml(content)).toContain(plain(HOSTILE.replace("\u0001", "")));
    expect(content).toContain('<li lang="es">');
  });

  it("shows them in Markdown as they are: no markup of theirs is markup", async () => {
    const { content } = await of("MARKDOWN");
    const lines = content.split("\n") as string[];
    expect(lines.filter((line) => /^#/.test(line))).toHaveLength(1);
    expect(content).not.toMatch(/(?<!\\)[<`[\]|]|(?<!\\)\*bold|^- [-+] |^[-+] (?!\*\*)/m);
    expect(unescaped(content)).toContain(plain(HOSTILE.replace("\u0001", "")));
    expect(content).toContain("**1.** 1\\. Solo en español \\# y \\<i\\>más\\</i\\> *(in Spanish only)*");
    expect(content).toContain("> **Draft: not submitted yet.**");
    expect(content).toContain("**3.**");
  });

  it("is a DOCX that is well-formed XML", async () => {
    const { content } = await of("DOCX");
    const xml = partOf(Buffer.from(content, "base64"), "word/document.xml");
    expect(xml).not.toContain("<script");
    expect(xml).not.toContain("\u0001");
    expect(xml).toContain("&lt;script&gt;");
    expect(xml.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
  });

  it("is nobody's to print who may not see it", async () => {
    expect(await rendering("HTML", "EN", { id: "2026-02-01" })).toBeUndefined();
  });
});

const RENDERING = `query ($id: ID!, $format: ReportFormat!, $language: Language, $references: Boolean! = false) { report(id: $id) {
  rendering(format: $format, language: $language, references: $references) {
    format language mediaType fileName isBase64 isUnofficialTranslation content } } }`;
const RECORD = `mutation ($key: ID!, $input: NewMeetingInput!) { recordMeeting(idempotencyKey: $key, input: $input) { id } }`;
const DRAFT = `mutation ($key: ID!, $input: NewReportInput!) { draftReport(idempotencyKey: $key, input: $input) { id } }`;
const ADD = `mutation ($key: ID!, $input: NewReportPointInput!) { addReportPoint(idempotencyKey: $key, input: $input) { id } }`;
