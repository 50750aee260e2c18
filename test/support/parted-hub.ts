import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import { Client } from "pg";

import { freePort } from "../../services/kit/embedded-postgres/port";
import { type EmbeddedPostgres, startPostgres } from "../../services/kit/embedded-postgres/start";
import { startIssuer } from "./issuer";
import { built, Program, temporaryHome } from "./program";

export type Victim = "gateway" | "subgraph" | "postgres";

/** A gateway, two subgraphs and a durable PostgreSQL, each a process of its own, each to be killed. */
export async function startPartedHub() {
  const { home, remove } = temporaryHome();
  const directory = path.join(home, "postgres");
  const told: string[] = [];
  const postgres: EmbeddedPostgres = await startPostgres({
    directory,
    durable: true,
    onProgress: (message) => told.push(message),
    onLog: (line) => told.push(line),
    onUnexpectedExit: (error) => told.push(`PostgreSQL is given up: ${error.message}`),
  });
  const issuer = await startIssuer();
  const ports = { gateway: await freePort(), civilSociety: await freePort(), partners: await freePort() };
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const shared = { HUB_MODE: "production", HOST: "127.0.0.1", LOG_LEVEL: "error" };
  const subgraph = (name: string, port: number) =>
    new Program(built("services/start.js", name), {
      ...shared,
      PORT: String(port),
      DATABASE_URL: postgres.url(),
      HUB_SECRET: "a secret of thirty-two characters",
      HUB_IDENTITY_PUBLIC_KEY: publicKey.export({ type: "spki", format: "pem" }).toString(),
    });
  const start = {
    subgraph: () => subgraph("civil-society", ports.civilSociety),
    gateway: () =>
      new Program(built("gateway/start.js"), {
        ...shared,
        PORT: String(ports.gateway),
        HUB_IDENTITY_PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        SUBGRAPH_URL: "http://127.0.0.1:1/{name}",
        SUBGRAPH_URL_CIVIL_SOCIETY: `http://127.0.0.1:${ports.civilSociety}/graphql`,
        SUBGRAPH_URL_PARTNERS: `http://127.0.0.1:${ports.partners}/graphql`,
        OIDC_ISSUER: issuer.url,
        OIDC_AUDIENCE: "hub",
      }),
  };
  const partners = subgraph("partners", ports.partners);
  await partners.says(/graphql/, 60_000);
  const running = { subgraph: start.subgraph(), gateway: start.gateway() };
  await running.subgraph.says(/graphql/, 60_000);
  await running.gateway.says(/ready: /, 60_000);
  const programs = () => ({ partners, ...running });

  return {
    /** What its parts said of late, for whoever wonders why something failed. */
    lastWords: () =>
      [
        "PostgreSQL:",
        ...told.slice(-25),
        ...Object.entries(programs()).flatMap(([name, { end, output }]) => [
          `${name} (${end ?? "running"}):`,
          output.slice(-1_500),
        ]),
      ].join("\n"),
    /** The parts that ended though nobody killed them, and how. */
    fallen: () =>
      Object.entries(programs()).flatMap(([name, { end }]) => (end === null ? [] : [`${name}: ${end}`])),
    url: `http://127.0.0.1:${ports.gateway}/graphql`,
    token: () => issuer.token({ hub_partner: "rncom", scope: "hub:read hub:write" }, { expires: "30m" }),
    async query<Row extends object>(text: string): Promise<Row[]> {
      const client = new Client({ connectionString: postgres.url() });
      await client.connect();
      return (await client.query<Row>(text).finally(() => client.end())).rows;
    },
    /** kill -9, and then what a supervisor would do: start it again. */
    async kill(victim: Victim): Promise<void> {
      if (victim === "postgres") {
        process.kill(postmasterOf(directory), "SIGKILL");
        return;
      }
      await running[victim].stop("SIGKILL");
      running[victim] = start[victim]();
      await running[victim].says(victim === "gateway" ? /ready: / : /graphql/, 60_000);
    },
    async stop() {
      for (const program of [running.gateway, running.subgraph, partners]) await program.stop("SIGKILL");
      await issuer.stop();
      await postgres.stop();
      remove();
    },
  };
}

/** The embedded PostgreSQL says where it lives when that is not the directory itself. */
function postmasterOf(directory: string): number {
  for (const place of [directory, elsewhere(directory)])
    try {
      return Number(readFileSync(path.join(place, "cluster/data/postmaster.pid"), "utf8").split("\n")[0]);
    } catch {}
  throw new Error("PostgreSQL is not running.");
}

const elsewhere = (directory: string) => {
  try {
    return readFileSync(path.join(directory, "elsewhere"), "utf8").trim();
  } catch {
    return directory;
  }
};
