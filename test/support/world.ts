import "./statements";

import { pino } from "pino";

import { type Fetcher } from "../../gateway/fetch/fetcher";
import { hubGateway, nearby } from "../../gateway/hub";
import { demoIssuer } from "../../gateway/identity/demo";
import { type Waits } from "../../gateway/options";
import { type Telemetry } from "../../gateway/telemetry/fetches";
import { roster } from "../../services";
import { ANONYMOUS, type Caller } from "../../services/kit/caller";
import { readConfig } from "../../services/kit/config";
import { IDENTITY_HEADER, identitySigner, identityVerifier } from "../../services/kit/identity";
import { LOG_OPTIONS } from "../../services/kit/log";
import { openSubgraph, type OpenSubgraph } from "../../services/kit/open";
import { freshDatabase } from "./database";
import { type Person } from "./people";
import { statementsDuring } from "./statements";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into data of any shape
  data?: any;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** A test machine at work on several things takes its time; what the limits do has tests of its own. */
const PATIENT = { timeoutMs: 30_000, requestMs: 60_000 };

/** The whole hub in this process, on a database of its own, asked over HTTP like the real one. */
export async function startWorld(
  options: {
    pages?: boolean;
    environment?: Record<string, string>;
    waits?: Partial<Waits>;
    telemetry?: Telemetry;
    /** The subgraphs' way to the database, where it is not the straight one. */
    detour?: (databaseUrl: string) => Promise<string>;
  } = {},
) {
  const database = await freshDatabase();
  const databaseUrl = (await options.detour?.(database.url)) ?? database.url;
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: "warn", ...LOG_OPTIONS },
    { write: (line: string) => void logged.push(JSON.parse(line)) },
  );
  // Tests ask faster than people; those about rates set one.
  const config = readConfig({ RATE_LIMIT: "off", ...options.environment }, "hub");
  const sign = identitySigner(config.identity.privateKey!);
  const verify = identityVerifier(config.identity.publicKey);
  const secret = "a secret for tests, of 32 characters";
  const opened: OpenSubgraph[] = [];
  for (const subgraph of roster)
    opened.push(
      await openSubgraph(subgraph, { url: databaseUrl, verify, secret, log, ...options.telemetry }),
    );
  const { fetchers: near, health } = nearby(opened);
  const asked: string[] = [];
  const fetchers = Object.fromEntries(
    Object.entries(near).map(([name, fetcher]): [string, Fetcher] => [
      name,
      (fetch) => {
        asked.push(name);
        return fetcher(fetch);
      },
    ]),
  );
  const demo = await demoIssuer();
  const gateway = await hubGateway({
    config,
    log,
    fetchers,
    health,
    demo,
    pages: options.pages ?? false,
    waits: options.waits ?? PATIENT,
    telemetry: options.telemetry,
  });
  const url = await gateway.app.listen({ host: "127.0.0.1", port: 0 });

  async function ask(headers: Record<string, string>, query: string, variables?: object): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  return {
    url,
    database,
    logged,
    /** The subgraphs that the gateway has asked, in order. */
    asked,
    subgraphs: Object.fromEntries(opened.map((subgraph) => [subgraph.name, subgraph])),
    /** Acts as a person; the language is that of the header Accept-Language. */
    as: (person: Person | null, language = "en") => ({
      ask: async (query: string, variables?: object) => {
        const authorization = person && { authorization: `Bearer ${await demo.token(person)}` };
        return ask({ ...authorization, "accept-language": language }, query, variables);
      },
    }),
    /** Asks with a bearer token, or with any headers. */
    with: (headers: Record<string, string>) => ({
      ask: (query: string, variables?: object) => ask(headers, query, variables),
    }),
    /** Asks one subgraph directly, as the gateway would for a caller. */
    subgraph: async (
      name: string,
      query: string,
      variables?: Record<string, unknown>,
      caller: Caller = ANONYMOUS,
    ) =>
      (await (fetchers[name] as Fetcher)({
        query,
        variables,
        headers: { [IDENTITY_HEADER]: await sign(caller) },
      })) as Answer,
    statements: statementsDuring,
    async stop() {
      await gateway.close();
      await Promise.all(opened.map((subgraph) => subgraph.close()));
      await database.drop();
    },
  };
}
