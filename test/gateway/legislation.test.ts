import { stableId } from "../../services/kit/stable-id";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await world.as(people.anonymous).ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};

it("a country answers for its treaties, its law on a day and its obstacles in one query", async () => {
  const { country } = await ask(COUNTRY, { iso3: "GTM", asOf: "2016-06-08" });
  expect(country.name.text).toBe("Guatemala");
  const penalty = country.legislation.find(
    (cell: { subtopic: { code: string } }) => cell.subtopic.code === "PENALTY",
  );
  expect(penalty).toMatchObject({
    id: "GTM/SMUGGLING/PENALTY",
    country: { name: { text: "Guatemala" } },
    entries: [
      { penalties: [{ prison: { min: 6, max: 8 } }], recordedBy: { name: { text: expect.any(String) } } },
    ],
  });
  expect(country.treaties).toContainEqual({ instrument: { code: "SOM" }, inForceOn: "2004-05-01" });
  expect(country.obstacles.nodes[0]).toMatchObject({
    practices: [{ country: { iso3: "CRI" } }, { country: { iso3: "HND" } }],
  });
  expect(country.laws.totalCount).toBeGreaterThan(4);
});

it("an observer country has no row in the matrix", async () => {
  const { country } = await ask(COUNTRY, { iso3: "COL", asOf: "2016-06-08" });
  expect(country).toMatchObject({ legislation: [], obstacles: { totalCount: 0 }, laws: { totalCount: 0 } });
});

it("a practice leads to the obstacles that it answers, and they to the cells that show them", async () => {
  const { practice } = await ask(PRACTICE, { id: stableId("practice/cri-penal-code-172") });
  const { nodes } = practice.obstacles;
  expect(nodes.map((one: { country: { iso3: string } }) => one.country.iso3).sort()).toEqual([
    "CRI",
    "GTM",
    "PAN",
  ]);
  const [cell] = nodes.find((one: { country: { iso3: string } }) => one.country.iso3 === "PAN").cells;
  expect(cell).toMatchObject({ id: "PAN/TRAFFICKING/OFFENCE", obstacles: { totalCount: 1 } });
});

it("a partner leads to the capacity that it offered", async () => {
  const { partner } = await ask(PARTNER, { id: "iom" });
  expect(partner.capacityOffers.nodes).toMatchObject([
    {
      reportPoint: { id: "2016-06-08/3a" },
      countries: expect.arrayContaining([{ name: { text: "Honduras" } }]),
    },
  ]);
});

it("a cell or a law is found by its key from another subgraph, and one that does not exist is null", async () => {
  const representations = [
    { __typename: "MatrixCell", id: "GTM/SMUGGLING/PENALTY" },
    { __typename: "Law", id: "gtm-decree-10-2015" },
    { __typename: "Provision", id: "gtm-penal-code/202-ter" },
    { __typename: "Obstacle", id: stableId("obstacle/gtm-means") },
    { __typename: "MatrixCell", id: "none" },
    { __typename: "Obstacle", id: 7 },
    { __typename: "Practice", id: "none" },
    { __typename: "ReportPoint", id: "none" },
  ];
  const { data } = await world.subgraph("legislation", ENTITIES, { representations });
  expect(data._entities).toEqual([
    { id: "GTM/SMUGGLING/PENALTY", status: "SECRETARIAT_DRAFT" },
    { id: "gtm-decree-10-2015" },
    { article: "202 Ter" },
    { stage: "PROSECUTION" },
    null,
    null,
    null,
    null,
  ]);
});

it("all members' law costs the same statements as one member's", async () => {
  const count = (first: number) =>
    world.statements(() => world.as(people.anonymous).ask(REGION, { first })).then(({ length }) => length);
  const one = await count(1);
  expect(await count(11)).toBeLessThanOrEqual(one + 1);
  expect(await count(11)).toBe(await count(5));
});

const COUNTRY = `query ($iso3: ID!, $asOf: Date!) { country(iso3: $iso3) {
  name { text } treaties { instrument { code } inForceOn }
  legislation(crime: SMUGGLING, asOf: $asOf) { id status subtopic { code } country { name { text } }
    entries { penalties { prison { min max } } recordedBy { name { text } } } }
  obstacles { totalCount nodes { description { text } practices { title { text } country { iso3 } } } }
  laws { totalCount } } }`;
const PRACTICE = `query ($id: ID!) { practice(id: $id) { title { text } obstacles { nodes {
  country { iso3 } status cells { id status obstacles { totalCount } } } } } }`;
const PARTNER = `query ($id: ID!) { partner(id: $id) { name { text } capacityOffers { nodes {
  description { text } reportPoint { id } countries { name { text } } } } } }`;
const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on MatrixCell { id status } ... on Law { id } ... on Provision { article } ... on Obstacle { stage } } }`;
const REGION = `query ($first: Int) { countries(filter: { membership: MEMBER }, orderBy: ISO3, first: $first) { nodes {
  iso3 legislation(asOf: "2016-06-08") { status entries { law { id } } }
  obstacles(first: 5) { totalCount nodes { id cells { id } } } laws { totalCount } } } }`;
