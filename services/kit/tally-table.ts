/** How seldom a change also draws together what has gathered in its cells: once in so many times. */
const SELDOM = 20;

const ADDED = "SELECT *, 1 AS n FROM added";
const REMOVED = "SELECT *, -1 AS n FROM removed";
const CHANGES = {
  INSERT: { tables: "NEW TABLE AS added", changed: ADDED },
  DELETE: { tables: "OLD TABLE AS removed", changed: REMOVED },
  UPDATE: {
    tables: "NEW TABLE AS added OLD TABLE AS removed",
    changed: `${ADDED} UNION ALL ${REMOVED}`,
  },
};

export interface TallyTable {
  name: string;
  of: string;
  /** What is tallied: the name in the tally, and the column of the table. */
  columns: Record<string, string>;
}

/**
 * For a migration: a tally of a table, kept by the database whoever writes. A change is added as rows of its own,
 * which whoever counts sums up: no writer waits for another one. Now and then they are drawn together.
 */
export function tallyTable(schema: string, { name, of, columns }: TallyTable): string {
  const tally = `${schema}.${name}`;
  const names = Object.keys(columns).join(", ");
  const values = Object.values(columns).join(", ");
  const add = (changed: string) => `
    INSERT INTO ${tally} (${names}, n, cell)
      SELECT ${values}, sum(n), ROW(${values})::text FROM (${changed}) changed GROUP BY ${values} HAVING sum(n) <> 0;
    IF FOUND AND random() < 1.0 / ${SELDOM} THEN ${drawTogether(tally, names, `SELECT ROW(${values})::text FROM (${changed}) changed`)} END IF;`;
  return `
    CREATE TABLE ${tally} AS
      SELECT ${Object.entries(columns).map(([as, column]) => `${column} AS ${as}`)}, ROW(${values})::text AS cell, count(*) AS n
      FROM ${schema}.${of} GROUP BY ${values};
    ALTER TABLE ${tally} ALTER n SET NOT NULL, ALTER cell SET NOT NULL;
    CREATE INDEX ${name}_counts ON ${tally} (${names}) INCLUDE (n);
    CREATE INDEX ${name}_cells ON ${tally} (cell);
    ${Object.entries(CHANGES)
      .map(([event, { tables, changed }]) =>
        trigger({ tally, of: `${schema}.${of}`, event, tables, work: add(changed) }),
      )
      .join("")}
    ${trigger({ tally, of: `${schema}.${of}`, event: "TRUNCATE", work: `DELETE FROM ${tally};` })}`;
}

/** What another writer holds at the moment is left for the next time. */
const drawTogether = (tally: string, names: string, cells: string) => `
  WITH held AS (
    SELECT t.ctid AS place FROM ${tally} t WHERE t.cell IN (${cells}) FOR UPDATE SKIP LOCKED
  ), gone AS (
    DELETE FROM ${tally} t USING held WHERE t.ctid = held.place RETURNING t.*
  )
  INSERT INTO ${tally} (${names}, cell, n)
    SELECT ${names}, cell, sum(n) FROM gone GROUP BY ${names}, cell HAVING sum(n) <> 0;`;

const trigger = (at: { tally: string; of: string; event: string; tables?: string; work: string }) => {
  const name = `${at.tally}_${at.event.toLowerCase()}`;
  return `
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${at.work} RETURN NULL; END $$;
    CREATE TRIGGER ${name.split(".")[1]} AFTER ${at.event} ON ${at.of}
      ${at.tables ? `REFERENCING ${at.tables}` : ""} FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`;
};
