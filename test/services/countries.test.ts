import { people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe("countries", () => {
  it("lists the eleven members as each language sorts them", async () => {
    const english = await world.as(people.anonymous, "en").ask(MEMBERS);
    const spanish = await world.as(people.anonymous, "es-HN,es;q=0.9").ask(MEMBERS);

    const names = ({ data }: typeof english) =>
      data.countries.nodes.map((c: { name: { text: string } }) => c.name.text);
    expect(names(english)).toEqual([
      "Belize",
      "Canada",
      "Costa Rica",
      "Dominican Republic",
      "El Salvador",
      "Guatemala",
      "Honduras",
      "Mexico",
      "Nicaragua",
      "Panama",
      "United States of America",
    ]);
    expect(names(spanish)).toEqual([
      "Belice",
      "Canadá",
      "Costa Rica",
      "El Salvador",
      "Estados Unidos de América",
      "Guatemala",
      "Honduras",
      "México",
      "Nicaragua",
      "Panamá",
      "República Dominicana",
    ]);
    expect(english.data.countries.totalCount).toBe(11);
  });

  it("pages through all sixteen forward and backward without a gap or a double", async () => {
    const forward = await walk("first", "after", "hasNextPage", "endCursor");
    const backward = await walk("last", "before", "hasPreviousPage", "startCursor");
    expect(forward).toHaveLength(16);
    expect(new Set(forward).size).toBe(16);
    expect(backward.reverse()).toEqual(forward);
  });

  it("refuses a page that is too large, one from both ends, and a cursor that is not its own", async () => {
    const refusals = [
      ["first: 101", "first"],
      ["first: 0", "first"],
      ["first: 1, last: 1", "last"],
      ['after: "bm9uc2Vuc2U"', "after"],
      [`after: "${Buffer.from('["NAME","A","B"]').toString("base64url")}", orderBy: ISO3`, "after"],
    ];
    for (const [args, field] of refusals) {
      const { errors } = await world.as(people.anonymous).ask(`{ countries(${args}) { nodes { iso3 } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field });
      expect(errors?.[0]?.extensions.fix).toBeTruthy();
    }
  });

  it("tells where each country stood with the trafficking protocol on a day", async () => {
    const { data } = await world.as(people.anonymous).ask(STATUS, { asOf: "2004-04-10" });
    const states = Object.fromEntries(
      data.treatyStatus.map((s: { country: { iso3: string }; state: string }) => [s.country.iso3, s.state]),
    );
    expect(states).toEqual({
      BLZ: "IN_FORCE",
      CAN: "IN_FORCE",
      CRI: "IN_FORCE",
      DOM: "SIGNED",
      GTM: "DEPOSITED",
      HND: "NOT_PARTY",
      MEX: "IN_FORCE",
      NIC: "NOT_PARTY",
      PAN: "SIGNED",
      SLV: "DEPOSITED",
      USA: "SIGNED",
    });
  });

  it("does not know of a domestic approval before its day, or before the deposit where its day is unknown", async () => {
    const approvals = async (asOf: string) => {
      const { data } = await world.as(people.anonymous).ask(APPROVALS, { asOf });
      return data.treatyStatus
        .filter((s: { domesticApproval: unknown }) => s.domesticApproval)
        .map((s: { country: { iso3: string } }) => s.country.iso3);
    };
    expect(await approvals("2003-08-06")).toEqual([]);
    expect(await approvals("2003-08-07")).toEqual(["CRI"]);
  });

  it("holds all thirty-three rows, with accessions that were never signed", async () => {
    const { data } = await world.as(people.anonymous).ask(TREATIES);
    const rows = data.countries.nodes.flatMap((c: { treaties: object[] }) => c.treaties);
    expect(rows).toHaveLength(33);
    const guatemala = data.countries.nodes.find((c: { iso3: string }) => c.iso3 === "GTM");
    expect(guatemala.treaties[1]).toMatchObject({
      instrument: { code: "TIP" },
      signedOn: null,
      depositedOn: "2004-04-01",
      act: "ACCESSION",
      inForceOn: "2004-05-01",
    });
  });

  it("computes every day of entry into force from the deposit", async () => {
    const rows = await world.database.query<{ stored: string; computed: string }>(`
      SELECT t.in_force_on::text AS stored, greatest(t.deposited_on + 30, i.in_force_on)::text AS computed
      FROM countries.treaty_status t JOIN countries.instrument i ON i.code = t.instrument_code`);
    expect(rows).toHaveLength(33);
    for (const { stored, computed } of rows) expect(stored).toBe(computed);
  });

  it("asks the database as often for one country as for all", async () => {
    const one = await world.statements(() =>
      world
        .as(people.anonymous)
        .ask(TREATIES.replace("first: 20", "first: 1, filter: { membership: MEMBER }")),
    );
    const all = await world.statements(() => world.as(people.anonymous).ask(TREATIES));
    expect(all).toHaveLength(one.length);
    expect(all.length).toBeLessThanOrEqual(3);
  });
});

async function walk(size: string, cursor: string, more: string, end: string): Promise<string[]> {
  const seen: string[] = [];
  let from: string | null = null;
  for (;;) {
    const page: string = from ? `, ${cursor}: "${from}"` : "";
    const { data } = await world.as(people.anonymous, "es").ask(`{
      countries(${size}: 5${page}) { nodes { iso3 } pageInfo { ${more} ${end} } } }`);
    const found = data.countries.nodes.map((c: { iso3: string }) => c.iso3);
    seen.push(...(size === "first" ? found : found.reverse()));
    if (!data.countries.pageInfo[more]) return seen;
    from = data.countries.pageInfo[end];
  }
}

const MEMBERS = /* GraphQL */ `
  {
    countries(filter: { membership: MEMBER }) {
      totalCount
      nodes { iso3 name { text language isFallback } }
    }
  }
`;
const STATUS = /* GraphQL */ `
  query ($asOf: Date) {
    treatyStatus(instrument: TIP, asOf: $asOf) { country { iso3 } state }
  }
`;
const APPROVALS = /* GraphQL */ `
  query ($asOf: Date) {
    treatyStatus(instrument: SOM, asOf: $asOf) { country { iso3 } domesticApproval { act } }
  }
`;
const TREATIES = /* GraphQL */ `
  {
    countries(first: 20) {
      nodes { iso3 treaties { instrument { code } signedOn depositedOn act inForceOn state } }
    }
  }
`;
