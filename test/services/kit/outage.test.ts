import { randomUUID } from "node:crypto";

import { people } from "../../support/people";
import { until } from "../../support/until";
import { startWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const killConnections = () =>
  world.database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );

const waitingForLocks = async () => {
  const [waiting] = await world.database.query<{ n: number }>(
    "SELECT count(*)::integer AS n FROM pg_locks WHERE NOT granted AND relation = 'civil_society.contribution'::regclass",
  );
  return waiting!.n;
};

describe("when the database's connections break", () => {
  it("a reader notices nothing: the read is asked once more", async () => {
    await world.as(people.anonymous).ask(READ);
    await killConnections();
    const { data, errors } = await world.as(people.anonymous).ask(READ);
    expect(errors).toBeUndefined();
    expect(data.countries.totalCount).toBe(16);
  });

  it("a writer is told to send it again, and is answered once", async () => {
    const key = randomUUID();
    await world.database.query("BEGIN; LOCK TABLE civil_society.contribution");
    const waiting = world.as(people.rncom).ask(POST, { key });
    await until(async () => expect(await waitingForLocks()).toBe(1));
    await killConnections();
    await world.database.query("ROLLBACK");
    const { errors } = await waiting;
    expect(errors![0]!.extensions.code).toBe("UNAVAILABLE");
    expect(errors![0]!.message).toMatch(/idempotencyKey/);

    const again = await world.as(people.rncom).ask(POST, { key });
    expect(again.data.postContribution.status).toBe("PUBLISHED");
    const rows = await world.database.query(
      "SELECT FROM civil_society.contribution WHERE author = 'rncom' AND kind = 'OFFER'",
    );
    expect(rows).toHaveLength(1);
  });
});

const READ = "{ countries { totalCount } }";
const POST = /* GraphQL */ `
  mutation ($key: ID!) {
    postContribution(idempotencyKey: $key, input: { kind: OFFER, text: { en: "We offer our shelters." } }) { status }
  }
`;
