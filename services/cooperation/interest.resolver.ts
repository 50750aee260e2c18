import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { seesHistory } from "./cooperation.rules";
import { Country } from "./country.stub";
import { ExpressionOfInterest, InterestState } from "./interest.entity";
import { ExpressionOfInterestConnection, ExpressionOfInterestListArgs } from "./interest.listing";
import { stateOf } from "./interest.rules";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { Programme } from "./programme.entity";
import { ReportPoint } from "./report-point.stub";
import { CooperationTheme } from "./theme.entity";

@Resolver(() => ExpressionOfInterest)
export class ExpressionOfInterestResolver {
  @Query(() => ExpressionOfInterest, {
    nullable: true,
    description: "An expression of interest by its id; null where there is none.",
  })
  expressionOfInterest(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interest.load(id);
  }

  @Query(() => ExpressionOfInterestConnection, {
    description: "Who is interested in what, the latest first.",
  })
  expressionsOfInterest(
    @Args(() => ExpressionOfInterestListArgs) args: ExpressionOfInterestListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interests({ ...args, orderBy: "EXPRESSED_ON" });
  }

  @FieldResolver(() => InterestState, { description: "Whether it still stands." })
  state(@Root() interest: ExpressionOfInterest) {
    return stateOf(interest);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The delegation or organisation that expresses it.",
  })
  author(@Root() { authorId }: ExpressionOfInterest) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country whose interest it is; null for an organisation of no single country.",
  })
  country(@Root() { countryIso3 }: ExpressionOfInterest) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => CooperationTheme, { description: "The theme." })
  theme(@Root() { themeId }: ExpressionOfInterest, @Ctx() { load }: Context<Loaders>) {
    return load.theme.load(themeId);
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: "The programme; null where the interest is in any of the theme.",
  })
  programme(@Root() { programmeId }: ExpressionOfInterest, @Ctx() { load }: Context<Loaders>) {
    return programmeId && load.programme.load(programmeId);
  }

  @FieldResolver(() => ReportPoint, { nullable: true, description: "The point of a report that says so." })
  reportPoint(@Root() { reportPointId }: ExpressionOfInterest) {
    return ReportPoint.at(reportPointId);
  }

  @FieldResolver(() => [Revision], {
    description: "Every change, the latest first; for its author and the reviewing secretariat, else empty.",
  })
  revisions(@Root() { id, authorId }: ExpressionOfInterest, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller, authorId) ? load.interestRevisions.load(id) : [];
  }
}
