import { createHash } from "node:crypto";

import DataLoader from "dataloader";
import sql from "sql-template-tag";

import { type Asked } from "./asked";
import { type Page, type PageArgs, pageSize } from "./connection";
import { type Asker } from "./context";
import { type Listing, type Order, type Parent } from "./listing";
import { loadCounts } from "./page.count";
import { loadPages, type Edges } from "./page.rows";

/** What one list field asks for. */
export interface ListArgs<Filter, OrderBy> extends PageArgs {
  filter: Filter;
  orderBy: OrderBy;
  /** What is asked of its rows: see `askedOf`. */
  asked?: Asked;
}

const NO_PARENT: Parent = { name: "", key: "", type: "text", on: () => sql`true` };

/**
 * Pages of a listing, for the whole list or for many parents at once: however many countries ask for
 * their practices, it is one statement, and one more for the counts where they are asked for.
 */
export function pagesOf<Row extends object, Filter, OrderBy extends string>(
  asker: Asker,
  listing: Listing<Row, Filter, OrderBy>,
) {
  const questions = new Map<
    string,
    { pages: DataLoader<string, Edges<Row>>; counts: DataLoader<string, number> }
  >();
  return async (args: ListArgs<Filter, OrderBy>, parent = NO_PARENT): Promise<Page<Row>> => {
    const { size, backward } = pageSize(args);
    const name = JSON.stringify([parent.name, args]);
    let question = questions.get(name);
    if (!question) {
      const order = listing.order(args.orderBy, args.filter, asker.language);
      const list = once(() => listOf(listing, order));
      question = {
        pages: new DataLoader((keys) =>
          loadPages(asker, listing, { ...args, order, list, size, backward }, parent, keys),
        ),
        counts: new DataLoader((keys) => loadCounts(asker, listing, args.filter, parent, keys)),
      };
      questions.set(name, question);
    }
    const { counts } = question;
    const { edges, more } = await question.pages.load(parent.key);
    return {
      edges,
      pageInfo: {
        hasNextPage: backward ? args.before != null : more,
        hasPreviousPage: backward ? more : args.after != null,
        get startCursor() {
          return edges[0]?.cursor ?? null;
        },
        get endCursor() {
          return edges.at(-1)?.cursor ?? null;
        },
      },
      count: () => counts.load(parent.key),
    };
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** What a cursor is bound to: the list's noun and the expressions it is sorted by, language and search words included. */
const listOf = (listing: { noun: string }, { keys }: Order) =>
  createHash("sha256")
    .update(JSON.stringify([listing.noun, keys.map(({ by }) => [by.text, by.values])]))
    .digest("base64url")
    .slice(0, 8);
