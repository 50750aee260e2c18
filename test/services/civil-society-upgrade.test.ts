import { civilSociety } from "../../services/civil-society";
import { sha256Of } from "../../services/civil-society/verify-receipt";
import { migrate, seed } from "../../services/kit/provision";
import { freshDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase("template0");
});
afterAll(() => database.drop());

const POSTED = "11111111-1111-4111-8111-111111111111";
const WITHDRAWN = "22222222-2222-4222-8222-222222222222";
const words = { kind: "CALL", text: { es: "Pedimos." }, addressedToCountries: ["GTM", "CRI"] };

it("a hub that has contributions from before gets receipts and answer clocks for them", async () => {
  const [first] = civilSociety.migrations;
  await migrate([{ ...civilSociety, migrations: [first!] }], () => database.url);
  const contribution = (id: string, status: string, text: object | null, withdrawn: string | null) =>
    database.query(
      `INSERT INTO civil_society.contribution VALUES ($1, 'CALL', $2, NULL, $3, 'rncom', '{}', '{}', '{}', $4, '{}',
        NULL, NULL, '2020-01-01Z', '2020-01-02Z', $5, NULL, '[]', false, 1)`,
      [id, status, text, text ? ["GTM", "CRI"] : [], withdrawn],
    );
  const revision = (id: string, version: number, snapshot: object) =>
    database.query(
      `INSERT INTO civil_society.revision VALUES ('contribution', $1, $2, 'x', '2020-01-01Z', 'rncom', $3)`,
      [id, version, snapshot],
    );
  await contribution(POSTED, "PUBLISHED", { es: "Pedimos." }, null);
  await revision(POSTED, 1, words);
  await contribution(WITHDRAWN, "WITHDRAWN", null, "2020-02-01Z");
  await revision(WITHDRAWN, 1, words);
  await revision(WITHDRAWN, 2, { ...words, text: null });
  await database.query(
    `INSERT INTO civil_society.contribution_response VALUES
      ('33333333-3333-4333-8333-333333333333', $1, 'delegation-gtm', '{"es": "Sí."}', '2020-01-05Z', 1)`,
    [POSTED],
  );

  await migrate([civilSociety], () => database.url);
  await seed([civilSociety], () => database.url);

  const digests = await database.query(
    "SELECT id, text_sha256 FROM civil_society.contribution WHERE id IN ($1, $2) ORDER BY id",
    [POSTED, WITHDRAWN],
  );
  expect(digests).toEqual([POSTED, WITHDRAWN].map((id) => ({ id, text_sha256: sha256Of(words) })));
  const due = await database.query(
    `SELECT addressee, due_on::text, answered_on::text FROM civil_society.answer_due
     WHERE contribution_id IN ($1, $2) ORDER BY addressee`,
    [POSTED, WITHDRAWN],
  );
  expect(due).toEqual([
    { addressee: "CRI", due_on: "2020-04-01", answered_on: null },
    { addressee: "GTM", due_on: "2020-04-01", answered_on: "2020-01-05" },
  ]);
});
