import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Context } from "./context";
import { type Database, tableOf } from "./database";
import { IdempotencyKey, Revision, type VersionedRecord } from "./record";
import { type Call, claimOf, revisionOf, write } from "./write";

/** How a record begins. */
export interface Beginning<Row> {
  make(): Row;
  /** What the first revision says was done. */
  action: string;
}

/**
 * Runs a mutation that adds one record, and looks at no other for it, once for its idempotency key. What `write` does
 * in six statements is one here, and that one is the whole transaction. What is not plain is left to `write`: a key
 * that was used before, a record that cannot be made, what the secretariat let pass.
 */
export async function writeNew<Row extends VersionedRecord>(
  context: Context,
  entity: new () => Row,
  call: Call,
  { make, action }: Beginning<Row>,
): Promise<Row> {
  const claim = claimOf(context.caller, call);
  const row = context.overridden?.length ? null : madeOrNull(make);
  if (row) {
    row.version = 1;
    const revision = revisionOf(context.db, row, action, claim.partner);
    const { record, recordId, version } = revision;
    const key = { ...claim, record, recordId, version };
    const added = await context.db.change(addition(context.db, { key, row, revision }));
    if (added.length > 0) {
      context.refresh();
      return row;
    }
  }
  return write(context, entity, call, (tx) => tx.add(make(), action));
}

/** Why it cannot be made is told where its key was not used before. */
function madeOrNull<Row>(make: () => Row): Row | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** Gives back a row where the key was new; where it was not, nothing is added. */
function addition(db: Database, { key, row, revision }: { key: object; row: object; revision: object }): Sql {
  const claimed = columns(db, IdempotencyKey, key);
  const add = (entity: Function, values: object) => {
    const { names, params } = columns(db, entity, values);
    return sql`INSERT INTO ${tableOf(db, entity as never)} (${names}) SELECT ${params} FROM claimed`;
  };
  return sql`
    WITH claimed AS (
      INSERT INTO ${tableOf(db, IdempotencyKey)} (${claimed.names}) VALUES (${claimed.params})
      ON CONFLICT DO NOTHING RETURNING true AS is_new),
    added AS (${add(row.constructor, row)}),
    kept AS (${add(Revision, revision)})
    SELECT is_new FROM claimed`;
}

function columns({ source }: Database, entity: Function, values: object) {
  const given = source
    .getMetadata(entity)
    .columns.filter(({ propertyName }) => values[propertyName as never] !== undefined);
  return {
    names: raw(given.map(({ databaseName }) => `"${databaseName}"`).join(", ")),
    params: join(
      given.map((column) =>
        source.driver.preparePersistentValue(values[column.propertyName as never], column),
      ),
    ),
  };
}
