import { answersIn, delegation } from "../support/indicators";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { published, after } = answersIn(world);
  await published("CRI", { indicator: "HUB-DEMO-1/PR-04", value: { choice: "NO" } });
  await published("CRI", { indicator: "HUB-DEMO-1/L-03", value: { choice: "PARTLY" } });
  await published("CRI", { indicator: "HUB-DEMO-1/L-01", value: { choice: "YES" } });
  await published("CRI", { indicator: "HUB-DEMO-1/L-08", state: "NOT_ANSWERED" });
  await after("CRI", { indicator: "HUB-DEMO-1/L-07", value: { choice: "NO" } }, "submit", "clear");
});
afterAll(() => world.stop());

const anybody = () => world.as(people.anonymous, "es");

describe("a country, asked from anywhere in the graph", () => {
  it("tells where it is weak, with the articles by which others' practices are found", async () => {
    const { data, errors } = await anybody().ask(WEAK);
    expect(errors).toBeUndefined();
    expect(data.country.name.text).toBe("Costa Rica");
    expect(data.country.weakAnswers.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ treatyArticles: ["TIP 6"], value: { choice: "NO" } }),
        expect.objectContaining({ treatyArticles: ["TIP 3(c)"], value: { choice: "PARTLY" } }),
      ]),
    );
    expect(data.country.weakAnswers.totalCount).toBe(2);
    for (const { country, author } of data.country.weakAnswers.nodes) {
      expect(country.membership).toBe("MEMBER");
      expect(author.name.text).toBe("Delegación de Costa Rica");
    }
    const own = await world.as(delegation("CRI")).ask(WEAK);
    expect(own.data.country.weakAnswers.totalCount).toBe(2);
  });

  it("tells what it owes, under which resolution, to whom, and since which point of a report", async () => {
    const { data, errors } = await anybody().ask(OWED);
    expect(errors).toBeUndefined();
    expect(data.country.obligations.nodes).toMatchObject([
      {
        dueOn: "2016-08-08",
        state: "UNKNOWN",
        resolution: {
          addressee: { name: { text: "Secretaría Ejecutiva" } },
          reportPoint: { id: "2016-06-08/2a" },
        },
      },
      { dueOn: "2017-07-21", state: null, resolution: { reportPoint: null } },
    ]);
  });

  it("stands in the grid under its name, with its treaties beside its answers", async () => {
    const { data, errors } = await anybody().ask(GRID);
    expect(errors).toBeUndefined();
    const { byCountry, byIndicator } = data.indicatorGrid;
    const rica = byCountry.find(({ country }: { country: { iso3: string } }) => country.iso3 === "CRI");
    expect(rica).toMatchObject({ country: { name: { text: "Costa Rica" } }, answered: 3, notAnswered: 20 });
    expect(rica.country.treaties).toHaveLength(3);
    expect(byIndicator[0]).toMatchObject({ answered: 1, notAnswered: 10 });
  });

  it("is asked in as many statements for three as for all sixteen", async () => {
    const three = await world.statements(() =>
      anybody().ask(COUNTRIES, { filter: { membership: "MEMBER" }, first: 3 }),
    );
    const all = await world.statements(() => anybody().ask(COUNTRIES, { first: 20 }));
    expect(all).toHaveLength(three.length);
    const { data, errors } = await anybody().ask(COUNTRIES, { first: 20 });
    expect(errors).toBeUndefined();
    expect(data.countries.nodes).toHaveLength(16);
  });
});

it("requests for assistance show their parties to those who may see them, and are counted for nobody else", async () => {
  const asked = { key: "gateway", input: { text: { es: "Apoyo para PR-05." } } };
  await world.as(delegation("CRI")).ask(OPEN, asked);
  const { data } = await world.as(people.iom).ask(ASSISTANCE);
  expect(data.country.assistanceRequests).toMatchObject({
    totalCount: 1,
    nodes: [{ addressee: { acronym: { text: "IOM" } }, author: { country: { iso3: "CRI" } } }],
  });
  const others = await anybody().ask(ASSISTANCE);
  expect(others.data.country.assistanceRequests).toEqual({ totalCount: 0, nodes: [] });
});

const WEAK = `{ country(iso3: "CRI") { name { text } weakAnswers(framework: "HUB-DEMO-1", period: "2016") { totalCount nodes {
  id treatyArticles value { choice } indicator { code } country { iso3 membership } author { name { text } } } } } }`;
const OWED = `{ country(iso3: "CRI") { obligations { nodes { dueOn state(asOf: "2016-08-09")
  resolution { reportPoint { id } addressee { name { text } } } } } } }`;
const GRID = `{ indicatorGrid(framework: "HUB-DEMO-1", period: "2016") {
  byCountry { country { iso3 name { text } treaties { instrument { code } } } answered notAnswered }
  byIndicator { indicator { code } answered notAnswered } } }`;
const COUNTRIES = `query ($first: Int, $filter: CountryFilter! = {}) { countries(first: $first, filter: $filter, orderBy: ISO3) { nodes { iso3
  indicatorAnswers { totalCount nodes { id value { choice } indicator { code } importedFrom { id } } }
  weakAnswers { nodes { id } } obligations { nodes { id state resolution { id } reminders { stage } assistanceRequests { id } } }
  assistanceRequests { totalCount } } } }`;
const OPEN = `mutation ($key: ID!, $input: AssistanceRequestInput!) {
  openAssistanceRequest(idempotencyKey: $key, input: $input) { id } }`;
const ASSISTANCE = `{ country(iso3: "CRI") { assistanceRequests { totalCount nodes {
  addressee { acronym(language: EN) { text } } author { country { iso3 } } } } } }`;
