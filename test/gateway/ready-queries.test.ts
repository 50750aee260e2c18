import { readFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../services/kit/root";
import { people } from "../support/people";
import { readyQuery } from "../support/ready-queries";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe("the ready queries", () => {
  it("stand in the README as the explorer opens with them", () => {
    const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
    for (const name of ["partner", "civil-society", "secretariat"] as const)
      expect(readme).toContain(readyQuery(name).query.trim());
  });

  it("let a partner find what protects victims, accents or not, in both languages", async () => {
    const { query } = readyQuery("partner");
    const asked = async (search: string, language: string) =>
      (await world.as(people.anonymous, language).ask(query, { search })).data.practices;
    const plain = await asked("proteccion", "es");
    expect(plain.totalCount).toBeGreaterThan(0);
    expect(plain.nodes[0].title.language).toBe("ES");
    expect(await asked("Protección", "es")).toEqual(plain);
    const english = await asked("protection", "en");
    expect(english.nodes[0].title.language).toBe("EN");
    const counted = english.facets.axis.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(counted).toBe(english.totalCount);
  });

  it("exclude what a partner does not want, in whichever language it is said", async () => {
    const { query } = readyQuery("partner");
    const found = async (search: string) =>
      (await world.as(people.anonymous).ask(query, { search })).data.practices.totalCount as number;
    const [law, without, both] = [
      await found("law"),
      await found("law -trata -trafficking"),
      await found("law trata"),
    ];
    expect(without).toBeLessThan(law);
    expect(both).toBeGreaterThan(0);
    expect(await found("trafficking niños")).toBeGreaterThan(0);
    expect(await found("protocolo or matrix")).toBeGreaterThanOrEqual(await found("matrix"));
  });

  it("let a chapter of RNCOM post from a weak connection: sent twice, posted once", async () => {
    const { query, variables } = readyQuery("civil-society");
    const chapter = world.as(people.rncomHnd, "es");
    const [first, second] = [await chapter.ask(query, variables), await chapter.ask(query, variables)];
    expect(first.errors).toBeUndefined();
    expect(second).toEqual(first);
    const [{ count }] = (await world.database.query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM civil_society.contribution WHERE author = 'rncom-hnd'",
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it("answer the secretariat for all eleven members at once", async () => {
    const { data, errors } = await world.as(people.secretariat).ask(readyQuery("secretariat").query);
    expect(errors).toBeUndefined();
    const { nodes } = data.countries;
    expect(nodes).toHaveLength(11);
    for (const country of nodes) {
      expect(country.treaties).toHaveLength(3);
      const items = country.adoptionSummary.reduce(
        (sum: number, { count }: { count: number }) => sum + count,
        0,
      );
      expect(items).toBe(17);
    }
    const honduras = nodes.find(({ iso3 }: { iso3: string }) => iso3 === "HND");
    expect(honduras.practices.totalCount).toBeGreaterThan(0);
    expect(honduras.contributions.nodes.at(-1).author.acronym.text).toBe("RNCOM");
  });

  it("cost the database as many statements for eleven countries as for one", async () => {
    const { query } = readyQuery("secretariat");
    const secretariat = world.as(people.secretariat);
    await secretariat.ask(query);
    const one = query.replace("filter: { membership: MEMBER }", "filter: { membership: MEMBER }, first: 1");
    const few = await world.statements(() => secretariat.ask(one));
    const all = await world.statements(() => secretariat.ask(query));
    expect(all.map(kind).sort()).toEqual(few.map(kind).sort());
    expect(all.length).toBeLessThanOrEqual(10);
  });
});

/** A statement without its parameters' numbers: which question it is. */
const kind = (text: string) =>
  text
    .replace(/\$\d+/g, "$")
    .replace(/LIMIT \d+/g, "LIMIT")
    .replace(/\s+/g, " ");
