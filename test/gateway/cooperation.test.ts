import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const MIP = "mip-latin-america-2014-2020";

describe("cooperation in the graph", () => {
  it("answers Costa Rica's delegation from its country: programmes, interests, and calls that match", async () => {
    const { data, errors } = await world.as(people.delegationCri, "es").ask(OF_COUNTRY, { iso3: "CRI" });
    expect(errors).toBeUndefined();
    expect(data.country).toEqual({
      name: { text: "Costa Rica" },
      programmes: {
        totalCount: 1,
        nodes: [
          {
            status: "REGIONAL_ONLY",
            basis: { text: "Es beneficiario solo en acciones regionales." },
            programme: {
              id: MIP,
              title: { text: "Programa Indicativo Multianual para América Latina 2014-2020" },
              envelope: { amount: "925000000", currency: "EUR" },
            },
          },
        ],
      },
      expressionsOfInterest: {
        nodes: [
          {
            theme: { name: { text: "Migración laboral" }, calls: { nodes: [] } },
            author: { id: "delegation-cri", name: { text: "Delegación de Costa Rica" } },
            reportPoint: { id: "2016-06-08/4a" },
          },
        ],
      },
    });
  });

  it("answers for all countries at once in a constant number of statements", async () => {
    const statements = async (first: number) => {
      const ask = () => world.as(people.anonymous).ask(OF_COUNTRIES, { first });
      await ask();
      return (await world.statements(ask)).filter((text) => text.includes("cooperation"));
    };
    const few = await statements(5);
    const all = await statements(16);
    expect(all.length).toBe(few.length);
    // eligibility, interests, programmes, themes
    expect(all.length).toBe(4);
    const { data } = await world.as(people.anonymous).ask(OF_COUNTRIES, { first: 16 });
    const byCode = Object.fromEntries(
      data.countries.nodes.map((country: { iso3: string; programmes: { nodes: object[] } }) => [
        country.iso3,
        country.programmes.nodes.length,
      ]),
    );
    expect(byCode).toMatchObject({ CRI: 3, NIC: 3, BLZ: 3, COL: 0 });
  });

  it("leads from an organisation to what it is part of", async () => {
    const { data, errors } = await world.as(people.anonymous).ask(OF_PARTNERS);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      sica: {
        synergies: {
          nodes: [
            { state: "NOTED", author: { acronym: { text: "IOM" } }, bodies: [{ acronym: { text: "SICA" } }] },
          ],
        },
        programmes: { nodes: [] },
      },
      ecpat: { synergies: { nodes: [] }, programmes: { nodes: [{ id: "regional-framework-for-action" }] } },
      unodc: { synergies: { nodes: [] }, programmes: { nodes: [{ id: "glo-act-first-phase" }] } },
      costaRica: { expressionsOfInterest: { nodes: [{ theme: { id: "labour-migration" } }] } },
    });
  });

  it("names every programme's organisations, countries and presenters as the others know them", async () => {
    const { data, errors } = await world.as(people.anonymous).ask(OF_PROGRAMME, { id: MIP });
    expect(errors).toBeUndefined();
    expect(data.programme.terms).toEqual([{ presentedBy: { name: { text: "Technical Secretariat" } } }]);
    expect(data.programme.eligibility).toHaveLength(11);
    expect(data.programme.eligibility[0]).toEqual({
      country: { name: { text: "Belize" } },
      status: "UNKNOWN",
    });
  });

  it("is found again by whoever refers to it, and what is no key is nobody's", async () => {
    const representations = [
      { __typename: "Programme", id: MIP },
      { __typename: "Programme", id: "nothing" },
      { __typename: "Programme", id: { an: "object" } },
      { __typename: "Call", id: "no uuid" },
      { __typename: "CooperationTheme", id: "governance" },
      { __typename: "ReportPoint", id: "2016-06-08/4b" },
      { __typename: "ReportPoint", id: "'; --" },
      { __typename: "Country", iso3: "CRI" },
      { __typename: "Partner", id: "\0" },
    ];
    const { data, errors } = await world.subgraph("cooperation", ENTITIES, { representations });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { id: MIP },
      null,
      null,
      null,
      { id: "governance" },
      {
        id: "2016-06-08/4b",
        synergies: { nodes: [{ state: "NOTED" }] },
        expressionsOfInterest: { nodes: [] },
      },
      null,
      { iso3: "CRI" },
      null,
    ]);
  });

  it("shows nobody's notifications through a reference", async () => {
    const id = "00000000-0000-4000-8000-000000000000";
    const [call] = await world.database.query<{ id: string }>(`
      INSERT INTO cooperation.call VALUES ('${id}', '${MIP}', 'governance', '{"en": "A call"}', NULL,
        '2016-01-01', '2016-12-31', NULL, '[]', now(), NULL, NULL, 1) RETURNING id`);
    await world.database.query(`INSERT INTO cooperation.call_notification
      VALUES ('${id}', '${call!.id}', 1, 'delegation-cri', 'OPENED', now(), NULL, 1)`);
    const variables = { representations: [{ __typename: "CallNotification", id }] };
    const ask = (partner: string | null) =>
      world.subgraph("cooperation", ENTITIES, variables, {
        role: partner ? "delegation" : "anonymous",
        partner,
        country: null,
        scopes: ["read"],
      });
    expect((await ask(null)).data._entities).toEqual([null]);
    expect((await ask("delegation-mex")).data._entities).toEqual([null]);
    expect((await ask("delegation-cri")).data._entities).toEqual([{ id }]);
  });
});

const OF_COUNTRY = `query ($iso3: ID!) { country(iso3: $iso3) { name { text }
  programmes(filter: { status: [REGIONAL_ONLY, ELIGIBLE] }) { totalCount nodes { status basis { text }
    programme { id title { text } envelope { amount currency } } } }
  expressionsOfInterest { nodes { reportPoint { id } author { id name { text } }
    theme { name { text } calls { nodes { id } } } } } } }`;
const OF_COUNTRIES = `query ($first: Int!) { countries(first: $first) { nodes { iso3
  programmes { nodes { status programme { id } } } expressionsOfInterest { nodes { theme { id } } } } } }`;
const OF_PARTNERS = `{
  sica: partner(id: "sica") { ...Part } ecpat: partner(id: "ecpat-guatemala") { ...Part }
  unodc: partner(id: "unodc") { ...Part }
  costaRica: partner(id: "delegation-cri") { expressionsOfInterest { nodes { theme { id } } } }
}
fragment Part on Partner {
  synergies { nodes { state author { acronym { text } } bodies { acronym { text } } } }
  programmes { nodes { id } } }`;
const OF_PROGRAMME = `query ($id: ID!) { programme(id: $id) {
  terms { presentedBy { name(asOf: "2016-06-08") { text } } }
  eligibility { status country { name { text } } } } }`;
const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Programme { id } ... on Call { id } ... on CooperationTheme { id } ... on CallNotification { id }
  ... on Country { iso3 } ... on Partner { id }
  ... on ReportPoint { id synergies { nodes { state } } expressionsOfInterest { nodes { id } } } } }`;
