import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

import { subgraphsOf, SUPERGRAPH } from "../../gateway/hub";
import { roster } from "../../services";
import { freshDatabase } from "../support/database";
import { listen } from "../support/http";
import { built, Program, temporaryHome } from "../support/program";
import { readyQuery } from "../support/ready-queries";

jest.setTimeout(120_000);
const HUB = built("gateway/start.js");
const ADDRESS = /ready: (http:\S+)/;

async function ask(url: string, query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  return (await response.json()) as any;
}

async function tokenOf(url: string, partner: string): Promise<string> {
  const response = await fetch(`${url}/demo/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner }),
  });
  return ((await response.json()) as { token: string }).token;
}

const post = async (url: string, key = randomUUID() as string) => {
  const { query, variables } = readyQuery("civil-society");
  const authorization = `Bearer ${await tokenOf(url, "rncom-hnd")}`;
  return ask(url, query, { ...variables, key }, { authorization });
};

describe("npm start", () => {
  const { home, remove } = temporaryHome();
  afterAll(remove);
  const start = () => new Program(HUB, { HUB_HOME: home, PORT: "0" });

  it("serves real data from an embedded PostgreSQL, tells how to try it, and keeps what was written", async () => {
    const first = start();
    const [, url = ""] = await first.says(ADDRESS);
    await first.says(/Stop it with Ctrl-C/);
    for (const name of ["partner", "civil-society", "secretariat"] as const)
      expect(first.output).toContain(/^(query|mutation) \w+/m.exec(readyQuery(name).query)![0]);
    expect(first.output).toContain(`curl -s ${url}/demo/token`);
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: "ready" });
    const { data } = await ask(url, readyQuery("secretariat").query);
    expect(data.countries.nodes).toHaveLength(11);
    const posted = await post(url, "before-the-stop");
    expect(posted.data.postContribution.status).toBe("PUBLISHED");
    expect(await first.stop("SIGINT")).toEqual({ code: 0, signal: null });

    const second = start();
    const [, again = ""] = await second.says(ADDRESS);
    expect(await post(again, "before-the-stop")).toEqual(posted);
    // A crash: nothing is stopped in order, and PostgreSQL is left running.
    await second.stop("SIGKILL");

    const third = start();
    const [, afterCrash = ""] = await third.says(ADDRESS);
    expect(await post(afterCrash, "before-the-stop")).toEqual(posted);
    expect(await third.stop()).toEqual({ code: 0, signal: null });
  });

  it("finishes what is under way before it ends", async () => {
    const hub = start();
    const [, url = ""] = await hub.says(ADDRESS);
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const answers = keys.map((key) => post(url, key).catch(() => null));
    await setTimeout(60);
    expect(await hub.stop()).toEqual({ code: 0, signal: null });
    const acknowledged = (await Promise.all(answers)).filter((answer) => answer?.data?.postContribution);

    const again = start();
    const [, nextUrl = ""] = await again.says(ADDRESS);
    const ids = new Set(acknowledged.map((answer) => answer.data.postContribution.id as string));
    for (const id of ids) {
      const { data } = await ask(nextUrl, `{ contribution(id: "${id}") { status } }`);
      expect(data.contribution.status).toBe("PUBLISHED");
    }
    await again.stop();
  });
});

describe("a start with a wrong environment", () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      "names every secret that production lacks",
      { HUB_MODE: "production" },
      /HUB_IDENTITY_PRIVATE_KEY, HUB_SECRET, DATABASE_URL/,
    ],
    ["names a port that is none", { PORT: "many" }, /PORT is "many"/],
    ["names a metrics' port that is none", { METRICS_PORT: "many" }, /METRICS_PORT is "many"/],
    [
      "names a collector's address that is none",
      { OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" },
      /OTEL_EXPORTER_OTLP_ENDPOINT must/,
    ],
    [
      "refuses to show a demonstration to the network",
      { HOST: "0.0.0.0" },
      /HOST is "0\.0\.0\.0".*this machine only/,
    ],
    [
      "names a key that is none",
      { HUB_IDENTITY_PRIVATE_KEY: "abc" },
      /HUB_IDENTITY_PRIVATE_KEY is not a PEM/,
    ],
    ["names a database address that is none", { DATABASE_URL: "mysql://x" }, /DATABASE_URL must be/],
    ["names a mode that is none", { HUB_MODE: "prod" }, /HUB_MODE is "prod"/],
  ])("%s", async (_what, environment, message) => {
    const { home, remove } = temporaryHome();
    const hub = new Program(HUB, { HUB_HOME: home, PORT: "0", ...environment });
    expect(await hub.ended).toEqual({ code: 1, signal: null });
    expect(hub.output).toMatch(message);
    remove();
  });

  it("says that the port is taken", async () => {
    const other = await listen(() => {});
    const database = await freshDatabase();
    const hub = new Program(HUB, {
      PORT: String(other.port),
      DATABASE_URL: database.url,
      HUB_SECRET: "s".repeat(32),
    });
    expect((await hub.ended).code).toBe(1);
    expect(hub.output).toMatch(/Another program has this port/);
    await other.close();
    await database.drop();
  });
});

describe("the hub in parts", () => {
  it("answers as one: a process for each subgraph, a gateway in production, an empty PostgreSQL", async () => {
    const database = await freshDatabase("template0");
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const environment = {
      HUB_MODE: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_URL: database.url,
      HUB_SECRET: "a secret of thirty-two characters",
      // Environment files hold a key on one line.
      HUB_IDENTITY_PUBLIC_KEY: publicKey
        .export({ type: "spki", format: "pem" })
        .toString()
        .replaceAll("\n", "\\n"),
    };
    const subgraphs = roster.map(({ name }) => ({
      name,
      program: new Program(built("services/start.js", name), environment),
    }));
    const addresses: Record<string, string> = {};
    for (const { name, program } of subgraphs)
      addresses[name] = (await program.says(/(http:\S+\/graphql)/))[1]!;
    const gateway = new Program(HUB, {
      HUB_MODE: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      HUB_IDENTITY_PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      SUBGRAPH_URL: "http://127.0.0.1:1/{name}",
      ...Object.fromEntries(
        Object.entries(addresses).map(([name, url]) => [
          `SUBGRAPH_URL_${name.replaceAll("-", "_").toUpperCase()}`,
          url,
        ]),
      ),
    });
    const [, url = ""] = await gateway.says(ADDRESS);

    const { data, errors } = await ask(url, readyQuery("secretariat").query);
    expect(errors).toBeUndefined();
    expect(data.countries.nodes).toHaveLength(11);
    expect((await fetch(`${url}/demo/token`, { method: "POST" })).status).toBe(404);
    expect(gateway.output).not.toMatch(/demo\/token/);

    await subgraphs.find(({ name }) => name === "civil-society")!.program.stop();
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "not ready", notReady: ["civil-society"] },
    ]);
    const partial = await ask(url, readyQuery("secretariat").query);
    expect(partial.data.countries.nodes[0].treaties).toHaveLength(3);
    expect(partial.data.countries.nodes[0].contributions).toBeNull();
    expect(partial.errors[0].extensions).toMatchObject({ code: "UNAVAILABLE", subgraph: "civil-society" });
    expect(JSON.stringify(partial.errors)).not.toMatch(/127\.0\.0\.1|ECONN/);

    await gateway.stop();
    await Promise.all(subgraphs.map(({ program }) => program.stop()));
    await database.drop();
  });

  it("knows its subgraphs from the committed supergraph alone", () => {
    const addresses = subgraphsOf(readFileSync(SUPERGRAPH, "utf8"));
    expect(Object.keys(addresses).sort()).toEqual(roster.map(({ name }) => name).sort());
  });
});

describe("SUPERGRAPH=file npm run gateway", () => {
  const { home, remove } = temporaryHome();
  const file = path.join(home, "other.graphql");
  let seen: unknown;
  let subgraph: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    subgraph = await listen((request, response) => {
      seen = request.headers;
      response.end(JSON.stringify({ data: { hello: "world" } }));
    });
    writeFileSync(file, foreignSupergraph(`${subgraph.url}/graphql`));
  });
  afterAll(async () => {
    await subgraph.close();
    remove();
  });

  it("is a gateway over any supergraph, at the addresses in it, and sends no identity", async () => {
    const gateway = new Program(HUB, { SUPERGRAPH: file, PORT: "0" });
    const [, url = ""] = await gateway.says(/(http:\S+)\/graphql/);
    expect(await ask(url, "{ hello }")).toEqual({ data: { hello: "world" } });
    expect(seen).not.toHaveProperty("hub-identity");
    expect(await gateway.stop()).toEqual({ code: 0, signal: null });
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("ends when npm gets %s", async (signal) => {
    const npm = new Program(["npm", "run", "--silent", "gateway"], { SUPERGRAPH: file, PORT: "0" });
    const [, url = ""] = await npm.says(/(http:\S+)\/graphql/);
    await npm.stop(signal);
    const deadline = Date.now() + 5_000;
    while (
      Date.now() < deadline &&
      (await fetch(`${url}/health/live`).then(
        () => true,
        () => false,
      ))
    )
      await setTimeout(50);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });
});

function foreignSupergraph(url: string): string {
  const { supergraphSdl } = composeServices([
    { name: "greetings", url, typeDefs: parse("type Query { hello: String }") },
  ]);
  return supergraphSdl!;
}
