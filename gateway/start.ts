import "reflect-metadata";

import { readFileSync } from "node:fs";
import path from "node:path";

import { type Logger } from "pino";

import { roster } from "../services";
import { type Config, ConfigError, readConfig } from "../services/kit/config";
import { startPostgres } from "../services/kit/embedded-postgres/start";
import { keepYoung } from "../services/kit/heap";
import { identitySigner, identityVerifier } from "../services/kit/identity";
import { untilStopped } from "../services/kit/lifetime";
import { createLog } from "../services/kit/log";
import { openSubgraph, type OpenSubgraph } from "../services/kit/open";
import { postgresAnswers } from "../services/kit/postgres-answers";
import { migrate, seed } from "../services/kit/provision";
import { keptSecret } from "../services/kit/secrets";
import { Metrics } from "../services/kit/telemetry/metrics";
import { listenForMetrics, serveMetrics } from "../services/kit/telemetry/serve-metrics";
import { openTrace } from "../services/kit/telemetry/open-trace";
import { hubGateway, nearby, remote, SUPERGRAPH, subgraphsOf } from "./hub";
import { createGateway, type Gateway } from "./server";
import { type Telemetry } from "./telemetry/fetches";
import { welcome } from "./welcome";

/** What was started, to be ended in the opposite order. */
type Part = () => Promise<void>;

const say = (message: string) => console.log(`  ${message}`);

async function main() {
  keepYoung();
  const supergraph = process.env.SUPERGRAPH;
  const apart = Object.keys(process.env).some(
    (name) => name === "SUBGRAPH_URL" || name.startsWith("SUBGRAPH_URL_"),
  );
  const config = readConfig(process.env, supergraph ? "database" : apart ? "gateway" : "hub");
  const log = createLog(config.logLevel);
  const started: Part[] = [];
  const start = async () => {
    const telemetry = await observe(config, started);
    if (supergraph) await foreignGateway(supergraph, config, telemetry, log, started);
    else if (apart) await gatewayAlone(config, telemetry, log, started);
    else await wholeHub(config, telemetry, log, started);
  };
  const starting = start();
  // What is half started is first finished: PostgreSQL would otherwise be left behind.
  const stop = async () => {
    await starting.catch(() => {});
    for (const end of started.toReversed())
      await end().catch((error: unknown) => log.error({ err: error }, "while stopping"));
  };
  const stopped = untilStopped(stop, log);
  await starting.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  await stopped;
}

/** What the hub counts about itself, and where it tells it. */
async function observe({ host, metricsPort, tracing }: Config, started: Part[]): Promise<Telemetry> {
  const metrics = new Metrics();
  const trace = openTrace(tracing);
  if (trace) started.push(() => trace.close());
  if (metricsPort !== null) started.push(await listenForMetrics(metrics, { host, port: metricsPort }));
  return { metrics, trace };
}

/** PostgreSQL, all subgraphs and the gateway in this process. */
async function wholeHub(config: Config, telemetry: Telemetry, log: Logger, started: Part[]) {
  const secret = config.secret ?? keptSecret(config.home);
  const addressOf = await databases(config, log, started);
  say("Preparing the database …");
  await migrate(roster, addressOf, say);
  await seed(roster, addressOf, say);
  say("Opening the subgraphs …");
  const verify = identityVerifier(config.identity.publicKey);
  const subgraphs: OpenSubgraph[] = [];
  // One after the other: reading a subgraph's classes holds the process up, and with it the others' connections.
  for (const subgraph of roster) {
    const url = addressOf(subgraph.name);
    const open = await openSubgraph(subgraph, { url, verify, secret, log, ...telemetry });
    started.push(() => open.close());
    subgraphs.push(open);
  }
  const gateway = await hubGateway({ config, log, telemetry, ...nearby(subgraphs) });
  welcome(await serve(gateway, config, started), config);
}

async function databases(
  config: Config,
  log: Logger,
  started: Part[],
): Promise<(subgraph: string) => string> {
  if (roster.every(({ name }) => config.databaseUrl(name))) {
    for (const url of new Set(roster.map(({ name }) => config.databaseUrl(name)!)))
      await postgresAnswers(url, say);
    return (name) => config.databaseUrl(name)!;
  }
  say("Starting PostgreSQL …");
  const postgres = await startPostgres({
    directory: path.join(config.home, "postgres"),
    durable: true,
    onProgress: say,
    onLog: (line) => log.debug({ postgres: line }),
    onUnexpectedExit(error) {
      log.fatal({ err: error }, "PostgreSQL has ended");
      process.kill(process.pid, "SIGTERM");
    },
  }).catch((error: Error) => {
    // Its sentences are for the person at the terminal, e.g. that another hub runs from this directory.
    throw new ConfigError(error.message, { cause: error });
  });
  started.push(() => postgres.stop());
  return (name) => config.databaseUrl(name) ?? postgres.url();
}

/** The gateway of this hub, with its subgraphs elsewhere. */
async function gatewayAlone(config: Config, telemetry: Telemetry, log: Logger, started: Part[]) {
  const committed = subgraphsOf(readFileSync(SUPERGRAPH, "utf8"));
  const addresses = Object.fromEntries(
    Object.entries(committed).map(([name, url]) => [name, config.subgraphUrl(name) ?? url]),
  );
  const { close, ...elsewhere } = remote(addresses);
  started.push(close);
  const gateway = await hubGateway({ config, log, telemetry, ...elsewhere });
  welcome(await serve(gateway, config, started), config);
}

/** A gateway in its own right, over any Federation 2 supergraph, at the addresses in it. */
async function foreignGateway(
  file: string,
  config: Config,
  telemetry: Telemetry,
  log: Logger,
  started: Part[],
) {
  const gateway = await createGateway({
    supergraphSdl: readFileSync(file, "utf8"),
    sign: process.env.HUB_IDENTITY_PRIVATE_KEY ? identitySigner(config.identity.privateKey!) : undefined,
    forwardedHeaders: config.forwardedHeaders,
    corsOrigins: config.corsOrigins,
    limits: config.limits,
    telemetry,
    log,
  });
  if (config.mode === "demo" && telemetry.metrics) serveMetrics(gateway.app, telemetry.metrics);
  console.log(`Gateway over ${path.basename(file)}: ${await serve(gateway, config, started)}/graphql`);
}

async function serve(gateway: Gateway, { host, port }: Config, started: Part[]): Promise<string> {
  started.push(() => gateway.close());
  return gateway.app.listen({ host, port });
}

main().catch((error: NodeJS.ErrnoException) => {
  const known = error instanceof ConfigError || error.code === "EADDRINUSE";
  console.error(`\nThe hub could not start: ${known ? error.message : error.stack}`);
  if (error.code === "EADDRINUSE")
    console.error("Another program has this port. Stop it, or choose another: PORT=4010 npm start");
  process.exitCode = 1;
});
