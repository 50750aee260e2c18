import { createHash } from "node:crypto";

import sql, { raw, type Sql } from "sql-template-tag";
import { type EntityManager } from "typeorm";

import { type Caller } from "./caller";
import { type Context } from "./context";
import { columnsOf, type Database, instanceOf, tableOf } from "./database";
import { badInput, conflict, forbidden, notFound, unauthenticated } from "./errors";
import { type Listing } from "./listing";
import { keepOverrides } from "./privacy/override.entity";
import { IdempotencyKey, Revision, type VersionedRecord } from "./record";
import { isUuid } from "./row";
import { settled } from "./texts/translation";

const LONGEST_KEY = 128;

/** A mutation as its caller sent it. */
export interface Call {
  operation: string;
  key: string;
  input: unknown;
}

/**
 * Runs a mutation once for its idempotency key: change, revision and key are one transaction, and a
 * repetition is answered from the revision that the first one made. Inside `change` everything goes
 * through `tx`: a loader would wait for a second connection while this one is held.
 */
export async function write<Row extends VersionedRecord>(
  context: Context,
  entity: new () => Row,
  call: Call,
  change: (tx: Transaction) => Promise<Row>,
): Promise<Row> {
  const claim = claimOf(context.caller, call);
  const { partner, key } = claim;
  const row = await context.db.source.transaction(async (manager) => {
    const claimed = await manager
      .createQueryBuilder()
      .insert()
      .into(IdempotencyKey)
      .values(claim)
      .orIgnore()
      .returning("key")
      .execute();
    if (claimed.raw.length === 0) return answeredBefore(manager, context.db, entity, claim);
    const changed = await change(new Transaction(manager, context.db, context.caller, partner));
    const { record, recordId } = identify(context.db, changed);
    const { version } = changed;
    await keepOverrides(manager, context.overridden ?? [], { record, recordId, version, by: partner });
    await manager.update(IdempotencyKey, { partner, key }, { record, recordId, version });
    return changed;
  });
  context.refresh();
  return row;
}

/** What a caller's key is kept with, before it is known what comes of it. */
export function claimOf(caller: Caller, { operation, key, input }: Call) {
  const partner = writer(caller);
  checkKey(key);
  const inputHash = digest([operation, input]);
  return { partner, key, operation, inputHash, scopes: [...caller.scopes], at: new Date() };
}

/** The way to rows inside a write. */
export class Transaction {
  /** Rows as they were when they were found: what a translation is measured against. */
  private readonly found = new WeakMap<object, object>();

  constructor(
    readonly manager: EntityManager,
    private readonly db: Database,
    readonly caller: Caller,
    private readonly partner: string,
  ) {}

  /** The row, locked until the write ends; NOT_FOUND where it is missing or hidden from the caller. */
  async lock<Row extends object>(listing: Listing<Row, never, never>, key: Partial<Row>): Promise<Row> {
    const row = await this.find(listing, key, sql`FOR UPDATE`);
    if (!row) throw notFound(listing.noun);
    return row;
  }

  /** The row that the caller may see, or null. */
  async find<Row extends object>(
    listing: Listing<Row, never, never>,
    key: Partial<Row>,
    lock: Sql = sql``,
  ): Promise<Row | null> {
    const columns = this.db.source
      .getMetadata(listing.entity)
      .columns.filter((column) => column.propertyName in key)
      .map(({ databaseName, propertyName, type }) => ({
        name: raw(`${listing.alias}."${databaseName}"`),
        type,
        value: key[propertyName as keyof Row],
      }));
    // A key that PostgreSQL could not even read is nobody's.
    const impossible = (type: unknown, key: string) => (type === "uuid" ? !isUuid(key) : key.includes("\0"));
    if (columns.some(({ type, value }) => impossible(type, String(value)))) return null;
    const conditions = columns.map(
      ({ name, type, value }) => sql`${name} = ${value}${raw(type === "uuid" ? "::uuid" : "")}`,
    );
    const { text, values } = sql`
      SELECT ${columnsOf(this.db, listing.entity, listing.alias)}
      FROM ${tableOf(this.db, listing.entity)} ${raw(listing.alias)}
      WHERE ${conditions.reduce((all, one) => sql`${all} AND ${one}`)} AND ${listing.visible(this.caller)} ${lock}`;
    const [found] = await this.manager.query<object[]>(text, values);
    if (!found) return null;
    const row = instanceOf(listing.entity, found);
    this.found.set(row, found);
    return row;
  }

  /** Inserts a new record as its version 1, with its revision. */
  async add<Row extends VersionedRecord>(row: Row, action: string): Promise<Row> {
    row.version = 1;
    await this.manager.insert(row.constructor as new () => Row, row as never);
    await this.keep(row, action);
    return row;
  }

  /** Updates a locked record to its next version, with its revision. */
  async save<Row extends VersionedRecord>(row: Row, action: string): Promise<Row> {
    row.version += 1;
    Object.assign(row, settled(this.found.get(row), { ...row }));
    const { target, primaryColumns } = this.db.source.getMetadata(row.constructor);
    const key = Object.fromEntries(primaryColumns.map(({ propertyName: p }) => [p, row[p as keyof Row]]));
    await this.manager.update(target, key, { ...row });
    await this.keep(row, action);
    return row;
  }

  private async keep(row: VersionedRecord, action: string) {
    await this.manager.insert(Revision, revisionOf(this.db, row, action, this.partner) as never);
  }
}

/** What is kept of a record's change: the record as it stands now. */
export const revisionOf = (db: Database, row: VersionedRecord, action: string, by: string): Revision => ({
  ...{ ...identify(db, row), version: row.version, action, at: new Date(), by },
  snapshot: { ...row } as never,
});

/** Refuses a change that was made in view of an older version than the current one. */
export function expectVersion<Row extends VersionedRecord>(row: Row, version: number): void {
  if (row.version === version) return;
  throw conflict(`The record has changed since version ${version}: it is at version ${row.version}.`, {
    field: "version",
    fix: "Look at the current record, decide again, and send the change with its version.",
    current: row,
  });
}

async function answeredBefore<Row extends VersionedRecord>(
  manager: EntityManager,
  db: Database,
  entity: new () => Row,
  claim: { partner: string; key: string; inputHash: string; scopes: string[] },
): Promise<Row> {
  const used = await manager.findOneByOrFail(IdempotencyKey, { partner: claim.partner, key: claim.key });
  if (used.inputHash !== claim.inputHash)
    throw conflict("This idempotency key was used for another request.", {
      field: "idempotencyKey",
      fix: "Use a new key for a new request; repeat a request unaltered under its own key.",
    });
  if (used.scopes.some((scope) => !claim.scopes.includes(scope)))
    throw forbidden(
      "This request was first made with a credential that may more.",
      "Repeat it with that one.",
    );
  const { record, recordId, version } = used;
  const { snapshot } = await manager.findOneByOrFail(Revision, { record, recordId, version });
  return fromSnapshot(db, entity, snapshot);
}

/** A record as a revision keeps it. */
export function fromSnapshot<Row extends object>(db: Database, entity: new () => Row, snapshot: object): Row {
  const row = instanceOf(entity, { ...snapshot });
  for (const { propertyName, type } of db.source.getMetadata(entity).columns) {
    const value = row[propertyName as keyof Row];
    if (type === "timestamptz" && value != null)
      Object.assign(row, { [propertyName]: new Date(value as string) });
  }
  return row;
}

function identify(db: Database, row: object) {
  const { tableName, primaryColumns } = db.source.getMetadata(row.constructor);
  const recordId = primaryColumns.map(({ propertyName }) => row[propertyName as keyof object]).join("/");
  return { record: tableName, recordId };
}

function writer(caller: Caller): string {
  if (!caller.partner)
    throw unauthenticated(
      "Writing needs a credential.",
      "Send a token in the header Authorization: Bearer …",
    );
  if (!caller.scopes.includes("write"))
    throw forbidden(
      "Your credential does not allow writing.",
      "Ask the secretariat for a token with the scope `write`.",
    );
  return caller.partner;
}

function checkKey(key: string) {
  if (key.length < 1 || key.length > LONGEST_KEY || !/^[\x21-\x7e]+$/.test(key))
    throw badInput(
      "idempotencyKey",
      `An idempotency key has 1 to ${LONGEST_KEY} visible ASCII characters.`,
      "Make a random UUID for each new request and keep it for its repetitions.",
    );
}

const digest = (value: unknown) => createHash("sha256").update(canonical(value)).digest("base64url");

/** JSON with its keys in order and without nulls, so that what means the same gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
