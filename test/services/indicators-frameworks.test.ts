import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import { indicators } from "../../services/indicators";
import { ROOT } from "../../services/kit/root";
import { seed } from "../../services/kit/provision";
import { answersIn, delegation, refusal } from "../support/indicators";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
let answers: ReturnType<typeof answersIn>;
beforeAll(async () => {
  world = await startWorld();
  answers = answersIn(world);
});
afterAll(() => world.stop());

const { anonymous, secretariat, iom, delegationCri } = people;
const FILE = readFileSync(path.join(ROOT, "services/indicators/seed/hub-demo-1.csv"), "utf8");
const [HEADING = "", ...LINES] = FILE.trim().split("\n");
const fileOf = (...lines: string[]) => [HEADING, ...lines].join("\n");
const line = (code: string) => LINES.find((one) => one.includes(`,${code},`))!;
const load = (input: object, as: Person | null = secretariat, key: string = randomUUID()) =>
  world.as(as).ask(IMPORT, {
    key,
    input: { family: "TEST", edition: 1, title: { en: "Test" }, source: "A letter", csv: FILE, ...input },
  });
const grid = (framework: string, period = "2016", as: Person | null = anonymous) =>
  world.as(as).ask(GRID, { framework, period });
const tables = () =>
  world.database.query(`SELECT (SELECT count(*) FROM indicators.framework) AS frameworks,
    (SELECT count(*) FROM indicators.indicator) AS indicators, (SELECT count(*) FROM indicators.revision) AS revisions`);

describe("the demonstration framework", () => {
  it("is the hub's own, says so in both languages, and has the 23 indicators", async () => {
    const { data, errors } = await world.as(anonymous, "es").ask(FRAMEWORK, { id: "HUB-DEMO-1" });
    expect(errors).toBeUndefined();
    const { indicatorFramework: found } = data;
    expect(found).toMatchObject({
      isDemonstration: true,
      status: "IN_USE",
      author: { id: "executive-secretariat" },
    });
    expect(found.note.text).toContain("No son los indicadores desarrollados por la OIM");
    expect(found.note.translations).toHaveLength(2);
    expect(found.axes.map(({ code }: { code: string }) => code)).toEqual([
      ...["LEGAL", "PROTECTION", "PREVENTION", "PROSECUTION", "PARTNERSHIP"],
    ]);
    expect(found.indicators.totalCount).toBe(23);
    const byCode = Object.fromEntries(found.indicators.nodes.map((one: { code: string }) => [one.code, one]));
    expect(byCode["PR-03"]).toMatchObject({
      kind: "PROCESS",
      scale: "COUNT",
      treatyArticles: ["TIP 6(3)"],
      disaggregations: ["SEX", "AGE"],
      countsPeople: false,
      priority: null,
    });
    expect(byCode["PR-05"]).toMatchObject({ countsPeople: true, unit: { text: "personas" } });
    expect(byCode["CO-01"]).toMatchObject({ treatyArticles: [], reportPoint: { id: "2016-06-08/6" } });
    for (const { question } of found.indicators.nodes) expect(question.translations).toHaveLength(2);
  });

  it("is loaded once, however often the seed runs", async () => {
    const before = await tables();
    await seed([indicators], () => world.database.url);
    expect(await tables()).toEqual(before);
  });
});

describe("the grid", () => {
  it("has every country and indicator, and counts the unanswered apart", async () => {
    const { data, errors } = await grid("HUB-DEMO-1");
    expect(errors).toBeUndefined();
    const { countries, indicators: asked, cells, byCountry, byIndicator } = data.indicatorGrid;
    expect([countries.length, asked.length, cells.length]).toEqual([11, 23, 253]);
    expect(
      cells.every(
        ({ state, answer }: { state: string; answer: unknown }) => state === "NOT_ANSWERED" && !answer,
      ),
    ).toBe(true);
    for (const tally of byCountry) expect(tally).toMatchObject({ answered: 0, notAnswered: 23 });
    for (const tally of byIndicator) expect(tally).toMatchObject({ answered: 0, notAnswered: 11, sum: null });
  });

  it("is null for a framework that is none, and refuses what is no year", async () => {
    expect((await grid("nul\0")).data.indicatorGrid).toBeNull();
    expect(refusal(await grid("HUB-DEMO-1", "soon"))).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "period",
    });
  });

  it("takes shares of those that answered, and no draft into account", async () => {
    const indicator = "HUB-DEMO-1/L-01";
    await answers.published("GTM", { indicator, value: { choice: "YES" } });
    await answers.published("HND", { indicator, value: { choice: "YES" } });
    await answers.published("CRI", { indicator, value: { choice: "PARTLY" } });
    await answers.published("MEX", { indicator, value: { choice: "NO" } });
    await answers.published("SLV", { indicator, state: "REFUSED" });
    await answers.published("NIC", { indicator, state: "NOT_APPLICABLE" });
    await answers.published("PAN", { indicator, state: "NOT_ANSWERED" });
    await answers.after("DOM", { indicator, value: { choice: "NO" } }, "submit", "clear");
    for (const person of [anonymous, secretariat, delegation("DOM")]) {
      const { data } = await grid("HUB-DEMO-1", "2016", person);
      const [tally] = data.indicatorGrid.byIndicator;
      expect(tally).toMatchObject({ answered: 4, notAnswered: 5, notApplicable: 1, refused: 1 });
      expect(tally.choices).toEqual([
        { choice: "YES", count: 2, share: 0.5 },
        { choice: "PARTLY", count: 1, share: 0.25 },
        { choice: "NO", count: 1, share: 0.25 },
      ]);
    }
  });

  it("sums only what everyone can read, so that no sum tells a number withheld, to anybody", async () => {
    const indicator = "HUB-DEMO-1/PV-03";
    await answers.published("GTM", { indicator, value: { count: 120 } });
    await answers.published("CRI", { indicator, value: { count: 30 } });
    await answers.published("BLZ", { indicator, value: { count: 4 } });
    for (const person of [anonymous, secretariat, iom, delegationCri, delegation("BLZ")]) {
      const { data } = await grid("HUB-DEMO-1", "2016", person);
      const tally = data.indicatorGrid.byIndicator.find(
        (one: { indicator: { code: string } }) => one.indicator.code === "PV-03",
      );
      expect(tally).toMatchObject({ answered: 3, notAnswered: 8, sum: 150, suppressed: 1 });
    }
  });

  it("averages what was measured", async () => {
    const indicator = "HUB-DEMO-1/PV-02";
    await answers.published("GTM", { indicator, value: { rate: 0.5 } });
    await answers.published("CRI", { indicator, value: { rate: 1.5 } });
    const { data } = await grid("HUB-DEMO-1");
    const tally = data.indicatorGrid.byIndicator.find(
      (one: { indicator: { code: string } }) => one.indicator.code === "PV-02",
    );
    expect(tally).toMatchObject({ answered: 2, average: 1, sum: null });
  });

  it("asks the database as often for many answers as for one", async () => {
    await answers.published("GTM", {
      indicator: "HUB-DEMO-1/L-01",
      period: "1999",
      value: { choice: "YES" },
    });
    const one = await world.statements(() => grid("HUB-DEMO-1", "1999"));
    const many = await world.statements(() => grid("HUB-DEMO-1", "2016"));
    expect(many).toHaveLength(one.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });
});

describe("an import", () => {
  it("is the reviewing secretariat's", async () => {
    const before = await tables();
    for (const person of [
      iom,
      delegationCri,
      { partner: "executive-secretariat", scopes: ["read", "write"] } as Person,
    ])
      expect(refusal(await load({}, person)).code).toBe("FORBIDDEN");
    expect(refusal(await load({}, anonymous)).code).toBe("UNAUTHENTICATED");
    expect(await tables()).toEqual(before);
  });

  it("names every row that it cannot take, with its column, and takes none", async () => {
    const before = await tables();
    const csv = fileOf(
      line("L-01"),
      line("L-02").replace("TIP 3(a)", "TIP 99"),
      line("L-01"),
      line("L-04").replace("YES_PARTLY_NO", "MAYBE"),
      line("PR-05").replace("COUNT", "RATE"),
      "LEGAL,Legal,Legal,L-50,RESULT,,,,,,,TEXT,,,,no,,,",
      "LEGAL,Legal,Legal,L-51,RESULT,,,Which?,,,,MULTI,A=One,,,no,,,",
      "LEGAL,Legal,Legal,L-52,RESULT,,,Which?,,,,TEXT,,,,no,,,L-99",
    );
    const answer = refusal(await load({ csv }));
    expect(answer).toMatchObject({ code: "BAD_USER_INPUT", field: "input.csv" });
    const rows = answer.rows as { row: number; column: string; message: string; fix: string }[];
    expect(rows.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...["3 treatyArticles", "4 code", "5 scale", "6 scale", "7 question", "8 options", "9 supersedes"],
    ]);
    for (const { message, fix } of rows) expect([message, fix].every(Boolean)).toBe(true);
    expect(await tables()).toEqual(before);
  });

  it.each<[string, object, string]>([
    ["a column too few", { csv: "code\nL-01" }, "input.csv"],
    ["a column too many", { csv: `${HEADING},birthdate\n${line("L-01")},x` }, "input.csv"],
    ["no row", { csv: HEADING }, "input.csv"],
    ["a ragged row", { csv: `${HEADING}\nLEGAL` }, "input.csv"],
    ["a NUL", { csv: `${FILE}\0` }, "input.csv"],
    ["a family of no shape", { family: "iom's" }, "input.family"],
    ["an edition out of turn", { edition: 3 }, "input.edition"],
    ["no title", { title: {} }, "input.title"],
  ])("refuses %s", async (_what, wrong, field) => {
    expect(refusal(await load(wrong))).toMatchObject({
      code: "BAD_USER_INPUT",
      field,
      fix: expect.any(String),
    });
  });

  it("happens once for its key, and once for its edition", async () => {
    const key = randomUUID();
    const both = await Promise.all([
      load({ family: "ONCE" }, secretariat, key),
      load({ family: "ONCE" }, secretariat, key),
    ]);
    expect(both[0]!.errors).toBeUndefined();
    expect(both[1]).toEqual(both[0]);
    expect(refusal(await load({ family: "ONCE" }))).toMatchObject({
      code: "CONFLICT",
      field: "input.edition",
    });
  });

  it("asks the database as often for one row as for all", async () => {
    const one = await world.statements(() => load({ family: "SMALL", csv: fileOf(line("L-01")) }));
    const all = await world.statements(() => load({ family: "LARGE" }));
    expect(all).toHaveLength(one.length);
  });
});

describe("a second edition", () => {
  const L01 = "HUB-DEMO-1/L-01";
  it("keeps the answers of the first, asks no question twice, and closes the first for new answers", async () => {
    const revised = line("L-01").replace("an autonomous offence", "an offence of its own");
    const renamed = line("PV-03").replace(",PV-03,", ",PV-09,").replace(/,$/, ",PV-03");
    const fresh =
      "LEGAL,Legal,Marco legal,L-09,STRUCTURE,TIP 5,,Is attempt punished?,¿Se castiga la tentativa?,,,YES_PARTLY_NO,,,,no,,1,";
    const csv = fileOf(revised, renamed, fresh);
    const wrong = await load({
      family: "HUB-DEMO",
      edition: 2,
      csv: fileOf(line("L-01").replace("YES_PARTLY_NO", "TEXT")),
    });
    expect(refusal(wrong).rows).toMatchObject([{ row: 2, column: "supersedes" }]);
    const { data, errors } = await load({ family: "HUB-DEMO", edition: 2, csv });
    expect(errors).toBeUndefined();
    expect(data.importIndicatorFramework.imported.rows).toEqual([
      { row: 2, code: "L-01", supersedes: L01 },
      { row: 3, code: "PV-09", supersedes: "HUB-DEMO-1/PV-03" },
      { row: 4, code: "L-09", supersedes: null },
    ]);
    expect(data.importIndicatorFramework.imported.discontinued).toHaveLength(21);
    expect(data.importIndicatorFramework.supersedes).toEqual({ id: "HUB-DEMO-1", status: "SUPERSEDED" });

    const first = (await grid("HUB-DEMO-1")).data.indicatorGrid;
    const second = (await grid("HUB-DEMO-2")).data.indicatorGrid;
    expect(second.byIndicator[0]).toMatchObject({ answered: 4, refused: 1 });
    expect(first.byIndicator[0]).toMatchObject({ answered: 4, refused: 1 });
    expect(second.byIndicator[1]).toMatchObject({ sum: 150, suppressed: 1 });
    const guatemala = second.cells.find((cell: { country: { iso3: string } }) => cell.country.iso3 === "GTM");
    expect(guatemala.answer.indicator.id).toBe(L01);

    const closed = await answers.draft("USA", { indicator: L01, value: { choice: "YES" } });
    expect(refusal(closed)).toMatchObject({ code: "CONFLICT", field: "input.indicator" });
    const again = await answers.draft("GTM", { indicator: "HUB-DEMO-2/L-01", value: { choice: "NO" } });
    expect(refusal(again)).toMatchObject({
      code: "CONFLICT",
      field: "input.period",
      current: { status: "PUBLISHED" },
    });
    const next = { indicator: "HUB-DEMO-2/L-01", period: "2017", value: { choice: "PARTLY" } };
    await answers.published("GTM", next);
    const { data: chain } = await world.as(anonymous).ask(CHAIN, { id: "HUB-DEMO-2/L-01" });
    expect(chain.indicator).toMatchObject({
      supersedes: { id: L01, supersededBy: { id: "HUB-DEMO-2/L-01" } },
    });
    expect(chain.indicator.answers.nodes).toHaveLength(9);
    expect(chain.indicator.supersedes.answers.nodes).toHaveLength(8);
  });

  it("lets what was begun under the first go its way", async () => {
    const { data } = await world.as(delegation("DOM")).ask(OWN, {});
    const [answer] = data.country.indicatorAnswers.nodes;
    const published = await answers.change(secretariat, "publish", answer);
    expect(published.data.publishIndicatorAnswer).toMatchObject({
      status: "PUBLISHED",
      indicator: { id: L01 },
    });
  });
});

const IMPORT = `mutation ($key: ID!, $input: IndicatorFrameworkInput!) {
  importIndicatorFramework(idempotencyKey: $key, input: $input) { id status supersedes { id status }
    imported { rows { row code supersedes } discontinued } indicators { totalCount } } }`;
const FRAMEWORK = `query ($id: ID!) { indicatorFramework(id: $id) { isDemonstration status author { id }
  note { text translations { text } } axes { code name { text } }
  indicators(first: 100) { totalCount nodes { code kind scale treatyArticles disaggregations countsPeople priority
    unit { text } reportPoint { id } question { text translations { text } } } } } }`;
const TALLY = "answered notAnswered notApplicable refused choices { choice count share }";
const GRID = `query ($framework: ID!, $period: String!) { indicatorGrid(framework: $framework, period: $period) {
  framework { id } countries { iso3 } indicators { code axis { name { text } } }
  cells { state country { iso3 } indicator { code } answer { value { choice count suppressed } indicator { id } } }
  byCountry { country { iso3 } ${TALLY} } byIndicator { indicator { code } ${TALLY} sum suppressed average } } }`;
const CHAIN = `query ($id: ID!) { indicator(id: $id) { answers { nodes { id } }
  supersedes { id supersededBy { id } answers { nodes { id } } } } }`;
const OWN = `{ country(iso3: "DOM") { indicatorAnswers { nodes { id version status } } } }`;
