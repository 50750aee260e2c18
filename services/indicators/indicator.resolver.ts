import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { AnswerListArgs, IndicatorAnswerConnection } from "./answer.resolver";
import { IndicatorAxis, IndicatorFramework } from "./framework.entity";
import { Indicator } from "./indicator.entity";
import { type Loaders } from "./loaders";
import { ReportPoint } from "./report-point.stub";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, {
    nullable: true,
    description: "An indicator by its id; null where there is none.",
  })
  indicator(
    @Arg("id", () => ID, { description: "For example HUB-DEMO-1/L-01." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.indicator.load(id);
  }

  @FieldResolver(() => IndicatorFramework, { description: "The framework of which it is a part." })
  framework(@Root() { frameworkId }: Indicator, @Ctx() { load }: Context<Loaders>) {
    return load.framework.load(frameworkId);
  }

  @FieldResolver(() => IndicatorAxis, { description: "The heading under which it stands." })
  async axis(@Root() { frameworkId, axisCode }: Indicator, @Ctx() { load }: Context<Loaders>) {
    const framework = await load.framework.load(frameworkId);
    return framework?.axes.find(({ code }) => code === axisCode);
  }

  @FieldResolver(() => ReportPoint, {
    nullable: true,
    description: "The point of a report on which it is based, where it is.",
  })
  reportPoint(@Root() { reportPointId }: Indicator) {
    return ReportPoint.at(reportPointId);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: "The indicator of an earlier edition whose place it takes, and whose answers it keeps.",
  })
  supersedes(@Root() { supersedesId }: Indicator, @Ctx() { load }: Context<Loaders>) {
    return supersedesId && load.indicator.load(supersedesId);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: "The indicator of a later edition that takes its place; null while there is none.",
  })
  supersededBy(@Root() { id }: Indicator, @Ctx() { load }: Context<Loaders>) {
    return load.supersededBy.load(id);
  }

  @FieldResolver(() => IndicatorAnswerConnection, {
    description: "The answers to it that you may see, also those given under the editions before.",
  })
  answers(
    @Root() { id }: Indicator,
    @Args(() => AnswerListArgs) args: AnswerListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.answersOfIndicator(id, args);
  }
}
