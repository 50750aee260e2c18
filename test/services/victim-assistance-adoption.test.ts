import { randomUUID } from "node:crypto";

import { type Person, people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const key = () => randomUUID();
const item = (code: string) => `2011-revised.${code}`;
const EVIDENCE = [
  {
    description: { es: "Protocolo vigente" },
    source: "Diario de Centro América",
    url: "https://example.gt/protocolo.pdf",
  },
];
const record = (input: object, as: Person | null = people.delegationGtm, idempotencyKey = key()) =>
  world
    .as(as)
    .ask(RECORD, { key: idempotencyKey, input: { country: "GTM", status: "IN_PROGRESS", ...input } });
const rows = () =>
  world.database.query(
    "SELECT country_iso3, item_id, status, version FROM victim_assistance.adoption ORDER BY 1, 2",
  );

describe("a country's adoption of the Strategy", () => {
  it("is UNKNOWN for every country and item until somebody reports, and counts as such", async () => {
    const { data, errors } = await world.as(people.anonymous).ask(MATRIX, { edition: "2011-revised" });
    expect(errors).toBeUndefined();
    const { countries, items, cells, byCountry, byItem } = data.adoptionMatrix;
    expect(countries).toHaveLength(11);
    expect(items).toHaveLength(17);
    expect(cells).toHaveLength(187);
    const belize = cells.filter((cell: Cell) => cell.country.iso3 === "BLZ").length;
    expect(belize).toBe(17);
    expect(byCountry).toHaveLength(11);
    for (const { counts } of byCountry) expect(counts).toContainEqual({ status: "UNKNOWN", count: 17 });
    for (const { counts } of byItem) expect(counts).toContainEqual({ status: "UNKNOWN", count: 11 });
  });

  it("is reported by the country's delegation, with evidence, and everybody reads it at once", async () => {
    const input = {
      item: item("6.2"),
      status: "ADOPTED",
      since: "2012-05-04",
      legalBasis: ["Decreto 9-2009"],
      evidence: EVIDENCE,
      note: { es: "En todo el país." },
    };
    const { data, errors } = await record(input);
    expect(errors).toBeUndefined();
    expect(data.recordAdoption).toMatchObject({
      status: "ADOPTED",
      version: 1,
      recordedBy: { id: "delegation-gtm" },
    });

    const read = await world
      .as(people.anonymous)
      .ask(OF_COUNTRY, { iso3: "GTM", filter: { status: ["ADOPTED"] } });
    expect(read.data.country.adoption).toMatchObject({ totalCount: 1 });
    expect(read.data.country.adoption.nodes[0]).toMatchObject({
      item: { id: item("6.2") },
      since: "2012-05-04",
      legalBasis: ["Decreto 9-2009"],
      evidence: [
        {
          description: { text: "Protocolo vigente", language: "ES", isFallback: true },
          source: "Diario de Centro América",
        },
      ],
      note: { text: "En todo el país.", isFallback: true },
      recordedBy: { id: "delegation-gtm" },
    });
    expect(read.data.country.adoptionSummary).toContainEqual({ status: "ADOPTED", count: 1 });
    expect(read.data.country.adoptionSummary).toContainEqual({ status: "UNKNOWN", count: 16 });
    const byItem = await world.as(people.anonymous).ask(OF_ITEM, { id: item("6.2") });
    expect(byItem.data.strategyItem.adoption).toHaveLength(11);
    expect(byItem.data.strategyItem.adoption).toContainEqual({ status: "ADOPTED", country: { iso3: "GTM" } });
  });

  it("cannot be ADOPTED without evidence, neither by the hub nor in the database", async () => {
    const before = await rows();
    const { errors } = await record({ item: item("7"), status: "ADOPTED", legalBasis: ["Decreto 9-2009"] });
    expect(errors?.[0]?.message).toBe("An item without evidence cannot be ADOPTED.");
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.evidence",
      fix: expect.any(String),
    });
    await expect(
      world.database.query(
        `INSERT INTO victim_assistance.adoption (country_iso3, item_id, status, legal_basis, evidence, recorded_by_id, recorded_at, version)
         VALUES ('GTM', '2011-revised.7', 'ADOPTED', '{}', '[]', 'delegation-gtm', now(), 1)`,
      ),
    ).rejects.toThrow(/adopted_has_evidence/);
    expect(await rows()).toEqual(before);
  });

  it("is nobody else's to report: not another country's, the Coalition's, the secretariat's or an observer's", async () => {
    const before = await rows();
    const others = [
      people.delegationCri,
      people.delegationCan,
      people.coalition,
      people.secretariat,
      people.rncomGtm,
      people.iom,
      people.colombia,
    ];
    for (const person of others) {
      const { errors } = await record({ item: item("1") }, person);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", fix: expect.any(String) });
    }
    const observer = await record({ item: item("1"), country: "COL" }, people.colombia);
    expect(observer.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const reader = await record({ item: item("1") }, people.readerGtm);
    expect(reader.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const nobody = await record({ item: item("1") }, people.anonymous);
    expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await rows()).toEqual(before);
  });

  it("refuses bad input by its field and changes nothing", async () => {
    const before = await rows();
    const evidence = (change: object) => ({ item: item("1"), evidence: [{ ...EVIDENCE[0], ...change }] });
    const refusals: [object, string, string?][] = [
      [{ item: "no-such" }, "input.item", "NOT_FOUND"],
      [{ item: "\0" }, "input.item"],
      [{ item: item("1"), since: "2999-01-01" }, "input.since"],
      [{ item: item("1"), legalBasis: [" "] }, "input.legalBasis"],
      [{ item: item("1"), legalBasis: Array(31).fill("Ley") }, "input.legalBasis"],
      [{ item: item("1"), note: { es: "a".repeat(2001) } }, "input.note.es"],
      [evidence({ url: "javascript:alert(1)" }), "input.evidence.0.url"],
      [evidence({ source: "" }), "input.evidence.0.source"],
      [evidence({ description: {} }), "input.evidence.0.description"],
      [{ item: item("1"), status: "UNKNOWN", since: "2012-01-01" }, "input.status"],
    ];
    for (const [input, field, code = "BAD_USER_INPUT"] of refusals) {
      const { errors } = await record(input);
      expect(errors?.[0]?.extensions).toMatchObject({ code, field, fix: expect.any(String) });
    }
    expect(await rows()).toEqual(before);
  });

  it("changes with the version that was seen; a stale one is refused with the current record", async () => {
    await record({ item: item("8"), status: "PLANNED" });
    const progress = await record({ item: item("8"), version: 1 });
    expect(progress.data.recordAdoption).toMatchObject({ status: "IN_PROGRESS", version: 2 });
    for (const version of [null, 0, 1, 3]) {
      const { errors } = await record({ item: item("8"), status: "NOT_STARTED", version });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "CONFLICT",
        field: "version",
        current: { version: 2 },
      });
    }
    const early = await record({ item: item("10"), version: 1 });
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "version" });
  });

  it("can be taken back, and is then unknown again", async () => {
    await record({ item: item("9"), status: "NOT_APPLICABLE" });
    const { data } = await record({ item: item("9"), status: "UNKNOWN", version: 1 });
    expect(data.recordAdoption).toMatchObject({ status: "UNKNOWN", version: 2 });
    const { data: read } = await world
      .as(people.anonymous)
      .ask(OF_COUNTRY, { iso3: "GTM", filter: { status: ["NOT_APPLICABLE"] } });
    expect(read.country.adoption.totalCount).toBe(0);
  });

  it("shows its history to the delegation and the reviewing secretariat alone", async () => {
    await record({ item: item("4"), status: "PLANNED" });
    const history = async (person: Person | null) => {
      const { data } = await world.as(person).ask(HISTORY, { filter: { status: ["PLANNED"] } });
      return data.country.adoption.nodes[0].revisions;
    };
    const made = [{ version: 1, action: "record", partnerId: "delegation-gtm" }];
    expect(await history(people.delegationGtm)).toEqual(made);
    expect(await history(people.secretariat)).toEqual(made);
    for (const person of [people.anonymous, people.delegationCri, people.coalition, people.rncomGtm])
      expect(await history(person)).toEqual([]);
  });

  it("cannot be reported for a retired item, whose reports stay readable", async () => {
    const id = item("A.4");
    await record({ item: id, status: "PLANNED" });
    await world.as(people.coalition).ask(RETIRE, { key: key(), id });
    const { errors } = await record({ item: id, version: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.item" });
    const read = await world.as(people.anonymous).ask(OF_ITEM, { id });
    expect(read.data.strategyItem.adoption).toContainEqual({ status: "PLANNED", country: { iso3: "GTM" } });
  });

  it("is recorded once for fifty repetitions at once, and once for ten first reports at once", async () => {
    const same = key();
    const input = { country: "CRI", item: item("5"), status: "ADOPTED", evidence: EVIDENCE };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => record(input, people.delegationCri, same)),
    );
    for (const { data } of answers) expect(data.recordAdoption).toEqual(answers[0]!.data.recordAdoption);
    const other = await record({ ...input, status: "PLANNED" }, people.delegationCri, same);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "idempotencyKey" });

    const rivals = await Promise.all(
      Array.from({ length: 10 }, () => record({ country: "CRI", item: item("6.1") }, people.delegationCri)),
    );
    expect(rivals.filter(({ data }) => data?.recordAdoption)).toHaveLength(1);
    const refused = rivals.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(Array(9).fill("CONFLICT"));
    const revisions = await world.database.query(
      "SELECT 1 FROM victim_assistance.revision WHERE record_id LIKE 'CRI/%'",
    );
    expect(revisions).toHaveLength(2);
  });

  it("pages through a country's items forward and backward without a gap or a double", async () => {
    const forward = await walk("first", "after", "hasNextPage", "endCursor");
    const backward = await walk("last", "before", "hasPreviousPage", "startCursor");
    expect(new Set(forward).size).toBe(forward.length);
    expect(forward.length).toBeGreaterThan(30);
    expect(backward.reverse()).toEqual(forward);
  });

  it("has no cells and no counts for an observer country, nor counts of an edition that does not exist", async () => {
    const { data, errors } = await world.as(people.anonymous).ask(OF_COUNTRY, { iso3: "COL" });
    expect(errors).toBeUndefined();
    expect(data.country).toMatchObject({ adoption: { totalCount: 0, nodes: [] }, adoptionSummary: [] });
    const { data: none } = await world.as(people.anonymous).ask(OF_COUNTRY, { iso3: "GTM", edition: "1999" });
    expect(none.country.adoptionSummary).toEqual([]);
  });

  it("costs the same statements for one country as for eleven, and for a few items as for all", async () => {
    const count = (document: string, variables: object) =>
      world
        .statements(() => world.as(people.anonymous).ask(document, variables))
        .then(({ length }) => length);
    expect(await count(OF_ALL, { countries: 1, items: 5 })).toBe(
      await count(OF_ALL, { countries: 16, items: 100 }),
    );
    expect(await count(MATRIX, { edition: "coalition-national-guidelines" })).toBe(
      await count(MATRIX, { edition: "2011-revised" }),
    );
    expect(await count(MATRIX, { edition: "2011-revised" })).toBeLessThanOrEqual(6);
  });
});

interface Cell {
  country: { iso3: string };
}

async function walk(
  size: "first" | "last",
  from: "after" | "before",
  more: string,
  cursor: string,
): Promise<string[]> {
  const seen: string[] = [];
  for (let place: string | null = null; ; ) {
    const { data }: Answer = await world.as(people.anonymous).ask(
      `query ($place: String) { country(iso3: "HND") { adoption(${size}: 7, ${from}: $place) {
        nodes { item { id } } pageInfo { ${more} ${cursor} } } } }`,
      { place },
    );
    const { nodes, pageInfo } = data.country.adoption;
    const page = nodes.map((node: { item: { id: string } }) => node.item.id);
    seen.push(...(size === "last" ? page.reverse() : page));
    place = pageInfo[cursor];
    if (!pageInfo[more]) return seen;
  }
}

const RECORD = `mutation ($key: ID!, $input: AdoptionInput!) {
  recordAdoption(idempotencyKey: $key, input: $input) { status version recordedAt item { id } recordedBy { id } }
}`;
const RETIRE = `mutation ($key: ID!, $id: ID!) {
  retireStrategyItem(idempotencyKey: $key, id: $id, version: 1, reason: { en: "Dropped." }) { id }
}`;
const MATRIX = `query ($edition: ID!) {
  adoptionMatrix(edition: $edition) {
    edition { id title { text } } countries { iso3 } items { code title { text } }
    cells { status version country { iso3 } item { code } }
    byCountry { country { iso3 } counts { status count } }
    byItem { item { code } counts { status count } }
  }
}`;
const OF_COUNTRY = `query ($iso3: ID!, $filter: AdoptionFilter = {}, $edition: ID! = "2011-revised") {
  country(iso3: $iso3) {
    adoption(filter: $filter) {
      totalCount
      nodes {
        item { id } status since legalBasis recordedBy { id } note { text isFallback }
        evidence { description { text language isFallback } source url }
      }
    }
    adoptionSummary(edition: $edition) { status count }
  }
}`;
const OF_ITEM = `query ($id: ID!) { strategyItem(id: $id) { adoption { status country { iso3 } } } }`;
const HISTORY = `query ($filter: AdoptionFilter!) {
  country(iso3: "GTM") { adoption(filter: $filter) { nodes { revisions { version action partnerId } } } }
}`;
const OF_ALL = `query ($countries: Int, $items: Int) {
  countries(first: $countries, filter: { membership: MEMBER }) {
    nodes {
      iso3
      adoption(first: $items, filter: { edition: "svet-protocol" }) { totalCount nodes { status item { id edition { id } phase { id } } recordedBy { id } revisions { version } } }
      adoptionSummary(edition: "2011-revised") { status count }
    }
  }
}`;
