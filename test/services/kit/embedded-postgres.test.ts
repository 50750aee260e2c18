import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { ownerOf } from "../../../services/kit/embedded-postgres/owner";
import { platform } from "../../../services/kit/embedded-postgres/platform";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startPostgres,
} from "../../../services/kit/embedded-postgres/start";

jest.setTimeout(30_000);

const asRoot = process.getuid?.() === 0 ? it : it.skip;

let directory: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "embedded postgres "));
  await chmod(directory, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const postgres of running.splice(0)) await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

describe("an embedded PostgreSQL", () => {
  it("makes a cluster with a database of its own at the first start", async () => {
    const postgres = await start();
    expect(await value(postgres, "SELECT current_database()")).toBe("hub");
    expect(await value(postgres, "SELECT current_user")).toBe("hub");
    expect(await value(postgres, "SHOW server_encoding")).toBe("UTF8");
    expect(await value(postgres, "SHOW timezone")).toBe("UTC");
    expect(await value(postgres, "SHOW fsync")).toBe("off");
    expect(await value({ url: () => postgres.url("postgres") }, "SELECT current_database()")).toBe(
      "postgres",
    );
    expect((await stat(join(directory, "cluster/password"))).mode & 0o777).toBe(0o600);
  });

  it("knows the extensions, the orders and the languages of the hub", async () => {
    const postgres = await start();
    await value(postgres, "CREATE EXTENSION unaccent");
    await value(postgres, "CREATE EXTENSION pg_trgm");
    expect(await value(postgres, "SELECT unaccent('Ñandú')")).toBe("Nandu");
    expect(await value(postgres, `SELECT 'á' < 'b' COLLATE "es-x-icu"`)).toBe(true);
    expect(await value(postgres, `SELECT 'é' < 'f' COLLATE "en-x-icu"`)).toBe(true);
    expect(await value(postgres, "SELECT lower('MÉXICO')")).toBe("méxico");
    expect(
      await value(postgres, "SELECT to_tsvector('spanish', 'NIÑOS') @@ to_tsquery('spanish', 'niño')"),
    ).toBe(true);
  });

  it("says when it is ready, and nothing of the values that a statement had", async () => {
    const lines: string[] = [];
    const postgres = await start({ onLog: (line) => void lines.push(line) });
    await value(postgres, "CREATE TABLE secret (word text PRIMARY KEY CHECK (length(word) < 9))");
    for (const sql of [
      "INSERT INTO secret VALUES ('Ana'), ('Ana')",
      "INSERT INTO secret VALUES ('Ana Lopez')",
      "SELECT 'Ana'::integer",
      "SELECT 'Ana",
    ])
      await expect(value(postgres, sql)).rejects.toThrow();
    await postgres.stop();
    expect(lines.join("\n")).toMatch(/ready to accept connections/);
    expect(lines.join("\n")).not.toMatch(/Ana/);
  });

  it("finds its data again at the second start", async () => {
    const first = await start();
    await value(first, "CREATE TABLE promise AS SELECT 'kept' AS word");
    await first.stop();
    await first.stop();
    expect(await value(await start({ durable: true }), "SELECT word FROM promise")).toBe("kept");
  });

  it("begins anew when its directory was deleted", async () => {
    const first = await start();
    await value(first, "CREATE TABLE promise ()");
    await first.stop();
    await rm(directory, { recursive: true });
    expect(await value(await start(), "SELECT to_regclass('promise')")).toBeNull();
  });

  it("lets nobody in without the password", async () => {
    const url = new URL((await start()).url());
    url.password = "guess";
    await expect(value({ url: () => url.href }, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("refuses to start beside a living hub, and leaves that alone", async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(
      `The hub is already running from this directory (process ${process.pid}). Stop it first.`,
    );
    expect(await value(first, "SELECT 1")).toBe(1);
  });
});

describe("after a crash", () => {
  it("takes over from a hub that was killed", async () => {
    const { child, line } = await startInChild(/^READY/);
    const orphan = await postmaster();
    expect(await value({ url: () => line.slice(6) }, "CREATE TABLE promise AS SELECT 1")).toBeUndefined();
    await kill(child);
    const said: string[] = [];
    const postgres = await start({ onProgress: (message) => said.push(message) });
    expect(said).toEqual(["Stopping the PostgreSQL that an earlier run left behind …"]);
    expect(await value(postgres, "SELECT count(*)::int FROM promise")).toBe(1);
    expect(await postmaster()).not.toBe(orphan);
  });

  it("survives that PostgreSQL was killed together with its hub", async () => {
    const { child } = await startInChild(/^READY/);
    process.kill(await postmaster(), "SIGKILL");
    await kill(child);
    expect(await value(await start(), "SELECT 1")).toBe(1);
  });

  it("is not confused by a process that got the number of an old PostgreSQL", async () => {
    await (await start()).stop();
    await writeFile(join(directory, "cluster/data/postmaster.pid"), `${process.pid}\n/nowhere\n1\n1\n`);
    expect(await value(await start(), "SELECT 1")).toBe(1);
  });

  it("makes the cluster again when its making was interrupted", async () => {
    const { child } = await startInChild(/^Creating/);
    await sleep(100);
    await kill(child);
    const left = await readdir(directory);
    expect(left).toEqual([expect.stringMatching(/^unfinished-/)]);
    expect(await value(await start(), "SELECT 1")).toBe(1);
    expect(await readdir(directory)).toEqual(["cluster"]);
  });

  it("comes back on the same port when it was killed", async () => {
    const postgres = await start();
    const before = await postmaster();
    process.kill(before, "SIGKILL");
    expect(await eventually(() => value(postgres, "SELECT 1"))).toBe(1);
    expect(await postmaster()).not.toBe(before);
    await expect(start()).rejects.toThrow("The hub is already running");
  });

  it("comes back when it was killed while coming back", async () => {
    const postgres = await start();
    for (let kills = 0; kills < 8; kills++, await sleep(20))
      await eventually(async () => process.kill(await postmaster(), "SIGKILL"));
    expect(await eventually(() => value(postgres, "SELECT 1"))).toBe(1);
  });

  it("keeps its claim when one of its backends was killed", async () => {
    const postgres = await start();
    const before = await postmaster();
    const client = await connect(postgres);
    const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
    process.kill(rows[0].pid, "SIGKILL");
    expect(await eventually(() => value(postgres, "SELECT 1"))).toBe(1);
    expect(await postmaster()).toBe(before);
    await expect(start()).rejects.toThrow("The hub is already running");
  });

  it("gives up when it is killed again and again", async () => {
    let gaveUp: Error | undefined;
    const postgres = await start({ onUnexpectedExit: (error) => (gaveUp = error) });
    while (!gaveUp) {
      await eventually(async () => gaveUp ?? (await value(postgres, "SELECT 1")));
      if (!gaveUp) await eventually(async () => process.kill(await postmaster(), "SIGKILL"));
    }
    expect(gaveUp.message).toBe("PostgreSQL ended 6 times within a minute, at last with: SIGKILL.");
    await postgres.stop();
  });
});

describe("on an unusual machine", () => {
  asRoot("lives elsewhere when its owner cannot reach the directory", async () => {
    await chmod(directory, 0o700);
    const inside = join(directory, "closed");
    const postgres = await start({ directory: inside });
    const elsewhere = (await readFile(join(inside, "elsewhere"), "utf8")).trim();
    expect(await value(postgres, "SHOW data_directory")).toBe(join(elsewhere, "cluster/data"));
    await postgres.stop();
    await expect(stat(elsewhere)).rejects.toThrow("ENOENT");
    expect(await value(await start({ directory: inside }), "SELECT 1")).toBe(1);
  });

  asRoot("runs as nobody where there is no account for PostgreSQL", async () => {
    const passwd = join(directory, "passwd");
    const postgres = "postgres:x:101:104::/:/bin/sh\n";
    const nobody = "root:x:0:0::/:/bin/sh\nnobody:x:65534:65533::/:/bin/sh\n";
    await writeFile(passwd, nobody + postgres);
    expect(await ownerOf("/nowhere", passwd)).toEqual({ uid: 101, gid: 104 });
    await writeFile(passwd, nobody);
    expect(await ownerOf("/nowhere", passwd)).toEqual({ uid: 65534, gid: 65533 });
    await writeFile(passwd, "");
    await expect(ownerOf("/nowhere", passwd)).rejects.toThrow("no account named postgres or nobody");
  });

  it("says on which platforms there is none", () => {
    expect(platform("win32", "x64", false)).toBe("windows-x64");
    expect(platform("darwin", "arm64", true)).toBe("darwin-arm64");
    expect(() => platform("linux", "x64", true)).toThrow(
      "No embedded PostgreSQL for linux-x64-musl. Set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
    expect(() => platform("freebsd", "x64", false)).toThrow("No embedded PostgreSQL for freebsd-x64.");
  });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ directory, durable: false, ...options });
  running.push(postgres);
  return postgres;
}

async function connect({ url }: Pick<EmbeddedPostgres, "url">): Promise<Client> {
  const client = new Client({ connectionString: url() });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function value(postgres: Pick<EmbeddedPostgres, "url">, sql: string): Promise<unknown> {
  const client = await connect(postgres);
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function eventually<Result>(
  attempt: () => Promise<Result>,
  deadline = Date.now() + 10_000,
): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

const postmaster = async () =>
  parseInt(await readFile(join(directory, "cluster/data/postmaster.pid"), "utf8"), 10);

const IN_CHILD = `
  require.extensions[".ts"] = (module, file) =>
    module._compile(require("@swc/core").transformFileSync(file, {
      swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" },
    }).code, file);
  const { startPostgres } = require("./services/kit/embedded-postgres/start.ts");
  startPostgres({ directory: process.argv[1], durable: false, onProgress: console.log })
    .then((postgres) => console.log("READY " + postgres.url()));
`;

async function startInChild(until: RegExp): Promise<{ child: ChildProcess; line: string }> {
  const cwd = join(__dirname, "../../..");
  const child = spawn(process.execPath, ["-e", IN_CHILD, directory], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout }))
    if (until.test(line)) return { child, line };
  throw new Error("The child ended before it said what was expected.");
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
