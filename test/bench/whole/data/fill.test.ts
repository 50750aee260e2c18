import { freshDatabase, type TestDatabase } from "../../../support/database";
import { fill } from "./fill";

const DERIVED = ["civil_society.subject", "civil_society.answer_due"];

describe("the synthetic data", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await fill(database.url, { rows: 300, sentences: 1, members: 20 }, () => {});
  });
  afterAll(() => database.drop());

  const count = async (from: string) =>
    (await database.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${from}`))[0]!.n;

  it("adds as many rows as wanted, over all members, each marked for what it is", async () => {
    const synthetic = `sources->0->>'citation' LIKE 'Synthetic%'`;
    expect(await count(`best_practices.practice WHERE ${synthetic}`)).toBe(300);
    expect(await count(`civil_society.contribution WHERE ${synthetic}`)).toBe(300);
    expect(await count("countries.country WHERE membership = 'MEMBER'")).toBe(20);
    expect(await count(`countries.country WHERE ${synthetic}`)).toBe(9);
    const [{ countries }] = (await database.query(
      "SELECT count(DISTINCT country_iso3)::integer AS countries FROM best_practices.practice",
    )) as [{ countries: number }];
    expect(countries).toBeGreaterThan(15);
  });

  it("derives what the triggers would have derived", async () => {
    for (const table of DERIVED)
      await database.query(`CREATE TABLE public.${table.replace(".", "_")} AS TABLE ${table}`);
    await database.query("UPDATE civil_society.contribution SET version = version");
    for (const table of DERIVED) {
      const kept = `public.${table.replace(".", "_")}`;
      expect(await count(table)).toBeGreaterThan(300);
      expect(await count(`(TABLE ${table} EXCEPT TABLE ${kept}) gone`)).toBe(0);
      expect(await count(`(TABLE ${kept} EXCEPT TABLE ${table}) more`)).toBe(0);
    }
  });

  it("leaves the tables with the indexes that they had", async () => {
    const indexes = async (url: TestDatabase) =>
      url.query("SELECT indexdef FROM pg_indexes WHERE schemaname NOT LIKE 'pg%' ORDER BY 1");
    const untouched = await freshDatabase();
    expect(await indexes(database)).toEqual(await indexes(untouched));
    await untouched.drop();
  });
});
