import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Indicator } from "./indicator.entity";
import { type Loaders } from "./loaders";
import { ReportPoint } from "./report-point.stub";
import { Resolution } from "./resolution.entity";

@Resolver(() => ReportPoint)
export class ReportPointIndicatorsResolver {
  @FieldResolver(() => [Resolution], {
    nullable: true,
    description: "What it has countries submit, and by when.",
  })
  resolutions(@Root() { id }: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return load.resolutionsOfPoint.load(id);
  }

  @FieldResolver(() => [Indicator], {
    nullable: true,
    description: "The indicators that are based on it.",
  })
  indicators(@Root() { id }: ReportPoint, @Ctx() { load }: Context<Loaders>) {
    return load.indicatorsOfPoint.load(id);
  }
}
