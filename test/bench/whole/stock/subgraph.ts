import "reflect-metadata";

import { createHmac, randomUUID } from "node:crypto";

import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { type Logger } from "pino";

import { roster } from "../../../../services";
import { ANONYMOUS, type Caller } from "../../../../services/kit/caller";
import { type Context } from "../../../../services/kit/context";
import { type Database, openDatabase } from "../../../../services/kit/database";
import { preferredLanguage } from "../../../../services/kit/languages";
import { createLog } from "../../../../services/kit/log";
import { type Subgraph } from "../../../../services/kit/subgraph";
import { type Access, entitiesOf, loadersOf } from "./loaders";
import { stockSchemaOf } from "./schema";

/**
 * One of our subgraphs as one would serve it by the documentation of Apollo Server, type-graphql and
 * TypeORM: `DATABASE_URL=… node dist/test/bench/whole/stock/subgraph.js countries documented`.
 */
async function main(name: string, access: Access) {
  const declared = roster.find((one) => one.name === name)!;
  const subgraph = { ...declared, loaders: loadersOf(declared, access) };
  const opened = await openDatabase({
    url: process.env.DATABASE_URL!,
    subgraph: name,
    entities: entitiesOf(declared, access),
    migrations: [],
    statementTimeout: 0,
  });
  // Nobody who starts from the documentation has limits: what waits for a connection waits until there is one.
  opened.pool.options.connectionTimeoutMillis = 0;
  const { source } = opened;
  // TypeORM runs a statement as it comes; only the driver beneath could keep its plan.
  const run: Database["change"] = ({ text, values }) => source.query(text, values);
  // As documented a change is a transaction of TypeORM's: what is not done in one statement is done in one of those.
  const change = access === "documented" ? async () => [] : run;
  const db: Database = { ...opened, read: run, change };
  const log = createLog("error");
  const server = new ApolloServer<Context>({ schema: stockSchemaOf(subgraph) });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    context: async ({ req: { headers } }) => {
      const language = preferredLanguage(headers["accept-language"]);
      return contextOf(subgraph, db, callerOf(headers.partner as string | undefined), language, log);
    },
  });
  console.log(`ready: ${url}graphql`);
}

/** The gateway is believed, as in Apollo's documentation: nothing is signed, nothing is checked. */
const callerOf = (partner: string | undefined): Caller =>
  partner ? { partner, role: "civil-society", country: null, scopes: ["read", "write"] } : ANONYMOUS;

function contextOf(
  subgraph: Subgraph,
  db: Database,
  caller: Caller,
  language: Context["language"],
  log: Logger,
): Context {
  const asker = { db, caller, language };
  const derive = (purpose: string) => createHmac("sha256", "the benchmark's").update(purpose).digest();
  const context: Context = {
    ...{ ...asker, correlationId: randomUUID(), log, derive, load: subgraph.loaders(asker) },
    refresh() {
      context.load = subgraph.loaders(asker);
    },
  };
  return context;
}

main(process.argv[2]!, process.argv[3] as Access).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
