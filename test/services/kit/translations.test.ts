import { roster } from "../../../services";
import { type TextNoun } from "../../../services/kit/subgraph";
import { people } from "../../support/people";
import { startWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { delegationGtm, delegationCri, secretariat, rncom } = people;
let keys = 0;
const draft = async (title: object) =>
  (await world.as(delegationGtm).ask(DRAFT, { key: `text-${++keys}`, input: { title } })).data.draftPractice;
const revise = async ({ id, version }: { id: string; version: number }, title: object) =>
  (await world.as(delegationGtm).ask(REVISE, { key: `text-${++keys}`, id, version, input: { title } })).data
    .revisePractice;
const status = (practice: { title: { translationStatus: { language: string; status: string }[] } }) =>
  Object.fromEntries(practice.title.translationStatus.map(({ language, status: is }) => [language, is]));

describe("the status of a translation", () => {
  it("goes from missing to current, stale when the original changes alone, and current again", async () => {
    let practice = await draft({ es: "Ventanilla móvil" });
    expect(status(practice)).toEqual({ ES: "ORIGINAL", EN: "MISSING" });
    practice = await revise(practice, { es: "Ventanilla móvil", en: "Mobile desk", original: "ES" });
    expect(status(practice)).toEqual({ ES: "ORIGINAL", EN: "CURRENT" });
    practice = await revise(practice, {
      es: "Ventanilla móvil en frontera",
      en: "Mobile desk",
      original: "ES",
    });
    expect(status(practice)).toEqual({ ES: "ORIGINAL", EN: "STALE" });
    practice = await revise(practice, { es: "Ventanilla móvil en frontera", en: "Mobile desk" });
    expect(status(practice)).toEqual({ ES: "ORIGINAL", EN: "STALE" });
    practice = await revise(practice, {
      es: "Ventanilla móvil en frontera",
      en: "Mobile desk at the border",
    });
    expect(status(practice)).toEqual({ ES: "ORIGINAL", EN: "CURRENT" });
  });

  it("stays current where the author says that the translation still fits", async () => {
    let practice = await draft({ es: "Ventanila", en: "Desk", original: "ES" });
    practice = await revise(practice, { es: "Ventanilla", en: "Desk", translationIsCurrent: true });
    expect(status(practice)).toEqual({ ES: "ORIGINAL", EN: "CURRENT" });
  });

  it("lets either language lag behind where nobody knows which came first", async () => {
    let practice = await draft({ es: "Mesa", en: "Table" });
    expect(status(practice)).toEqual({ ES: "CURRENT", EN: "CURRENT" });
    practice = await revise(practice, { es: "Mesa", en: "Round table" });
    expect(status(practice)).toEqual({ ES: "STALE", EN: "CURRENT" });
    practice = await revise(practice, { es: "Mesa redonda", en: "Round table" });
    expect(status(practice)).toEqual({ ES: "CURRENT", EN: "CURRENT" });
    practice = await revise(practice, { en: "Round table" });
    expect(status(practice)).toEqual({ ES: "MISSING", EN: "ORIGINAL" });
  });

  it("is kept for texts inside lists", async () => {
    const evidence = (es: string) => [
      { description: { es, en: "Protocol", original: "ES" }, source: "GO 1" },
    ];
    const record = (version: number, es: string) =>
      world.as(delegationCri).ask(ADOPT, {
        key: `adopt-${version}`,
        input: {
          country: "CRI",
          item: "2011-revised.6.2",
          status: "ADOPTED",
          version,
          evidence: evidence(es),
        },
      });
    await record(0, "Protocolo");
    const { data } = await record(1, "Protocolo nuevo");
    expect(data.recordAdoption.evidence[0].description.translationStatus).toEqual([
      { language: "ES", status: "ORIGINAL" },
      { language: "EN", status: "STALE" },
    ]);
  });
});

describe("what lacks a translation", () => {
  it("is found across the graph in one query, two statements a part", async () => {
    await world.as(rncom).ask(POST, { key: "gap", input: { kind: "CALL", text: { es: "Sin traducir." } } });
    const practice = await draft({ es: "Uno", en: "One", original: "ES" });
    await revise(practice, { es: "Uno solo", en: "One" });
    const sent = await world.statements(async () => {
      const { data, errors } = await world.as(delegationGtm).ask(GAPS);
      expect(errors).toBeUndefined();
      const { bestPractices, civilSociety, countries } = data.texts;
      expect(bestPractices.translations.nodes).toContainEqual({
        noun: "practice",
        recordId: practice.id,
        field: "title",
        number: 1,
        language: "EN",
        status: "STALE",
      });
      expect(civilSociety.translations.nodes).toContainEqual(
        expect.objectContaining({ noun: "contribution", field: "text", language: "EN", status: "MISSING" }),
      );
      expect(countries.translations).toMatchObject({ totalCount: 0, nodes: [] });
    });
    expect(sent).toHaveLength(2 * roster.length);
  });

  it("shows nobody a draft that they may not see", async () => {
    const practice = await draft({ es: "Borrador sin traducir" });
    const seen = async (person: typeof secretariat) =>
      (await world.as(person).ask(GAPS)).data.texts.bestPractices.translations.nodes.some(
        ({ recordId }: { recordId: string }) => recordId === practice.id,
      );
    expect(await seen(delegationGtm)).toBe(true);
    expect(await seen(delegationCri)).toBe(false);
    expect(await seen(secretariat)).toBe(false);
  });

  it("is read page by page, each text once", async () => {
    const pages = async (after: string | null): Promise<string[]> => {
      const { data } = await world.as(secretariat).ask(PAGE, { after });
      const { nodes, pageInfo } = data.texts.partners.translations;
      const names = nodes.map((node: object) => Object.values(node).join(" "));
      return pageInfo.hasNextPage ? [...names, ...(await pages(pageInfo.endCursor))] : names;
    };
    const all = await pages(null);
    const { data } = await world.as(secretariat).ask(PAGE, { after: null });
    expect(all.length).toBe(data.texts.partners.translations.totalCount);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(25);
  });

  it("covers every noun that has bilingual texts of its own", () => {
    for (const { name, entities, texts = [] } of roster) {
      const covered = (entity: Function) =>
        texts.some(({ entity: listed }: TextNoun) => related(listed, entity) || related(entity, listed));
      const forgotten = entities.filter((entity) => hasTexts(entity) && !covered(entity));
      expect({ name, forgotten: forgotten.map((entity) => entity.name) }).toEqual({ name, forgotten: [] });
    }
  });
});

describe("the glossary guard", () => {
  it("warns the author in the answer of the mutation, in the author's language, and hinders nothing", async () => {
    const title = { es: "Contra el tráfico de personas", en: "Against trafficking in persons" };
    const practice = await draft(title);
    expect(practice.title.warnings).toEqual([
      {
        message:
          "The Spanish text says “tráfico”, the English one “trafficking”: these are different crimes. " +
          "Trafficking is “trata”, smuggling is “tráfico”.",
        spanishWord: "tráfico",
        englishWord: "trafficking",
      },
    ]);
    const { data } = await world.as(delegationGtm, "es").ask(READ, { id: practice.id });
    expect(data.practice.title.warnings[0].message).toContain("son delitos distintos");
    const right = await revise(practice, { ...title, es: "Contra la trata de personas" });
    expect(right.title.warnings).toEqual([]);
  });
});

const related = (one: Function, other: Function) => one === other || one.prototype instanceof other;
/** `@Bilingual` gives a class a method for each text. */
const hasTexts = (entity: Function): boolean =>
  Object.getOwnPropertyNames(entity.prototype).some((name) => name.endsWith("InLanguage"));

const TITLE = `id version title {
  text translationStatus { language status } warnings { message spanishWord englishWord }
}`;
const DRAFT = `mutation ($key: ID!, $input: PracticeInput!) {
  draftPractice(idempotencyKey: $key, input: $input) { ${TITLE} }
}`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: PracticeInput!) {
  revisePractice(idempotencyKey: $key, id: $id, version: $version, input: $input) { ${TITLE} }
}`;
const READ = `query ($id: ID!) { practice(id: $id) { ${TITLE} } }`;
const POST = `mutation ($key: ID!, $input: ContributionInput!) {
  postContribution(idempotencyKey: $key, input: $input) { id }
}`;
const ADOPT = `mutation ($key: ID!, $input: AdoptionInput!) {
  recordAdoption(idempotencyKey: $key, input: $input) {
    version evidence { description { translationStatus { language status } } }
  }
}`;
const LISTED = `translations(first: 100, language: EN) {
  totalCount nodes { noun recordId field number language status }
}`;
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const GAPS = `{ texts { ${roster.map(({ name }) => `${camelCase(name)} { ${LISTED} }`).join(" ")} } }`;
const PAGE = `query ($after: String) { texts { partners { translations(
  status: [MISSING, CURRENT], noun: ["partner"], first: 20, after: $after
) { totalCount pageInfo { hasNextPage endCursor } nodes { recordId field number language } } } } }`;
