import { type ObjectLiteral, type SelectQueryBuilder } from "typeorm";

import { type Page, type PageArgs, pageSize } from "../../../../services/kit/connection";

/** A page by `skip` and `take`, as TypeORM's documentation has it. What `getManyAndCount` counts is counted where it is asked for. */
export async function pageOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  args: PageArgs,
): Promise<Page<Row>> {
  const { size } = pageSize(args);
  const skip = args.after == null ? 0 : placeOf(args.after) + 1;
  const rows = await query
    .clone()
    .skip(skip)
    .take(size + 1)
    .getMany();
  const edges = rows.slice(0, size).map((node, i) => ({ node, cursor: cursorAt(skip + i) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: skip > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => query.getCount(),
  };
}

const cursorAt = (place: number) => Buffer.from(String(place)).toString("base64");
const placeOf = (cursor: string) => Number(Buffer.from(cursor, "base64"));
