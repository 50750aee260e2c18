import "reflect-metadata";

import { roster } from ".";
import { ConfigError, readConfig } from "./kit/config";
import { keepYoung } from "./kit/heap";
import { identityVerifier } from "./kit/identity";
import { drains, untilStopped } from "./kit/lifetime";
import { createLog } from "./kit/log";
import { openSubgraph } from "./kit/open";
import { postgresAnswers } from "./kit/postgres-answers";
import { migrate, seed } from "./kit/provision";
import { serveSubgraph } from "./kit/serve";
import { Metrics } from "./kit/telemetry/metrics";
import { listenForMetrics } from "./kit/telemetry/serve-metrics";
import { openTrace } from "./kit/telemetry/open-trace";

/** Serves one subgraph: `node dist/services/start.js countries`. Its schema and data are brought up to date first. */
async function main(name: string | undefined) {
  keepYoung();
  const subgraph = roster.find((known) => known.name === name);
  if (!subgraph) throw new ConfigError(`Name a subgraph: ${roster.map((known) => known.name).join(", ")}.`);
  const config = readConfig(process.env, "subgraph");
  const url = config.databaseUrl(subgraph.name);
  if (!url) throw new ConfigError("DATABASE_URL is missing: a subgraph on its own needs a PostgreSQL.");
  if (!config.identity.publicKey)
    throw new ConfigError("HUB_IDENTITY_PUBLIC_KEY is missing: without it no caller can be believed.");
  if (!config.secret) throw new ConfigError("HUB_SECRET is missing.");
  const log = createLog(config.logLevel);
  await postgresAnswers(url, (message) => log.warn(message));
  await migrate([subgraph], () => url);
  await seed([subgraph], () => url);
  const verify = identityVerifier(config.identity.publicKey);
  const metrics = config.metricsPort === null ? undefined : new Metrics();
  const trace = openTrace(config.tracing);
  const open = await openSubgraph(subgraph, { url, verify, secret: config.secret, log, metrics, trace });
  const stopMetrics =
    metrics && (await listenForMetrics(metrics, { host: config.host, port: config.metricsPort! }));
  const app = serveSubgraph(open, log);
  const drain = drains(app);
  console.log(`${subgraph.name}: ${await app.listen({ host: config.host, port: config.port })}/graphql`);
  await untilStopped(async () => {
    await drain();
    await open.close();
    await stopMetrics?.();
    await trace?.close();
  }, log);
}

main(process.argv[2]).catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
