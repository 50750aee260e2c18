import { type Sql } from "sql-template-tag";

import { type Page } from "../kit/connection";
import { type Parent } from "../kit/listing";
import { type ListArgs } from "../kit/page";

/** Pages of a listing as a field of another noun. */
export const under =
  <Filter, OrderBy, Row>(
    pages: (args: ListArgs<Filter, OrderBy>, parent: Parent) => Promise<Page<Row>>,
    name: string,
    on: (key: Sql) => Sql,
  ) =>
  (key: string, args: ListArgs<Filter, OrderBy>) =>
    pages(args, { name, key, type: "text", on });
