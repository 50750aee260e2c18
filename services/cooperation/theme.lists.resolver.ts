import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { CallConnection, CallListArgs } from "./call.listing";
import { ExpressionOfInterestConnection, ExpressionOfInterestListArgs } from "./interest.listing";
import { type Loaders } from "./loaders";
import { among, where } from "./parent";
import { ProgrammeConnection, ProgrammeListArgs } from "./programme.listing";
import { CooperationTheme } from "./theme.entity";

/** What meets in a theme. */
@Resolver(() => CooperationTheme)
export class ThemeListsResolver {
  @FieldResolver(() => ProgrammeConnection, { description: "The programmes of the theme." })
  programmes(
    @Root() { id }: CooperationTheme,
    @Args(() => ProgrammeListArgs) args: ProgrammeListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.programmes(args, among("p.theme_ids", id));
  }

  @FieldResolver(() => ExpressionOfInterestConnection, {
    description: "Who is interested in it, the latest first.",
  })
  expressionsOfInterest(
    @Root() { id }: CooperationTheme,
    @Args(() => ExpressionOfInterestListArgs) args: ExpressionOfInterestListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interests({ ...args, orderBy: "EXPRESSED_ON" }, where("x.theme_id", id));
  }

  @FieldResolver(() => CallConnection, { description: "The calls of the theme, the last to close first." })
  calls(
    @Root() { id }: CooperationTheme,
    @Args(() => CallListArgs) args: CallListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.calls({ ...args, orderBy: "CLOSES_ON" }, where("c.theme_id", id));
  }
}
