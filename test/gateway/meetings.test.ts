import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { anonymous } = people;
const ask = (query: string, variables: object = {}, language = "en") =>
  world.as(anonymous, language).ask(query, variables);

it("a country answers for its attendance, its proposals and its positions", async () => {
  const { data, errors } = await ask(COUNTRIES);
  expect(errors).toBeUndefined();
  expect(data.belize).toMatchObject({
    name: { text: "Belize" },
    attendance: {
      totalCount: 2,
      nodes: [{ meeting: { startsOn: "2017-06-21" } }, { meeting: { startsOn: "2016-06-08" } }],
    },
    proposals: { nodes: [] },
  });
  expect(data.costaRica.attendance.totalCount).toBe(0);
  expect(data.costaRica.proposals.nodes).toEqual([{ point: { number: "7a" } }]);
  expect(data.costaRica.positions.nodes).toEqual([{ stance: "SUPPORTED", proposal: { status: "OPEN" } }]);
  expect(data.costaRica.reportPoints.nodes.map(({ number }: { number: string }) => number)).toEqual([
    "1",
    "4a",
    "7a",
  ]);
  expect(data.colombia.attendance.nodes).toEqual([]);
});

it("a body answers for its meetings, with the names that countries and bodies have", async () => {
  const { data } = await ask(NETWORK, {}, "es");
  const meeting = data.partner.meetings.nodes.find(
    ({ startsOn }: { startsOn: string }) => startsOn === "2016-06-08",
  );
  expect(meeting).toMatchObject({
    body: { name: { text: expect.stringMatching(/^Red de Funcionarios de Enlace/) } },
    absentMembers: [{ name: { text: "Belice" } }, { name: { text: "Nicaragua" } }],
    report: { submittedTo: { acronym: { text: "GRCM" } } },
  });
});

it("the proposal of point 7a lists when the Protocol against Smuggling entered into force for each of the eleven members", async () => {
  const { data, errors } = await ask(PROPOSAL);
  expect(errors).toBeUndefined();
  const [{ instruments }] = data.activityProposals.nodes;
  expect(instruments[0].title.text).toMatch(/^Protocol against the Smuggling/);
  expect(instruments[0].treatyStatus).toHaveLength(11);
  expect(instruments[0].treatyStatus).toContainEqual({ country: { iso3: "HND" }, inForceOn: "2008-12-18" });
});

it("the points of 2016 lead to everything they speak of, and are found from there", async () => {
  const { data, errors } = await ask(POINTS);
  expect(errors).toBeUndefined();
  expect(data.five).toMatchObject({
    partners: [{ acronym: { text: "CORETT" } }],
    practices: [{ title: { text: expect.stringMatching(/^Regional Strategy/) } }],
    strategyItems: [{ code: "8" }],
  });
  expect(data.six.contributions).toHaveLength(4);
  for (const { author, text } of data.six.contributions) {
    expect(author.id).toBe("rncom");
    expect(text.text).toEqual(expect.any(String));
  }
  const back = { reportPoints: { nodes: [{ id: "2016-06-08/5" }] } };
  expect(data.five.practices[0]).toMatchObject(back);
  expect(data.five.strategyItems[0]).toMatchObject(back);
  expect(data.six.contributions[0].reportPoints.nodes).toEqual([{ id: "2016-06-08/6" }]);
});

it("point 3 leads to the offences that the matrices compare, and 3a to the obstacles on record, both crimes kept apart", async () => {
  const { data, errors } = await ask(MATRICES);
  expect(errors).toBeUndefined();
  const cells: { id: string; country: { iso3: string }; crime: string; reportPoints: object }[] =
    data.three.matrixCells;
  expect(cells).toHaveLength(22);
  expect(cells.filter(({ crime }) => crime === "SMUGGLING")).toHaveLength(11);
  expect(new Set(cells.map(({ country }) => country.iso3)).size).toBe(11);
  for (const cell of cells) expect(cell.reportPoints).toEqual({ nodes: [{ id: "2016-06-08/3" }] });
  const found: { crime: string; reportPoints: object }[] = data.threeA.obstacles;
  expect(found).toHaveLength(6);
  for (const obstacle of found)
    expect(obstacle).toEqual({ crime: "TRAFFICKING", reportPoints: { nodes: [{ id: "2016-06-08/3a" }] } });
  for (const { relation, note } of data.threeA.links.filter(
    ({ subject }: { subject: string }) => subject === "OBSTACLE",
  ))
    expect([relation, note.text]).toEqual(["CONCERNS", expect.stringContaining("trafficking")]);
});

it("asking all of it costs a fixed number of statements", async () => {
  const sent = (first: number) => world.statements(() => ask(ACROSS, { first }));
  await sent(1);
  const few = await sent(2);
  expect(await sent(14)).toHaveLength(few.length);
});

const COUNTRIES = `{ belize: country(iso3: "BLZ") { name { text } ...Did }
  costaRica: country(iso3: "CRI") { ...Did } colombia: country(iso3: "COL") { ...Did } }
  fragment Did on Country { attendance(filter: { presence: ABSENT }) { totalCount nodes { presence meeting { startsOn } } }
    proposals { nodes { point { number } } } positions { nodes { stance proposal { status } } } reportPoints { nodes { number } } }`;
const NETWORK = `{ partner(id: "liaison-officer-network") { meetings(first: 50) { nodes { startsOn body { name { text } }
  absentMembers { name { text } } report { submittedTo { acronym { text } } } } } } }`;
const PROPOSAL = `{ activityProposals(filter: { country: "CRI" }) { nodes { instruments { title { text }
  treatyStatus { country { iso3 } inForceOn } } } } }`;
const POINTS = `{ five: reportPoint(id: "2016-06-08/5") { partners { acronym { text } }
    practices { title { text } reportPoints { nodes { id } } } strategyItems { code reportPoints { nodes { id } } } }
  six: reportPoint(id: "2016-06-08/6") { contributions { author { id } text { text } reportPoints { nodes { id } } } } }`;
const MATRICES = `{ three: reportPoint(id: "2016-06-08/3") { matrixCells { id crime country { iso3 } reportPoints { nodes { id } } } }
  threeA: reportPoint(id: "2016-06-08/3a") { obstacles { crime reportPoints { nodes { id } } }
    links { subject relation note { text } } } }`;
const ACROSS = `query ($first: Int) { reportPoints(first: $first, filter: { report: "2016-06-08" }) { nodes { id
  countries { name { text } } partners { name { text } } instruments { title { text } } } } }`;
