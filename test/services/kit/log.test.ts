import { GraphQLError } from "graphql";
import { pino } from "pino";
import { EntityNotFoundError, QueryFailedError } from "typeorm";

import { LOG_OPTIONS } from "../../../services/kit/log";
import { freshDatabase, type TestDatabase } from "../../support/database";

const SECRET = "ana.lopez@example.org";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase("template0");
  await database.query(
    "CREATE TABLE person (id uuid, mail text CONSTRAINT one_mail UNIQUE, age int CHECK (age > 0))",
  );
  await database.query("INSERT INTO person (mail) VALUES ($1)", [SECRET]);
});
afterAll(() => database.drop());

/** What PostgreSQL says of a statement that fails. */
const failure = (text: string, values: unknown[] = [SECRET]): Promise<Error> =>
  database.query(text, values).then(
    () => Promise.reject(new Error("It did not fail.")),
    (error: Error) => error,
  );

function logged(error: Error): string {
  const lines: string[] = [];
  pino(LOG_OPTIONS, { write: (line: string) => void lines.push(line) }).error({ err: error }, "failed");
  return lines.join("");
}

describe("an error in the log", () => {
  it.each<[string, string, string]>([
    ["a key that is there already", "INSERT INTO person (mail) VALUES ($1)", "one_mail"],
    ["text that is no id", "SELECT * FROM person WHERE id = ($1::text)::uuid", "22P02"],
    ["text that is no number", "SELECT ($1::text)::int", "22P02"],
    ["text that is no day", "SELECT ($1::text)::date", "22007"],
    ["a row that breaks a rule", "INSERT INTO person (mail, age) VALUES ($1 || 'x', 0)", "person_age_check"],
  ])("tells of %s what and where, and no value", async (_what, text, telling) => {
    const error = await failure(text);
    expect(`${error.message} ${(error as { detail?: string }).detail}`).toContain(SECRET);
    for (const wrapped of [
      error,
      new QueryFailedError(text, [SECRET], error as never),
      new Error("while writing", { cause: error }),
      new GraphQLError(error.message, { originalError: error }),
    ]) {
      expect(logged(wrapped)).not.toContain(SECRET);
      expect(logged(wrapped)).toMatch(/failed/);
    }
    expect(logged(error)).toContain(telling);
  });

  it("tells nothing of what could not be read or found", () => {
    const unreadable = (() => {
      try {
        return JSON.parse(`{"mail": ${SECRET}}`);
      } catch (error) {
        return error as Error;
      }
    })();
    expect(unreadable.message).toContain("ana");
    expect(logged(unreadable)).not.toContain("ana.");
    expect(logged(new EntityNotFoundError("Person", { mail: SECRET }))).not.toContain(SECRET);
  });

  it("still says what a mistake of ours is", () => {
    expect(logged(new TypeError("rows is not iterable"))).toContain("rows is not iterable");
    const circle: Error & { cause?: unknown } = new Error("round");
    circle.cause = circle;
    expect(logged(circle)).toContain("round");
  });
});
