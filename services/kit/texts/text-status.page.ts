import sql, { join } from "sql-template-tag";

import { type Page, pageSize } from "../connection";
import { type Asker } from "../context";
import { decodeCursor, encodeCursor } from "../cursor";
import { type TextNoun } from "../subgraph";
import { type TextStatus, type TextStatusArgs } from "./text-status";
import { NOTHING, textsOf } from "./text-status.select";

const ORDER = "TEXT";
const KEYS = ["noun", "recordId", "field", "number", "language"] as const;

/** The texts that the caller may see, by their status in each language: one statement, and one for the count. */
export async function textStatuses(
  asker: Asker,
  nouns: readonly TextNoun[],
  args: TextStatusArgs,
): Promise<Page<TextStatus>> {
  const { size } = pageSize(args);
  const after = args.after == null ? null : decodeCursor("after", args.after, ORDER, KEYS.length);
  const wanted = nouns.filter(({ noun }) => !args.noun || args.noun.includes(noun));
  const selects = wanted.flatMap((noun) => textsOf(asker, noun, args));
  const all = selects.length > 0 ? join(selects, " UNION ALL ") : NOTHING;
  const beyond = after
    ? sql`WHERE (noun, "recordId", field, number::text, language) > (${join(after)})`
    : sql``;
  const rows = await asker.db.read<TextStatus>(sql`
    SELECT * FROM (${all}) texts ${beyond}
    ORDER BY noun, "recordId", field, number::text, language LIMIT ${size + 1}`);
  const edges = rows.slice(0, size).map((node) => ({
    node,
    cursor: encodeCursor(
      ORDER,
      KEYS.map((key) => String(node[key])),
    ),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    async count() {
      const [counted] = await asker.db.read<{ n: number }>(
        sql`SELECT count(*)::integer AS n FROM (${all}) texts`,
      );
      return counted!.n;
    },
  };
}
