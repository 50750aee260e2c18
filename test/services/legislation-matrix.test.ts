import { seed } from "../../services/kit/provision";
import { legislation } from "../../services/legislation";
import { readings } from "../../services/legislation/seed/seed";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const ask = async (query: string, variables: object = {}, language = "en") => {
  const { data, errors } = await world.as(people.anonymous, language).ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const cellOn = async (id: string, asOf: string) => (await ask(CELL, { id, asOf })).matrixCell;
const prisonOn = async (id: string, asOf: string) =>
  (await cellOn(id, asOf)).entries.map(({ penalties }: Entry) => [
    penalties[0]?.prison?.min,
    penalties[0]?.prison?.max,
  ]);
const codes = (list: { country: { iso3: string } }[]) => list.map(({ country }) => country.iso3);

interface Entry {
  holds: string;
  penalties: { prison: { min: number; max: number } | null }[];
}

describe("the matrix", () => {
  it("has a cell for every Member Country, crime and sub-topic, known or not", async () => {
    const { legislationMatrix } = await ask(MATRIX, { asOf: "2026-11-24" });
    const { countries, subtopics, cells, statusCounts } = legislationMatrix;
    expect(countries).toHaveLength(11);
    expect(subtopics).toHaveLength(16);
    expect(cells).toHaveLength(11 * (16 + 15));
    const total = statusCounts.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(total).toBe(cells.length);
    const { legislationMatrix: one } = await ask(MATRIX, { crime: "SMUGGLING", asOf: "2026-11-24" });
    expect(one.cells).toHaveLength(11 * 15);
  });

  it("asks for a day: the law is never timeless", async () => {
    const { errors } = await world.as(people.anonymous).ask("{ legislationMatrix { asOf } }");
    expect(errors?.[0]?.extensions).toMatchObject({ code: expect.any(String) });
    const bad = await world.as(people.anonymous).ask(MATRIX, { asOf: "0000-01-01" });
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "asOf" });
  });

  it("shows Guatemala's smuggling penalty as 6 to 8 years on 2016-06-08 and 10 to 30 on 2022-03-01", async () => {
    const cell = "GTM/SMUGGLING/PENALTY";
    expect(await prisonOn(cell, "2016-06-08")).toEqual([[6, 8]]);
    expect(await prisonOn(cell, "2022-02-15")).toEqual([[6, 8]]);
    expect(await prisonOn(cell, "2022-02-16")).toEqual([[10, 30]]);
    expect(await prisonOn(cell, "2022-03-01")).toEqual([[10, 30]]);
    expect(await cellOn(cell, "2022-03-01")).toMatchObject({
      status: "SECRETARIAT_DRAFT",
      treatyArticles: ["SOM 6"],
      country: { iso3: "GTM" },
      entries: [
        {
          holds: "YES",
          law: { id: "gtm-decree-95-98" },
          provision: { article: "103, 108", insertedBy: { publishedOn: "2022-02-16" } },
          validFrom: { earliest: "2022-02-16", latest: "2022-02-16" },
          validTo: null,
          penalties: [
            {
              fine: { min: 100000, max: 200000, unit: "CURRENCY", currency: "GTQ", perPerson: true },
              join: "AND",
            },
          ],
          sources: [{ confidence: "HIGH" }, { confidence: "HIGH" }],
        },
      ],
    });
  });

  it("follows Honduras through three penalties, two of them of unknown figures", async () => {
    const cell = "HND/TRAFFICKING/PENALTY";
    expect(await prisonOn(cell, "2016-06-08")).toEqual([[10, 15]]);
    const { entries, status } = await cellOn(cell, "2023-06-01");
    expect(status).toBe("SECRETARIAT_DRAFT");
    expect(entries).toMatchObject([{ holds: "YES", penalties: [{ figuresUnknown: true, prison: null }] }]);
    const between = await cellOn(cell, "2020-06-01");
    expect(between.entries.map(({ holds }: Entry) => holds)).toEqual(["POSSIBLY", "POSSIBLY"]);
  });

  it("says POSSIBLY where a text is not dated: Canada's minimum came after a page of 2013", async () => {
    const { entries } = await cellOn("CAN/TRAFFICKING/PENALTY", "2016-06-08");
    const criminalCode = entries.filter(
      ({ provision }: { provision: { article: string } }) => provision.article === "279.01",
    );
    expect(criminalCode).toMatchObject([
      { holds: "POSSIBLY", penalties: [{ prison: { min: null, max: 14 } }] },
      { holds: "POSSIBLY", penalties: [{ prison: { min: 4, max: 14 } }] },
    ]);
  });

  it("keeps bills apart: what is pending is never law", async () => {
    const { entries, bills } = await cellOn("DOM/TRAFFICKING/PENALTY", "2026-11-24");
    expect(entries).toMatchObject([
      {
        standing: "LAW",
        holds: "YES",
        penalties: [{ prison: { min: 15, max: 20 }, fine: { unit: "MINIMUM_SALARIES" } }],
      },
    ]);
    expect(bills).toMatchObject([
      { standing: "BILL", holds: "NO", law: { stage: "PENDING" } },
      { standing: "BILL", holds: "NO", law: { stage: "PENDING" } },
    ]);
    expect((await cellOn("DOM/TRAFFICKING/PENALTY", "2024-12-01")).bills).toHaveLength(1);
    expect((await cellOn("DOM/TRAFFICKING/PENALTY", "2016-06-08")).bills).toHaveLength(0);
    const mexico = await cellOn("MEX/SMUGGLING/PENALTY", "2026-11-24");
    expect(mexico.bills).toMatchObject([
      { penalties: [{ prison: { min: 10, max: 20 }, fine: { unit: "UMA", min: 12500 } }] },
    ]);
    expect(mexico.entries).toMatchObject([{ penalties: [{ prison: { min: 8, max: 16 } }] }]);
  });

  it("has Belize's smuggling row UNKNOWN, and says that it was looked for", async () => {
    const { legislationMatrix } = await ask(ROW, {
      crime: "SMUGGLING",
      country: ["blz"],
      asOf: "2026-11-24",
    });
    expect(legislationMatrix.cells).toHaveLength(15);
    for (const cell of legislationMatrix.cells)
      expect(cell).toMatchObject({ status: "UNKNOWN", entries: [] });
    const penalty = await cellOn("BLZ/SMUGGLING/PENALTY", "2026-11-24");
    expect(penalty.unknownBecause.text).toMatch(/looked for and not found/);
    const other = await cellOn("BLZ/SMUGGLING/CONFISCATION", "2026-11-24");
    expect(other.unknownBecause.text).toMatch(/holds no source/);
  });

  it("sets El Salvador's two penalties for smuggling beside each other", async () => {
    for (const day of ["2016-06-08", "2021-01-01", "2026-11-24"]) {
      expect(await cellOn("SLV/SMUGGLING/PENALTY", day)).toMatchObject({ status: "DISPUTED" });
      expect(await prisonOn("SLV/SMUGGLING/PENALTY", day)).toEqual(
        expect.arrayContaining([
          [4, 8],
          [6, 10],
        ]),
      );
    }
    const { matrixDisputes } = await ask(DISPUTES, { filter: { state: "OPEN", country: "slv" } });
    expect(matrixDisputes).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          state: "OPEN",
          upheld: null,
          cell: { id: "SLV/SMUGGLING/PENALTY" },
          openedBy: { id: "executive-secretariat" },
        },
      ],
    });
    expect(matrixDisputes.nodes[0].entries).toHaveLength(2);
  });

  it("knew nothing before it was loaded", async () => {
    const { matrixCell } = await ask(CELL, {
      id: "GTM/SMUGGLING/PENALTY",
      asOf: "2016-06-08",
      knownAt: "2016-06-08T12:00:00Z",
    });
    expect(matrixCell).toMatchObject({ status: "UNKNOWN", entries: [] });
  });

  it("filters by status, area and country", async () => {
    const { legislationMatrix } = await ask(ROW, { status: ["DISPUTED"], asOf: "2026-11-24" });
    expect(legislationMatrix.cells.map(({ id }: { id: string }) => id)).toEqual(["SLV/SMUGGLING/PENALTY"]);
    const { legislationMatrix: executive } = await ask(ROW, {
      topic: ["EXECUTIVE"],
      country: ["CRI"],
      crime: "TRAFFICKING",
      asOf: "2016-06-08",
    });
    expect(executive.cells.map(({ id }: { id: string }) => id)).toEqual([
      "CRI/TRAFFICKING/PROTECTION",
      "CRI/TRAFFICKING/COMPENSATION",
      "CRI/TRAFFICKING/LEAD_BODY",
    ]);
  });

  it("is found by words in either language, of those that hold on the day", async () => {
    const found = async (search: string, asOf: string, language = "en") =>
      (await ask(SEARCH, { filter: { search }, asOf }, language)).matrixCells.nodes.map(
        ({ id }: { id: string }) => id,
      );
    expect(await found("quetzales", "2022-03-01")).toEqual(expect.arrayContaining(["GTM/SMUGGLING/PENALTY"]));
    expect(await found("quetzales", "2016-06-08")).toEqual(["GTM/TRAFFICKING/PENALTY"]);
    expect(await found("adopcion ilegal", "2016-06-08", "es")).toEqual(["PAN/TRAFFICKING/OFFENCE"]);
    expect(await found("illegal adoption", "2016-06-08")).toEqual(["PAN/TRAFFICKING/OFFENCE"]);
    const { errors } = await world.as(people.anonymous).ask(SEARCH, { filter: {}, asOf: "2016-06-08" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "orderBy" });
  });
});

describe("divergence from the Protocols", () => {
  const on = async (element: string, asOf: string) => (await ask(DIVERGENCES, { element, asOf })).divergences;

  it("finds means not to be an element in exactly Guatemala, Panama, Honduras and Costa Rica on 2016-06-08", async () => {
    const { diverging, conforming, unknown, disputed, protocol } = await on("MEANS", "2016-06-08");
    expect(codes(diverging).sort()).toEqual(["CRI", "GTM", "HND", "PAN"]);
    expect(codes(conforming)).toEqual(["DOM"]);
    expect(disputed).toEqual([]);
    expect(codes(unknown)).toEqual(["BLZ", "CAN", "MEX", "NIC", "SLV", "USA"]);
    expect(protocol).toMatchObject({ treatyArticle: "TIP 3(a)", requirement: "YES", crime: "TRAFFICKING" });
    for (const { reason, entries, cells } of diverging) {
      expect(reason.text).toMatch(/\w/);
      expect(entries[0].sources[0].confidence).toBe("HIGH");
      expect(cells).toHaveLength(1);
    }
    const requirement = Object.fromEntries(
      diverging.map((one: { country: { iso3: string }; requirement: string }) => [
        one.country.iso3,
        one.requirement,
      ]),
    );
    expect(requirement).toEqual({
      GTM: "NO",
      CRI: "AGGRAVATOR_ONLY",
      HND: "AGGRAVATOR_ONLY",
      PAN: "AGGRAVATOR_ONLY",
    });
    for (const { requirement: unread, entries } of unknown)
      expect([unread, entries]).toEqual(["UNKNOWN", []]);
  });

  it("follows the reforms: Costa Rica from 2019 on, Honduras from 2021 on; in between it does not know", async () => {
    expect(codes((await on("MEANS", "2019-06-08")).diverging).sort()).toEqual(["GTM", "HND", "PAN"]);
    expect(codes((await on("MEANS", "2021-06-08")).diverging).sort()).toEqual(["GTM", "PAN"]);
    const during = await on("MEANS", "2018-06-08");
    expect(codes(during.unknown)).toContain("CRI");
    expect(
      during.unknown.find((one: { country: { iso3: string } }) => one.country.iso3 === "CRI").reason.text,
    ).toMatch(/does not know/);
  });

  it("finds movement in Panama and, until 2018, Costa Rica; means with children in the Dominican Republic", async () => {
    expect(codes((await on("MOVEMENT", "2016-06-08")).diverging).sort()).toEqual(["CRI", "PAN"]);
    expect(codes((await on("MOVEMENT", "2020-06-08")).diverging)).toEqual(["PAN"]);
    const children = await on("MEANS_WITH_CHILDREN", "2026-11-24");
    expect(codes(children.diverging)).toEqual(["DOM"]);
    expect(codes(children.conforming)).toEqual(["MEX"]);
  });

  it("finds profit to be no element in the United States alone, and does not take unknown for no", async () => {
    const { diverging, conforming, unknown } = await on("PROFIT", "2026-11-24");
    expect(diverging).toMatchObject([{ country: { iso3: "USA" }, requirement: "AGGRAVATOR_ONLY" }]);
    expect(codes(conforming)).toEqual(["GTM", "HND", "MEX"]);
    expect(unknown).toHaveLength(7);
    expect(codes((await on("MIGRANT_EXEMPT", "2026-11-24")).conforming)).toEqual(["PAN"]);
  });
});

describe("what the hub starts with", () => {
  it("has a source for every entry, and an entry for every Member Country", async () => {
    const { matrixCells } = await ask(ALL, { asOf: "2026-11-24" });
    expect(matrixCells.totalCount).toBe(341);
    const rows = await world.database.query<{ standing: string; sources: object[] }>(
      "SELECT standing, sources FROM legislation.matrix_entry",
    );
    expect(rows).toHaveLength(readings.length);
    for (const { standing, sources } of rows)
      if (standing !== "NOT_FOUND") expect(sources.length).toBeGreaterThan(0);
  });

  it("says trata where it says trafficking, and tráfico where it says smuggling", () => {
    const mistaken = readings.filter(
      ({ en, es }) =>
        /\btrata\b/i.test(es) !== /traffick/i.test(en) || /tráfico/i.test(es) !== /smuggl/i.test(en),
    );
    expect(mistaken.map(({ cell, slug }) => `${cell} ${slug}`)).toEqual([]);
  });

  it("loads a second time without doubling or altering anything", async () => {
    const rows = () =>
      world.database.query(`SELECT (SELECT count(*) FROM legislation.revision), (SELECT count(*) FROM legislation.matrix_cell),
        (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM legislation.matrix_entry e),
        (SELECT md5(string_agg(o::text, '' ORDER BY id)) FROM legislation.obstacle o),
        (SELECT count(*) FROM legislation.dispute_entry), (SELECT count(*) FROM legislation.capacity_offer)`);
    const before = await rows();
    await seed([legislation], () => world.database.url);
    expect(await rows()).toEqual(before);
  });

  it("has the laws and bills, by country", async () => {
    const { laws } = await ask(LAWS, { filter: { country: ["dom"], stage: ["PENDING"] } });
    expect(laws.nodes).toMatchObject([
      { id: "dom-bill-2024", amends: { id: "dom-law-137-03" } },
      { id: "dom-bill-2025", amends: { id: "dom-law-137-03" } },
    ]);
    const { law } = await ask(LAW, { id: "dom-law-137-03" });
    expect(law).toMatchObject({
      publishedOn: "2003-10-08",
      gazette: "Gaceta Oficial 10233",
      crime: "BOTH",
      provisions: { totalCount: 4 },
    });
    expect((await ask(LAW, { id: "no-such-law" })).law).toBeNull();
  });
});

describe("the cost in statements", () => {
  const count = (query: string, variables: object) =>
    world.statements(() => world.as(people.anonymous).ask(query, variables)).then(({ length }) => length);

  it("of the whole matrix is that of one country's row", async () => {
    const asOf = "2016-06-08";
    const whole = await count(MATRIX, { asOf });
    expect(whole).toBe(await count(MATRIX, { asOf, crime: "SMUGGLING" }));
    expect(whole).toBeLessThanOrEqual(7);
    expect(await count(ROW, { asOf })).toBe(await count(ROW, { asOf, country: ["GTM"] }));
  });

  it("of a page of cells does not grow with it, nor that of a divergence with what it finds", async () => {
    expect(await count(ALL, { asOf: "2016-06-08", first: 100 })).toBe(
      await count(ALL, { asOf: "2016-06-08", first: 100, filter: { country: ["GTM"] } }),
    );
    expect(await count(DIVERGENCES, { element: "MEANS", asOf: "2016-06-08" })).toBeLessThanOrEqual(5);
  });
});

const ENTRY = `standing holds summary { text }
  law { id stage } provision { article insertedBy { publishedOn } }
  validFrom { earliest latest } validTo { earliest latest }
  penalties { prison { min max unit life } fine { min max unit currency perPerson } join figuresUnknown increase appliesTo { text } }
  sources { citation confidence }`;
const CELL = `query ($id: ID!, $asOf: Date!, $knownAt: DateTime) { matrixCell(id: $id, asOf: $asOf, knownAt: $knownAt) {
  id status treatyArticles country { iso3 } unknownBecause { text } entries { ${ENTRY} } bills { ${ENTRY} } } }`;
const MATRIX = `query ($crime: Crime, $asOf: Date!) { legislationMatrix(crime: $crime, asOf: $asOf) {
  countries { iso3 } subtopics { code } statusCounts { status count }
  cells { id status subtopic { code title { text } } country { iso3 } entries { summary { text } law { id } provision { id } } } } }`;
const ROW = `query ($crime: Crime, $asOf: Date!, $country: [ID!], $topic: [LegislationTopic!], $status: [MatrixStatus!]) {
  legislationMatrix(crime: $crime, asOf: $asOf) { cells(country: $country, topic: $topic, status: $status) {
    id status entries { id law { id } } } } }`;
const DISPUTES = `query ($filter: MatrixDisputeFilter!) { matrixDisputes(filter: $filter) { totalCount nodes {
  id state cell { id } upheld { id } openedBy { id } entries { id } } } }`;
const SEARCH = `query ($filter: MatrixCellFilter!, $asOf: Date!) {
  matrixCells(filter: $filter, asOf: $asOf, orderBy: RELEVANCE) { nodes { id } } }`;
const ALL = `query ($asOf: Date!, $first: Int, $filter: MatrixCellFilter! = {}) { matrixCells(asOf: $asOf, first: $first, filter: $filter) { totalCount nodes {
  id status entries { law { id } provision { id } recordedBy { id } disputes { id } } obstacles { totalCount } } } }`;
const DIVERGENCES = `query ($element: LegalElement!, $asOf: Date!) { divergences(element: $element, asOf: $asOf) {
  protocol { treatyArticle requirement crime summary { text } sources { confidence } }
  diverging { ...one } conforming { ...one } disputed { ...one } unknown { ...one } } }
  fragment one on CountryElement { country { iso3 } requirement reason { text } cells { id }
    entries { id law { id } sources { confidence } } }`;
const LAWS = `query ($filter: LawFilter!) { laws(filter: $filter) { nodes { id amends { id } } } }`;
const LAW = `query ($id: ID!) { law(id: $id) { id publishedOn gazette crime provisions { totalCount nodes { article } } } }`;
