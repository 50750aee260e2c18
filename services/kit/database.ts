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

import { LastingClient } from "./lasting-client";
import { connectionBroke } from "./outage";
import { type NameOf, preparedStatements } from "./prepared";
import { PrivacyOverride } from "./privacy/override.entity";
import { endsSilence } from "./silence";
import { type Trace } from "./telemetry/trace";
import { keepSpans, tracedClient } from "./telemetry/traced-client";
import { together } from "./together";

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
  /**
   * Reads, with a prepared statement where it comes again; asks once more where the connection broke under it. The rows
   * may be others' too, who ask the same at the same time: nobody changes them.
   */
  read<Row extends object>(statement: Sql): Promise<readonly Row[]>;
  /** Carries out a statement that is a whole transaction. Asked once: who sent it learns whether the connection broke. */
  change<Row extends object>(statement: Sql): Promise<readonly Row[]>;
}

export const schemaOf = (subgraph: string) => subgraph.replaceAll("-", "_");

export interface DatabaseOptions {
  url: string;
  subgraph: string;
  entities: Function[];
  migrations: MixedList<Function>;
  poolSize?: number;
  /** How long a statement may take, in milliseconds; 0 for as long as it needs. */
  statementTimeout?: number;
  silenceMs?: number;
  trace?: Trace;
}

/** How long a connection may take to come about, and a statement to be carried out. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 10_000;
/** PostgreSQL says something within its own limit for a statement: that much later it is not there any more. */
const GRACE_MS = 1_000;

/** Opens the database of one subgraph. Nothing is created: that is what migrations are for. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const schema = schemaOf(options.subgraph);
  const statementMs = options.statementTimeout ?? STATEMENT_MS;
  const source = new DataSource({
    type: "postgres",
    url: options.url,
    schema,
    entities: [...options.entities, PrivacyOverride],
    migrations: options.migrations,
    migrationsTableName: "migration",
    namingStrategy: new SnakeCase(),
    applicationName: `rcm-hub ${options.subgraph}`,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: CONNECT_MS,
    extra: {
      types: typesKeepingDates,
      statement_timeout: statementMs,
      lock_timeout: 5_000,
      // A transaction whose process or network is gone lets go of its locks.
      idle_in_transaction_session_timeout: STATEMENT_MS,
      idleTimeoutMillis: 60_000,
      Client: options.trace ? tracedClient(options.trace) : LastingClient,
    },
  });
  await source.initialize();
  const pool = (source.driver as unknown as { master: Pool }).master;
  if (statementMs > 0) endsSilence(pool, options.silenceMs ?? statementMs + GRACE_MS);
  if (options.trace) keepSpans(pool, options.trace);
  const change = once(pool, preparedStatements(pool));
  const read = twice(change);
  // A statement is part of one trace: whoever wants traces has each request ask for itself.
  return { source, pool, schema, change, read: options.trace ? read : readingTogether(read) };
}

const once =
  (pool: Pool, nameOf: NameOf): Database["change"] =>
  async ({ text, values }) =>
    (await pool.query({ name: nameOf(text), text, values })).rows;

/** Once more where the connection broke. */
const twice =
  (ask: Database["change"]): Database["read"] =>
  (statement) =>
    ask<never>(statement).catch((error: Error) => {
      if (!connectionBroke(error)) throw error;
      return ask<never>(statement);
    });

const readingTogether = (read: Database["read"]) =>
  together(({ text, values }: Sql) => text + JSON.stringify(values), read) as Database["read"];

type Entity<Row extends ObjectLiteral> = EntityTarget<Row> & (new () => Row);

/** What a statement needs to know of an entity, found out once: TypeORM's metadata are large. */
interface Mapping {
  table: Sql;
  columns: { name: string; property: string; primary: boolean }[];
  properties: ReadonlySet<string>;
}
const mappings = new WeakMap<DataSource, Map<unknown, Mapping>>();

function mappingOf<Row extends ObjectLiteral>({ source, schema }: Database, entity: Entity<Row>): Mapping {
  const known = mappings.get(source) ?? new Map<unknown, Mapping>();
  mappings.set(source, known);
  let mapping = known.get(entity);
  if (!mapping) {
    const { tableName, columns } = source.getMetadata(entity);
    mapping = {
      table: raw(`"${schema}"."${tableName}"`),
      columns: columns.map(({ databaseName: name, propertyName: property, isPrimary: primary }) => ({
        name,
        property,
        primary,
      })),
      properties: new Set(columns.map(({ propertyName }) => propertyName)),
    };
    known.set(entity, mapping);
  }
  return mapping;
}

/** The qualified name of an entity's table. */
export const tableOf = <Row extends ObjectLiteral>(db: Database, entity: Entity<Row>): Sql =>
  mappingOf(db, entity).table;

type Asked = readonly string[] | null;
const wanted = (db: Database, entity: Entity<ObjectLiteral>, asked: Asked) =>
  mappingOf(db, entity).columns.filter(
    ({ property, primary }) => primary || (asked?.includes(property) ?? true),
  );

/** An entity's columns under its property names, ready for a SELECT: all, or those asked for and its key. */
export const columnsOf = <Row extends ObjectLiteral>(
  db: Database,
  entity: Entity<Row>,
  alias: string,
  asked: Asked = null,
): Sql =>
  raw(
    wanted(db, entity, asked)
      .map(({ name, property }) => `${alias}."${name}" AS "${property}"`)
      .join(", "),
  );

/** The property names under which `columnsOf` has them. */
export const namesOf = <Row extends ObjectLiteral>(
  db: Database,
  entity: Entity<Row>,
  asked: Asked = null,
): Sql =>
  raw(
    wanted(db, entity, asked)
      .map(({ property }) => `"${property}"`)
      .join(", "),
  );

/** An instance of an entity from a row that `columnsOf` named; what else the row has is left out. */
export function entityFrom<Row extends ObjectLiteral>(
  db: Database,
  entity: Entity<Row>,
  row: Record<string, unknown>,
): Row {
  const { properties } = mappingOf(db, entity);
  const made = new entity() as Record<string, unknown>;
  for (const name in row) if (properties.has(name)) made[name] = row[name];
  return made as Row;
}

/** An instance of an entity with properties as they are given. */
export const instanceOf = <Row extends object>(entity: new () => Row, row: object): Row =>
  Object.assign(new entity(), row);
