import { ArgsType, Directive, Field, Int, ObjectType } from "type-graphql";

import { badInput } from "./errors";

@Directive("@shareable")
@ObjectType({ description: "Where a page stands in its list (Relay's cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more rows follow." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether rows precede." })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "The first row's cursor." })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The last row's cursor; give it as `after` for the next page.",
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many rows from the start, 1 to 100; 20 where neither is given.",
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Rows after this cursor." })
  after?: string | null;
  @Field(() => Int, { nullable: true, description: "How many rows from the end, 1 to 100." })
  last?: number | null;
  @Field(() => String, { nullable: true, description: "Rows before this cursor." })
  before?: string | null;
}

/** A page of rows, and the count of the whole list for whoever asks. */
export interface Page<Row> {
  edges: { node: Row; cursor: string }[];
  pageInfo: PageInfo;
  count(): Promise<number>;
}

/**
 * The Relay connection types of a noun: `connectionOf(Practice, "Practice")` is PracticeConnection.
 * `shareable` is for what every subgraph lists alike.
 */
export function connectionOf<Row extends object>(
  node: new () => Row,
  name: string,
  { shareable = false } = {},
) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, and its cursor.` })
  class Edge {
    @Field(() => node, { description: "The row." })
    node!: Row;
    @Field(() => String, { description: "Its place in the list; opaque." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements Omit<Page<Row>, "count"> {
    @Field(() => [Edge], { description: "The rows with their cursors." })
    edges!: Edge[];
    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;
    count!: () => Promise<number>;

    @Field(() => [node], { description: "The rows alone." })
    nodes(): Row[] {
      return this.edges.map((edge) => edge.node);
    }
    @Directive("@cost(weight: 2)")
    @Field(() => Int, { description: "How many rows the whole list has; counted only where asked." })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  if (shareable) for (const type of [Edge, Connection]) Directive("@shareable")(type);
  return Connection;
}

const LARGEST = 100;
/** How many rows a page has that names no number. */
export const DEFAULT_PAGE = 20;

/** How many rows from which end; refuses what Relay leaves undefined. */
export function pageSize(args: PageArgs): { size: number; backward: boolean } {
  if (args.first != null && args.last != null)
    throw badInput("last", "A page has rows from one end.", "Give `first` or `last`, not both.");
  const [field, size] =
    args.last != null ? (["last", args.last] as const) : (["first", args.first ?? DEFAULT_PAGE] as const);
  if (size < 1 || size > LARGEST)
    throw badInput(
      field,
      `A page has 1 to ${LARGEST} rows.`,
      `Give \`${field}\` a number from 1 to ${LARGEST}.`,
    );
  return { size, backward: args.last != null };
}
