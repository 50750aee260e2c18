import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { MatrixCell } from "./cell.entity";
import { MatrixCellFilter, MatrixCellOrder } from "./cell.listing";
import { MatrixCellConnection, MatrixEntryConnection } from "./connections";
import { type Loaders } from "./loaders";
import { seenFrom, ViewArgs, viewOf } from "./view";

const FILTER = { defaultValue: {}, description: "Which cells." };
const ORDER = { defaultValue: MatrixCellOrder.PLACE, description: "How they are sorted." };

@Resolver(() => MatrixCell)
export class MatrixCellResolver {
  @Query(() => MatrixCell, {
    nullable: true,
    description: "A cell of the matrix on a day; null where there is none.",
  })
  async matrixCell(
    @Arg("id", () => ID, { description: "For example GTM/SMUGGLING/PENALTY." }) id: string,
    @Args(() => ViewArgs) args: ViewArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const view = viewOf(args);
    const cell = await load.cell.load(id);
    return cell && seenFrom(cell, view);
  }

  @Query(() => MatrixCellConnection, {
    description: "Cells of the matrix on a day; with `filter.search`, those whose entries have the words.",
  })
  async matrixCells(
    @Args(() => ViewArgs) args: ViewArgs,
    @Args(() => PageArgs) { first, after, last, before }: PageArgs,
    @Arg("filter", () => MatrixCellFilter, FILTER) filter: MatrixCellFilter,
    @Arg("orderBy", () => MatrixCellOrder, ORDER) orderBy: MatrixCellOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const view = viewOf(args);
    const page = await load.cells({ first, after, last, before, filter: { ...filter, view }, orderBy });
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: seenFrom(node, view), cursor })) };
  }

  @FieldResolver(() => MatrixCell, {
    description: "The same cell on another day, or as the hub knew it earlier.",
  })
  at(@Root() cell: MatrixCell, @Args(() => ViewArgs) args: ViewArgs) {
    return seenFrom(cell, viewOf(args));
  }

  @FieldResolver(() => MatrixEntryConnection, {
    description: "Every entry that the hub ever held in the cell, for any day, the last recorded first.",
  })
  history(
    @Root() { id }: MatrixCell,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.entries(
      { ...page, filter: {}, orderBy: "RECORDED" },
      { name: "cell", key: id, type: "text", on: (key) => sql`e.cell_id = ${key}` },
    );
  }
}
