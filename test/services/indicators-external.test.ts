import { randomUUID } from "node:crypto";

import { answersIn, delegation, refusal } from "../support/indicators";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
let answers: ReturnType<typeof answersIn>;
beforeAll(async () => {
  world = await startWorld();
  answers = answersIn(world);
  for (const mapping of MAPPINGS) await map(mapping);
});
afterAll(() => world.stop());

const { secretariat, anonymous, iom, delegationCri, delegationGtm } = people;
const GLOTIP = "unodc-glotip-2016";
const PEOPLE = "HUB-DEMO-1/PR-05";
/** How the secretariat, with the form in hand, may map its rows. The numbers of the questions are the test's. */
const MAPPINGS = [
  { question: "3", category: "Persons convicted", indicator: "HUB-DEMO-1/PS-03" },
  { question: "5", category: "Women", indicator: PEOPLE, sex: "FEMALE", age: "ADULT" },
  { question: "5", category: "Girls", indicator: PEOPLE, sex: "FEMALE", age: "CHILD" },
  { question: "5", category: "Men", indicator: PEOPLE, sex: "MALE", age: "ADULT" },
  { question: "5", category: "Boys", indicator: PEOPLE, sex: "MALE", age: "CHILD" },
  { question: "1", indicator: "HUB-DEMO-1/L-01" },
];
const TABLE = `question,category,2012,2013,2014,2015,articles,sources
1,,,,,"Yes, in part","Código Penal, art. 202 Ter",Ministerio Público
3,Persons convicted,20,31,,12,"Código Penal, art. 202 Ter",Organismo Judicial
5,Women,,,,40,,SVET
5,girls,,,,35,,SVET
5,Men,,,,3,,SVET
5,Boys,,,,22,,SVET
6,Form of exploitation: other,1,2,3,4,,SVET
7,Citizenship,,,,,,
`;

const map = (input: object, as: Person | null = secretariat, key: string = randomUUID()) =>
  world.as(as).ask(MAP, { key, input: { questionnaire: GLOTIP, ...input } });
const load = (csv: string, as: Person | null = delegationGtm, country = "GTM", key: string = randomUUID()) =>
  world.as(as).ask(IMPORT, { key, input: { questionnaire: GLOTIP, country, csv } });
type Row = { row: number; period: string | null; outcome: string };
const outcomes = (rows: Row[]) => rows.map(({ row, period, outcome }) => `${row} ${period} ${outcome}`);
const held = async (iso3: string) =>
  world.database.query(
    `SELECT indicator_id, period, status, version FROM indicators.answer WHERE country_iso3 = $1 ORDER BY 1, 2`,
    [iso3],
  );

describe("answers given in an external questionnaire", () => {
  it("become drafts, with their articles and sources, and what maps to nothing is listed", async () => {
    const { data, errors } = await load(TABLE);
    expect(errors).toBeUndefined();
    const { rows, questionnaire, country, author } = data.importExternalAnswers;
    expect({ questionnaire, country, author }).toEqual({
      questionnaire: { id: GLOTIP },
      country: { iso3: "GTM" },
      author: { id: "delegation-gtm" },
    });
    expect(outcomes(rows)).toEqual([
      "2 2015 DRAFTED",
      ...["3 2012 DRAFTED", "3 2013 DRAFTED", "3 2015 DRAFTED"],
      ...["4 2015 DRAFTED", "5 2015 DRAFTED", "6 2015 DRAFTED", "7 2015 DRAFTED"],
      ...["8 null MAPS_TO_NOTHING", "9 null MAPS_TO_NOTHING"],
    ]);
    const assisted = rows.find(({ row }: Row) => row === 6).answer;
    expect(assisted).toMatchObject({
      status: "DRAFT",
      version: 1,
      value: { count: 100, cells: [{ count: 40 }, { count: 35 }, { count: 3 }, { count: 22 }] },
      importedFrom: { id: GLOTIP },
      sources: [
        { citation: expect.stringMatching(/^UNODC questionnaire.* question 5: SVET$/), confidence: "MEDIUM" },
      ],
    });
    expect(rows[0].answer).toMatchObject({
      value: { choice: "PARTLY" },
      legalBasis: [{ citation: "Código Penal, art. 202 Ter" }],
    });
    expect(await held("GTM")).toHaveLength(5);
  });

  it("are entered once: the same table again enters nothing, and another number alters nothing", async () => {
    const before = await held("GTM");
    const again = await load(TABLE);
    const { rows } = again.data.importExternalAnswers;
    expect(rows.filter(({ outcome }: Row) => outcome === "ALREADY_HELD")).toHaveLength(8);
    expect(rows.filter(({ outcome }: Row) => outcome === "DRAFTED")).toEqual([]);
    const semicolons = TABLE.replace(/("[^"]*")|,/g, (_, quoted?: string) => quoted ?? ";");
    expect(outcomes((await load(semicolons)).data.importExternalAnswers.rows)).toEqual(outcomes(rows));
    const other = await load(TABLE.replace("20,31", "21,31"));
    expect(outcomes(other.data.importExternalAnswers.rows)).toContain("3 2012 HELD_OTHERWISE");
    expect(other.data.importExternalAnswers.rows[1].answer).toMatchObject({ value: { count: 20 } });
    expect(await held("GTM")).toEqual(before);
  });

  it("are entered once when the same is asked at once, under one key or under many", async () => {
    const key = randomUUID();
    const same = await Promise.all(
      Array.from({ length: 50 }, () => load(TABLE, delegation("MEX"), "MEX", key)),
    );
    expect(new Set(same.map((one) => JSON.stringify(one))).size).toBe(1);
    const keys = await Promise.all(Array.from({ length: 5 }, () => load(TABLE, delegation("PAN"), "PAN")));
    for (const { errors } of keys) expect(errors).toBeUndefined();
    expect(await held("MEX")).toHaveLength(5);
    expect(await held("PAN")).toHaveLength(5);
  });

  it("do not enter what was entered by hand", async () => {
    await answers.draft("HND", { indicator: "HUB-DEMO-1/PS-03", period: "2012", value: { count: 20 } });
    await answers.draft("HND", { indicator: "HUB-DEMO-1/PS-03", period: "2013", state: "REFUSED" });
    const { data } = await load(TABLE, delegation("HND"), "HND");
    const said = outcomes(data.importExternalAnswers.rows);
    expect(said).toEqual(
      expect.arrayContaining(["3 2012 ALREADY_HELD", "3 2013 HELD_OTHERWISE", "3 2015 DRAFTED"]),
    );
  });

  it("are told apart where they do not fit, row by row, without their value", async () => {
    const csv = `question,category,2014,2015
3,Persons convicted,about 12,-3
5,Women,11,12
5,Girls,11,
5,Men,11,4
5,Boys,11,5
1,,perhaps,no
1,,yes,
`;
    const { data } = await load(csv, delegation("CRI"), "CRI");
    const { rows } = data.importExternalAnswers;
    expect(outcomes(rows)).toEqual([
      ...["2 2014 NOT_UNDERSTOOD", "2 2015 NOT_UNDERSTOOD", "3 2014 DRAFTED", "3 2015 NOT_UNDERSTOOD"],
      ...[
        "4 2014 DRAFTED",
        "5 2014 DRAFTED",
        "5 2015 NOT_UNDERSTOOD",
        "6 2014 DRAFTED",
        "6 2015 NOT_UNDERSTOOD",
      ],
      ...["7 2014 NOT_UNDERSTOOD", "7 2015 DRAFTED", "8 2014 NOT_UNDERSTOOD"],
    ]);
    const messages = rows.map(({ message }: { message: string | null }) => message).join(" ");
    expect(messages).not.toMatch(/about|perhaps/);
    expect(messages).toContain("A part is missing or given twice.");
    expect(messages).toContain("Two rows answer the same for this year.");
  });

  it("follow an indicator to the edition in use", async () => {
    const { data: found } = await world.as(anonymous).ask(MAPPINGS_OF, { id: GLOTIP });
    expect(found.externalQuestionnaire.mappings.totalCount).toBe(6);
    const heading = `axis,axisEn,axisEs,code,kind,treatyArticles,reportPoint,questionEn,questionEs,guidanceEn,guidanceEs,scale,options,unitEn,unitEs,countsPeople,disaggregations,priority,supersedes`;
    const row = "LEGAL,Legal,Marco legal,L-01,STRUCTURE,TIP 5,,Is it an offence?,,,,YES_PARTLY_NO,,,,no,,,";
    const input = {
      family: "HUB-DEMO",
      edition: 2,
      title: { en: "Second" },
      source: "Test",
      csv: `${heading}\n${row}`,
    };
    await world.as(secretariat).ask(SECOND, { key: randomUUID(), input });
    const { data } = await load(TABLE, delegation("SLV"), "SLV");
    expect(outcomes(data.importExternalAnswers.rows)).toContain("3 null MAPS_TO_NOTHING");
    expect(data.importExternalAnswers.rows[0].answer.indicator.id).toBe("HUB-DEMO-2/L-01");
    const kept = await load(TABLE);
    expect(outcomes(kept.data.importExternalAnswers.rows)[0]).toBe("2 2015 ALREADY_HELD");
  });
});

describe("what is refused", () => {
  it.each<[string, string]>([
    ["a person's column", "question,category,2015,firstName\n3,Persons convicted,1,Ana"],
    ["a year that the questionnaire does not ask about", "question,category,2019\n3,Persons convicted,1"],
    ["no year", "question,category\n3,Persons convicted"],
    ["no question", "category,2015\nx,1"],
    ["a ragged row", "question,category,2015\n3"],
    ["nothing", "question,category,2015"],
    ["no CSV", 'question,"category,2015\n'],
    ["a NUL", "question,category,2015\n3,\0,1"],
  ])("a table with %s", async (_what, csv) => {
    const before = await held("GTM");
    const answer = refusal(await load(csv));
    expect(answer).toMatchObject({ code: "BAD_USER_INPUT", field: "input.csv", fix: expect.any(String) });
    expect(JSON.stringify(answer)).not.toContain("Ana");
    expect(await held("GTM")).toEqual(before);
  });

  it("another country's table, and an unknown questionnaire", async () => {
    for (const person of [delegationCri, secretariat, iom, people.rncomGtm])
      expect(refusal(await load(TABLE, person)).code).toBe("FORBIDDEN");
    expect(refusal(await load(TABLE, anonymous)).code).toBe("UNAUTHENTICATED");
    const unknown = { key: randomUUID(), input: { questionnaire: "none", country: "GTM", csv: TABLE } };
    expect(refusal(await world.as(delegationGtm).ask(IMPORT, unknown)).code).toBe("NOT_FOUND");
  });

  it("an import's report to anybody but the country", async () => {
    const { data } = await world.as(delegationGtm).ask(IMPORTS);
    const [{ id }] = data.externalImports.nodes;
    for (const person of [anonymous, secretariat, delegation("NIC"), iom]) {
      const other = await world.as(person).ask(ONE, { id });
      expect(other.data).toEqual({ externalImport: null, externalImports: { totalCount: 0 } });
    }
    expect((await world.as(delegationGtm).ask(ONE, { id })).data.externalImport).toEqual({ id });
  });

  it.each<[object, string, string?]>([
    [{ question: "1", indicator: "HUB-DEMO-1/L-02" }, "input.question", "CONFLICT"],
    [{ question: "9", indicator: "HUB-DEMO-1/L-99" }, "input.indicator", "NOT_FOUND"],
    [{ question: "9", indicator: "HUB-DEMO-1/PV-01" }, "input.indicator"],
    [{ question: "9", indicator: PEOPLE, sex: "MALE" }, "input.sex"],
    [{ question: "9", indicator: "HUB-DEMO-1/PS-03", sex: "MALE", age: "ADULT" }, "input.sex"],
    [{ question: " ", indicator: PEOPLE }, "input.question"],
    [{ questionnaire: "none", question: "9", indicator: PEOPLE }, "input.questionnaire", "NOT_FOUND"],
  ])("the mapping %j", async (wrong, field, code = "BAD_USER_INPUT") => {
    expect(refusal(await map(wrong))).toMatchObject({ code, field, fix: expect.any(String) });
    expect(refusal(await map(wrong, delegationGtm)).code).toBe("FORBIDDEN");
  });
});

it("a mapping that has ended is used no more, and its row can be mapped anew", async () => {
  const { data } = await map({ question: "20", indicator: "HUB-DEMO-1/L-02" });
  const { id, version } = data.mapExternalQuestion;
  const ended = await world.as(secretariat).ask(END, { key: randomUUID(), id, version });
  expect(ended.data.endQuestionMapping.endedAt).toEqual(expect.any(String));
  expect(refusal(await world.as(secretariat).ask(END, { key: randomUUID(), id, version })).code).toBe(
    "NOT_FOUND",
  );
  expect((await map({ question: "20", indicator: "HUB-DEMO-1/L-03" })).errors).toBeUndefined();
});

it("a questionnaire is added once, by the secretariat", async () => {
  const input = {
    id: "unodc-test",
    title: { en: "Test" },
    author: "unodc",
    periods: ["2018"],
    source: "A form",
  };
  const add = (as: Person | null, more: object = {}) =>
    world.as(as).ask(ADD, { key: randomUUID(), input: { ...input, ...more } });
  expect(refusal(await add(iom)).code).toBe("FORBIDDEN");
  expect((await add(secretariat)).data.addExternalQuestionnaire).toEqual({
    id: "unodc-test",
    periods: ["2018"],
    author: { id: "unodc" },
  });
  expect(refusal(await add(secretariat))).toMatchObject({ code: "CONFLICT", field: "input.id" });
  expect(refusal(await add(secretariat, { id: "A B" }))).toMatchObject({ field: "input.id" });
  expect(refusal(await add(secretariat, { id: "x", periods: ["soon"] }))).toMatchObject({
    field: "input.periods.0",
  });
});

it("asks the database as often for a large table as for a small one", async () => {
  const small = "question,category,2012\n1,,yes\n";
  const large = "question,category,2012,2013,2014,2015\n1,,yes,no,no,yes\n";
  const one = await world.statements(() => load(small, delegation("USA"), "USA"));
  const all = await world.statements(() => load(large, delegation("BLZ"), "BLZ"));
  expect(await held("BLZ")).toHaveLength(4);
  expect(all).toHaveLength(one.length);
});

const IMPORT = `mutation ($key: ID!, $input: ExternalAnswersInput!) {
  importExternalAnswers(idempotencyKey: $key, input: $input) { id questionnaire { id } country { iso3 } author { id }
    rows { row question category period outcome message answer { id status version indicator { id }
      value { choice count cells { count } } legalBasis { citation } sources { citation confidence } importedFrom { id } } } } }`;
const MAP = `mutation ($key: ID!, $input: QuestionMappingInput!) {
  mapExternalQuestion(idempotencyKey: $key, input: $input) { id version question category indicator { id } } }`;
const END = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  endQuestionMapping(idempotencyKey: $key, id: $id, version: $version) { endedAt } }`;
const ADD = `mutation ($key: ID!, $input: ExternalQuestionnaireInput!) {
  addExternalQuestionnaire(idempotencyKey: $key, input: $input) { id periods author { id } } }`;
const MAPPINGS_OF = `query ($id: ID!) { externalQuestionnaire(id: $id) { mappings { totalCount } } }`;
const SECOND = `mutation ($key: ID!, $input: IndicatorFrameworkInput!) {
  importIndicatorFramework(idempotencyKey: $key, input: $input) { id } }`;
const IMPORTS = "{ externalImports { nodes { id } } }";
const ONE = `query ($id: ID!) { externalImport(id: $id) { id } externalImports { totalCount } }`;
