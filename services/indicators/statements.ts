import DataLoader from "dataloader";
import sql, { join, raw, type Sql } from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, instanceOf, tableOf } from "../kit/database";
import { type Listing } from "../kit/listing";
import { rowsUnder } from "../kit/row";
import { ExternalImport } from "./external-import.entity";
import { ExternalQuestionnaire } from "./questionnaire.entity";

/** Every row of a listing that stays short, in its order; asked once a request. */
export function allOf<Row extends object, OrderBy extends string>(
  { db, caller, language }: Asker,
  { entity, alias, visible, order }: Listing<Row, unknown, OrderBy>,
) {
  let rows: Promise<Row[]> | undefined;
  const { keys } = order("" as OrderBy, {}, language);
  const read = async () => {
    const found = await db.read<object>(sql`
      SELECT ${columnsOf(db, entity, alias)} FROM ${tableOf(db, entity)} ${raw(alias)}
      WHERE ${visible(caller)} ORDER BY ${join(keys.map(({ by }) => by))}`);
    return found.map((row) => instanceOf(entity, row));
  };
  return () => (rows ??= read());
}

/** All rows of a listing under a key that stay few, in an order. */
export const allUnder = <Row extends object>(
  { db, caller }: Asker,
  { entity, alias, visible }: Listing<Row, never, never>,
  column: string,
  order: Sql,
  type: "text" | "uuid" = "text",
) =>
  rowsUnder(
    db,
    entity,
    (keys) => sql`
    SELECT ${raw(`${alias}.${column}`)} AS "parentKey", ${columnsOf(db, entity, alias)}
    FROM ${tableOf(db, entity)} ${raw(alias)}
    WHERE ${raw(`${alias}.${column}`)} = ANY(${keys}::${raw(type)}[]) AND ${visible(caller)}
    ORDER BY ${order}`,
  );

/** The questionnaire of an import: public, though the import is its country's own. */
export const questionnaireOfImport = ({ db }: Asker) =>
  new DataLoader<string, ExternalQuestionnaire | null>(async (ids) => {
    const rows = await db.read<ExternalQuestionnaire & { importId: string }>(sql`
      SELECT y.id::text AS "importId", ${columnsOf(db, ExternalQuestionnaire, "x")}
      FROM ${tableOf(db, ExternalImport)} y JOIN ${tableOf(db, ExternalQuestionnaire)} x ON x.id = y.questionnaire_id
      WHERE y.id = ANY(${ids}::uuid[])`);
    const found = new Map(
      rows.map(({ importId, ...row }) => [importId, instanceOf(ExternalQuestionnaire, row)]),
    );
    return ids.map((id) => found.get(id) ?? null);
  });
