import { Revision, type VersionedRecord } from "../kit/record";
import { type Transaction } from "../kit/write";

/** Inserts many new records of one kind with their revisions, in as many statements as for one. */
export async function addAll<Row extends VersionedRecord & { id: string }>(
  tx: Transaction,
  entity: new () => Row,
  rows: readonly Row[],
  action: string,
) {
  if (rows.length === 0) return;
  const { tableName } = tx.manager.connection.getMetadata(entity);
  const at = new Date();
  await tx.manager.insert(entity, rows.map((row) => Object.assign(row, { version: 1 })) as never);
  await tx.manager.insert(
    Revision,
    rows.map((row) => ({
      record: tableName,
      recordId: row.id,
      version: 1,
      action,
      at,
      by: tx.caller.partner!,
      snapshot: { ...row } as never,
    })),
  );
}
