import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { MatrixCell } from "./cell.entity";
import { MatrixDisputeConnection } from "./connections";
import { DisputeState, MatrixDispute } from "./dispute.entity";
import { MatrixDisputeFilter } from "./dispute.listing";
import { MatrixEntry } from "./entry.entity";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";

@Resolver(() => MatrixDispute)
export class MatrixDisputeResolver {
  @Query(() => MatrixDispute, {
    nullable: true,
    description: "A dispute by its id; null where there is none.",
  })
  matrixDispute(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.dispute.load(id);
  }

  @Query(() => MatrixDisputeConnection, {
    description: "Where sources contradict each other, and what was decided; the last opened first.",
  })
  matrixDisputes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => MatrixDisputeFilter, { defaultValue: {}, description: "Which disputes." })
    filter: MatrixDisputeFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.disputes({ ...page, filter, orderBy: "OPENED" });
  }

  @FieldResolver(() => DisputeState, { description: "Whether it has been decided." })
  state(@Root() { resolvedAt }: MatrixDispute) {
    return resolvedAt ? DisputeState.RESOLVED : DisputeState.OPEN;
  }

  @FieldResolver(() => MatrixCell, { description: "The cell, as of today." })
  cell(@Root() { cellId }: MatrixDispute, @Ctx() { load }: Context<Loaders>) {
    return load.cell.load(cellId);
  }

  @FieldResolver(() => [MatrixEntry], {
    description: "The entries that contradict each other, the oldest first; also those corrected since.",
  })
  entries(@Root() { id }: MatrixDispute, @Ctx() { load }: Context<Loaders>) {
    return load.entriesOfDispute.load(id);
  }

  @FieldResolver(() => MatrixEntry, {
    nullable: true,
    description: "The entry upheld; null while it is open.",
  })
  upheld(@Root() { upheldId }: MatrixDispute, @Ctx() { load }: Context<Loaders>) {
    return upheldId && load.entry.load(upheldId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who recorded the contradiction." })
  openedBy(@Root() { openedById }: MatrixDispute) {
    return Partner.at(openedById);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who decided; null while it is open." })
  resolvedBy(@Root() { resolvedById }: MatrixDispute) {
    return Partner.at(resolvedById);
  }
}
