import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { type Logger } from "pino";

import { type Config } from "../services/kit/config";
import { identitySigner } from "../services/kit/identity";
import { type OpenSubgraph } from "../services/kit/open";
import { ROOT } from "../services/kit/root";
import { serveMetrics } from "../services/kit/telemetry/serve-metrics";
import { valuesIn } from "./engine/variables";
import { type Fetcher } from "./fetch/fetcher";
import { guarded } from "./fetch/guarded";
import { httpFetcher } from "./fetch/http";
import { type HealthOf } from "./health";
import { authenticator } from "./identity/authenticate";
import { type Demo, demoIssuer, serveDemo } from "./identity/demo";
import { holdersFrom } from "./identity/holders";
import { remoteIssuer } from "./identity/openid";
import { type Waits } from "./options";
import { servePages } from "./pages";
import { createGateway, type Gateway } from "./server";
import { type Telemetry } from "./telemetry/fetches";

/** The subgraph that owns credentials. */
const CREDENTIALS = "partners";
export const SUPERGRAPH = path.join(ROOT, "schema/supergraph.graphql");
const QUERIES = path.join(ROOT, "gateway/pages/queries");
const PAGES = path.join(ROOT, "dist/pages");

/** The gateway of this hub, over subgraphs in this process or elsewhere: the same door either way. */
export async function hubGateway(options: {
  config: Config;
  log: Logger;
  fetchers: Readonly<Record<string, Fetcher>>;
  health: HealthOf;
  /** The issuer of demonstration tokens, where the caller has made one. */
  demo?: Demo;
  pages?: boolean;
  waits?: Partial<Waits>;
  telemetry?: Telemetry;
}): Promise<Gateway> {
  const { config, log, fetchers, telemetry } = options;
  const sign = identitySigner(config.identity.privateKey!);
  const demo = config.mode === "demo" ? (options.demo ?? (await demoIssuer())) : null;
  const issuers = [...(demo ? [demo.issuer] : []), ...(config.openid ? [remoteIssuer(config.openid)] : [])];
  const documents = readyDocuments();
  const gateway = await createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, "utf8"),
    fetchers,
    authenticate: authenticator(holdersFrom(guarded(fetchers[CREDENTIALS]!), sign), issuers),
    sign,
    health: options.health,
    corsOrigins: config.corsOrigins,
    waits: options.waits,
    limits: config.limits,
    telemetry,
    knownOperations: documents.flatMap((text) => /^(?:query|mutation) (\w+)/m.exec(text)?.[1] ?? []),
    log,
  });
  await gateway.prepare(documents);
  // In a demonstration only this machine can ask; elsewhere the metrics have a port of their own.
  if (config.mode === "demo" && telemetry?.metrics) serveMetrics(gateway.app, telemetry.metrics);
  serveDemo(gateway.app, demo);
  if (options.pages !== false) await servePages(gateway.app, PAGES);
  return gateway;
}

/** The operations of the pages and the README. */
const readyDocuments = () =>
  readdirSync(QUERIES)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => readFileSync(path.join(QUERIES, file), "utf8"));

/** Subgraphs in this process: a fetch is a call. */
export const nearby = (subgraphs: readonly OpenSubgraph[]) => ({
  fetchers: Object.fromEntries(subgraphs.map(({ name, execute }) => [name, called(execute)])),
  health: healthOf(subgraphs.map(({ name, healthy }) => [name, healthy])),
});

const called =
  (execute: OpenSubgraph["execute"]): Fetcher =>
  ({ variables, ...fetch }) =>
    execute({ ...fetch, variables: valuesIn(variables) }) as ReturnType<Fetcher>;

/** Subgraphs elsewhere: a fetch is a request. */
export function remote(addresses: Readonly<Record<string, string>>) {
  const fetchers = Object.fromEntries(
    Object.entries(addresses).map(([name, url]) => [name, httpFetcher(url)]),
  );
  const ready = (url: string) => async () => {
    const response = await fetch(new URL("/health/ready", url), {
      redirect: "error",
      signal: AbortSignal.timeout(2_000),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`status ${response.status}`);
  };
  return {
    fetchers,
    health: healthOf(Object.entries(addresses).map(([name, url]) => [name, ready(url)])),
    close: async () => void (await Promise.all(Object.values(fetchers).map((fetcher) => fetcher.close()))),
  };
}

const healthOf =
  (parts: [string, () => Promise<void>][]): HealthOf =>
  async () =>
    Object.fromEntries(
      await Promise.all(
        parts.map(async ([name, check]) => [
          name,
          await check().then(
            () => true,
            () => false,
          ),
        ]),
      ),
    );

/** The subgraphs that the committed supergraph is composed of, and the addresses in it. */
export function subgraphsOf(supergraphSdl: string): Record<string, string> {
  const graphs = supergraphSdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]*)"\)/g);
  return Object.fromEntries([...graphs].map(([, name, url]) => [name!, url!]));
}
