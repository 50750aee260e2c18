import sql, { type Sql } from "sql-template-tag";

import { bestPractices } from "../../../../services/best-practices";
import { PracticeOrder } from "../../../../services/best-practices/practice.filter";
import { civilSociety } from "../../../../services/civil-society";
import { ContributionOrder } from "../../../../services/civil-society/contribution.order";
import { ContributionState } from "../../../../services/civil-society/contribution.terms";
import { under } from "../../../../services/civil-society/subject";
import { countries } from "../../../../services/countries";
import { Membership } from "../../../../services/countries/country.entity";
import { CountryOrder } from "../../../../services/countries/country.listing";
import { ANONYMOUS } from "../../../../services/kit/caller";
import { type Page } from "../../../../services/kit/connection";
import { type Database, openDatabase } from "../../../../services/kit/database";
import { Language } from "../../../../services/kit/languages";
import { type Subgraph } from "../../../../services/kit/subgraph";
import { partners } from "../../../../services/partners";
import { victimAssistance } from "../../../../services/victim-assistance";
import { freshDatabase, type TestDatabase } from "../../../support/database";
import { fill } from "../data/fill";
import { entitiesOf, loadersOf } from "./loaders";

describe("what stock reads as documented", () => {
  let database: TestDatabase;
  const opened: Database[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    await fill(database.url, { rows: 600, sentences: 1 }, () => {});
  });
  afterAll(async () => {
    for (const db of opened) await db.source.destroy();
    await database.drop();
  });

  /** The same question to both kinds of loaders. */
  async function answers<Loaders, Answer>(
    subgraph: Subgraph<Loaders>,
    ask: (load: Loaders) => Promise<Answer>,
  ): Promise<[documented: Answer, ours: Answer]> {
    const entities = entitiesOf(subgraph, "documented");
    const db = await openDatabase({
      ...{ url: database.url, subgraph: subgraph.name, entities },
      migrations: [],
    });
    opened.push(db);
    const asker = { db, caller: ANONYMOUS, language: Language.EN };
    const by = (access: "documented" | "ours") => ask(loadersOf(subgraph, access)(asker) as Loaders);
    return Promise.all([by("documented"), by("ours")]);
  }

  it("is a country's practices, in order and counted", async () => {
    const list = { filter: {}, orderBy: PracticeOrder.PUBLISHED_AT, first: 3 };
    const on = (key: Sql) => sql`p.country_iso3 = ${key}`;
    const ofCountry = { name: "country", key: "HND", type: "text" as const, on };
    const [documented, ours] = await answers(bestPractices, async (load) =>
      pageIn(await load.practices(list, ofCountry)),
    );
    expect(documented).toEqual(ours);
    expect(documented.count).toBeGreaterThan(10);
  });

  it("is what a search finds, the best first, with its facets", async () => {
    const list = {
      filter: { search: "proteccion victimas" },
      orderBy: PracticeOrder.RELEVANCE,
      first: 5,
    };
    const [documented, ours] = await answers(bestPractices, async (load) => {
      const page = await load.practices(list);
      const { country, axis } = await page.countFacets();
      return { ...(await pageIn(page)), country: await country, axis: await axis };
    });
    expect(documented).toEqual(ours);
    expect(documented.nodes).toHaveLength(5);
  });

  it("is what civil society asks of a country and has no answer to", async () => {
    const list = {
      filter: { state: ContributionState.OPEN },
      orderBy: ContributionOrder.PUBLISHED_AT,
      first: 3,
    };
    const [documented, ours] = await answers(civilSociety, async (load) =>
      pageIn(await load.contributionsBySubject(list, under("concernsCountry", "HND"))),
    );
    expect(JSON.parse(JSON.stringify(documented))).toEqual(JSON.parse(JSON.stringify(ours)));
    expect(documented.nodes).toHaveLength(3);
  });

  it("is the members, their treaties and partners", async () => {
    const list = { filter: { membership: Membership.MEMBER }, orderBy: CountryOrder.NAME };
    const [documented, ours] = await answers(countries, async (load) => ({
      ...(await pageIn(await load.countries(list))),
      country: await load.country.load("HND"),
      treaties: await load.statusesOfCountry.loadMany(["HND", "USA"]),
      instrument: await load.instrument.load("TIP"),
    }));
    expect(documented).toEqual(ours);
    const [partner, ourPartner] = await answers(partners, (load) => load.partner.load("rncom"));
    expect(partner).toEqual(ourPartner);
  });

  it("is how far a country has come with each edition of the Strategy", async () => {
    const [documented, ours] = await answers(victimAssistance, async (load) =>
      (await load.countsOfCountry.load("HND"))
        .map(({ editionId, status, count }) => `${editionId} ${status} ${count}`)
        .sort(),
    );
    expect(documented).toEqual(ours);
  });
});

const pageIn = async <Row>({ edges, count }: Page<Row>) => ({
  nodes: edges.map(({ node }) => node),
  count: await count(),
});
