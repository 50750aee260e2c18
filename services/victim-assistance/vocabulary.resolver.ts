import { Ctx, Query, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { StrategyPhase, StrategyPrinciple } from "./vocabulary.entity";

@Resolver()
export class VocabularyResolver {
  @Query(() => [StrategyPhase], {
    description: "The phases of care by which items are grouped, in their sequence.",
  })
  strategyPhases(@Ctx() { load }: Context<Loaders>) {
    return load.phases();
  }

  @Query(() => [StrategyPrinciple], { description: "The principles that guide the care of victims." })
  strategyPrinciples(@Ctx() { load }: Context<Loaders>) {
    return load.principles();
  }
}
