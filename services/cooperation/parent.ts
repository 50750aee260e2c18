import sql, { raw } from "sql-template-tag";

import { type Parent } from "../kit/listing";

/** The rows of which a column has the key. */
export const where = (column: string, key: string): Parent => ({
  name: column,
  key,
  type: "text",
  on: (parentKey) => sql`${raw(column)} = ${parentKey}`,
});

/** The rows of which a list has the key in it. */
export const among = (column: string, key: string): Parent => ({
  name: column,
  key,
  type: "text",
  on: (parentKey) => sql`${raw(column)} @> ARRAY[${parentKey}]::text[]`,
});
