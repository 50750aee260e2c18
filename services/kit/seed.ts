import { type DataSource } from "typeorm";

import { Revision } from "./record";

/** Who compiled what the hub starts with. */
export const COMPILER = "executive-secretariat";

/** Inserts the rows that are not there yet, each versioned record with its first revision; leaves the others alone. */
export async function seedRows<Row extends object>(source: DataSource, entity: new () => Row, rows: Row[]) {
  const { tableName, primaryColumns } = source.getMetadata(entity);
  await source.transaction(async (manager) => {
    for (const row of rows) {
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(entity)
        .values(row as never)
        .orIgnore()
        .returning("*")
        .execute();
      if (raw.length === 0 || !("version" in row)) continue;
      const recordId = primaryColumns.map(({ propertyName }) => row[propertyName as keyof Row]).join("/");
      await manager.insert(Revision, {
        record: tableName,
        recordId,
        version: 1,
        action: "seed",
        at: new Date(),
        by: COMPILER,
        snapshot: { ...row } as never,
      });
    }
  });
}

/** An entity's instance for a seed. */
export const make = <Row extends object>(
  entity: new () => Row,
  values: { [K in keyof Row as Row[K] extends Function ? never : K]: Row[K] },
): Row => Object.assign(new entity(), values);
