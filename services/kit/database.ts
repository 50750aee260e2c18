import { createHash } from "node:crypto";

import { Pool, types } from "pg";
import { raw, type Sql } from "sql-template-tag";
import {
  DataSource,
  DefaultNamingStrategy,
  type EntityTarget,
  type MixedList,
  type ObjectLiteral,
} from "typeorm";
import { snakeCase } from "typeorm/util/StringUtils.js";

import { connectionBroke } from "./outage";
import { endsSilence } from "./silence";
import { type Trace } from "./telemetry/trace";
import { keepSpans, tracedClient } from "./telemetry/traced-client";

const DATE = 1082;
/** A day stays the text that it is; node-postgres would make it a moment in the server's time zone. */
const typesKeepingDates = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === DATE ? (value: string) => value : types.getTypeParser(oid, format),
};

class SnakeCase extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string) {
    return customName ?? snakeCase(className);
  }
  override columnName(property: string, customName?: string) {
    return customName ?? snakeCase(property);
  }
}

/** A subgraph's own part of PostgreSQL. */
export interface Database {
  readonly source: DataSource;
  readonly pool: Pool;
  readonly schema: string;
  /** Reads with a prepared statement; asks once more where the connection broke under it. */
  read<Row extends object>(statement: Sql): Promise<Row[]>;
}

export const schemaOf = (subgraph: string) => subgraph.replaceAll("-", "_");

export interface DatabaseOptions {
  url: string;
  subgraph: string;
  entities: Function[];
  migrations: MixedList<Function>;
  poolSize?: number;
  silenceMs?: number;
  trace?: Trace;
}

/** How long a connection may take to come about, and a statement to be carried out. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 10_000;
/** PostgreSQL says something within its own limit for a statement: after a longer silence it is not there any more. */
const SILENCE_MS = STATEMENT_MS + 1_000;

/** Opens the database of one subgraph. Nothing is created: that is what migrations are for. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const schema = schemaOf(options.subgraph);
  const source = new DataSource({
    type: "postgres",
    url: options.url,
    schema,
    entities: options.entities,
    migrations: options.migrations,
    migrationsTableName: "migration",
    namingStrategy: new SnakeCase(),
    applicationName: `rcm-hub ${options.subgraph}`,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: CONNECT_MS,
    extra: {
      types: typesKeepingDates,
      statement_timeout: STATEMENT_MS,
      lock_timeout: 5_000,
      // A transaction whose process or network is gone lets go of its locks.
      idle_in_transaction_session_timeout: STATEMENT_MS,
      idleTimeoutMillis: 60_000,
      ...(options.trace && { Client: tracedClient(options.trace) }),
    },
  });
  await source.initialize();
  const pool = (source.driver as unknown as { master: Pool }).master;
  endsSilence(pool, options.silenceMs ?? SILENCE_MS);
  if (options.trace) keepSpans(pool, options.trace);
  return {
    source,
    pool,
    schema,
    read: (statement) => readOnce(pool, statement).catch(onceMore(pool, statement)),
  };
}

const statementNames = new Map<string, string>();

/** The name under which PostgreSQL keeps the plan of a statement: its digest. */
function nameOf(text: string): string {
  const known = statementNames.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
  statementNames.set(text, name);
  return name;
}

const readOnce = async (pool: Pool, statement: Sql) => {
  const { text, values } = statement;
  return (await pool.query({ name: nameOf(text), text, values })).rows;
};

const onceMore = (pool: Pool, statement: Sql) => (error: Error) => {
  if (!connectionBroke(error)) throw error;
  return readOnce(pool, statement);
};

type Entity<Row extends ObjectLiteral> = EntityTarget<Row> & (new () => Row);

/** The qualified name of an entity's table. */
export function tableOf<Row extends ObjectLiteral>(db: Database, entity: Entity<Row>): Sql {
  return raw(`"${db.schema}"."${db.source.getMetadata(entity).tableName}"`);
}

/** An entity's columns under its property names, ready for a SELECT. */
export function columnsOf<Row extends ObjectLiteral>(db: Database, entity: Entity<Row>, alias: string): Sql {
  const { columns } = db.source.getMetadata(entity);
  return raw(
    columns.map((column) => `${alias}."${column.databaseName}" AS "${column.propertyName}"`).join(", "),
  );
}

/** An instance of an entity from a row that `columnsOf` named. */
export const instanceOf = <Row extends object>(entity: new () => Row, row: object): Row =>
  Object.assign(new entity(), row);
