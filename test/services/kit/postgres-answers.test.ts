import { setTimeout as sleep } from "node:timers/promises";

import { postgresAnswers } from "../../../services/kit/postgres-answers";
import { freshDatabase, type TestDatabase } from "../../support/database";
import { type FaultProxy, faultProxy } from "../../support/fault-proxy";

let database: TestDatabase;
let proxy: FaultProxy;
let url: URL;
const said: string[] = [];
beforeEach(async () => {
  database = await freshDatabase("template0");
  proxy = await faultProxy(Number(new URL(database.url).port));
  url = new URL(database.url);
  url.port = String(proxy.port);
  said.length = 0;
});
afterEach(async () => {
  await proxy.close();
  await database.drop();
});
const answers = (patienceMs?: number) =>
  postgresAnswers(url.toString(), (message) => said.push(message), patienceMs);

describe("a part of the hub that starts", () => {
  it("waits for a PostgreSQL that is still starting, and says so once", async () => {
    proxy.all({ kind: "reset" });
    let isThere = false;
    const waited = answers().then(() => isThere);
    await sleep(1_000);
    expect(said).toEqual([expect.stringMatching(/^PostgreSQL does not answer yet/)]);
    isThere = true;
    proxy.all({ kind: "none" });
    expect(await waited).toBe(true);
    expect(said).toHaveLength(1);
  });

  it("gives up after a while", async () => {
    proxy.all({ kind: "reset" });
    await expect(answers(500)).rejects.toThrow();
  });

  it("does not wait for what will not change", async () => {
    url.pathname = "/nowhere";
    await expect(answers()).rejects.toThrow(/"nowhere" does not exist/);
    expect(said).toEqual([]);
  });
});
