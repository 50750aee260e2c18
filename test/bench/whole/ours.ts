import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

import { SUPERGRAPH, subgraphsOf } from "../../../gateway/hub";
import { type Candidate } from "../candidate";
import { FLAGS } from "../flags";
import { startBuilt } from "../programs";
import { type BenchPostgres } from "./database";

const HUB_READY = /ready: (http:\S+)/;
/** As `npm start` has it. What a caller may ask is limited, out of reach: the load is one caller's. */
const HUB = {
  ...{ PORT: "0", HUB_MODE: "demo", HUB_SECRET: randomBytes(32).toString("base64url") },
  ...{ COST_LIMIT: "1_000_000_000", RATE_LIMIT: "1_000_000_000" },
};

/** The hub as `npm start` starts it: everything in one process, by the same command. */
export async function ourHub(
  { pid }: BenchPostgres,
  databaseUrl: string,
  { node = [], environment }: Pick<Parameters<typeof startBuilt>[2], "node" | "environment"> = {},
): Promise<Candidate> {
  const hub = await startBuilt("gateway/start.js", [], {
    pin: "anywhere",
    node: [...FLAGS, ...node],
    environment: { ...HUB, DATABASE_URL: databaseUrl, ...environment },
    ready: HUB_READY,
  });
  return {
    name: "ours, one process",
    url: `${hub.url}/graphql`,
    pids: { gateway: [hub.pid], database: [pid] },
    headersOf: demoToken(hub.url),
    stop: () => hub.stop(),
  };
}

/** The hub as docker-compose.yml starts it: each subgraph a process, by the same commands. */
export async function ourHubOverHttp({ pid }: BenchPostgres, databaseUrl: string): Promise<Candidate> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const names = Object.keys(subgraphsOf(readFileSync(SUPERGRAPH, "utf8")));
  const subgraphs = await Promise.all(
    names.map((name) =>
      startBuilt("services/start.js", [name], {
        pin: "anywhere",
        node: FLAGS,
        environment: {
          ...{ ...HUB, DATABASE_URL: databaseUrl },
          HUB_IDENTITY_PUBLIC_KEY: publicKey.export({ type: "spki", format: "pem" }).toString(),
        },
        ready: /: (http:\S+)\/graphql/,
      }),
    ),
  );
  const addresses = names.map((name, i) => [
    `SUBGRAPH_URL_${name.replaceAll("-", "_").toUpperCase()}`,
    `${subgraphs[i]!.url}/graphql`,
  ]);
  const gateway = await startBuilt("gateway/start.js", [], {
    pin: "anywhere",
    node: FLAGS,
    environment: {
      ...{ ...HUB, ...Object.fromEntries(addresses) },
      HUB_IDENTITY_PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    },
    ready: HUB_READY,
  });
  return {
    name: "ours, over HTTP",
    url: `${gateway.url}/graphql`,
    pids: { gateway: [gateway.pid], subgraphs: subgraphs.map((one) => one.pid), database: [pid] },
    headersOf: demoToken(gateway.url),
    stop: async () => void (await Promise.all([gateway, ...subgraphs].map((one) => one.stop()))),
  };
}

/** A partner's demonstration token, as the explorer takes one; once. */
function demoToken(url: string): NonNullable<Candidate["headersOf"]> {
  const tokens = new Map<string, Promise<string>>();
  const ask = async (partner: string) => {
    const response = await fetch(`${url}/demo/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ partner }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return async (partner): Promise<Record<string, string>> => {
    if (!partner) return {};
    if (!tokens.has(partner)) tokens.set(partner, ask(partner));
    return { authorization: `Bearer ${await tokens.get(partner)}` };
  };
}
