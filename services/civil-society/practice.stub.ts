import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { ContributionConnection, ContributionListArgs, ordered } from "./contribution.connection";
import { type Loaders } from "./loaders";
import { under } from "./subject";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A report of a new effort or a best practice against trafficking in persons or the smuggling of migrants.",
})
export class Practice {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  static at(id: string): Practice {
    return Object.assign(new Practice(), { id });
  }
}

@Resolver(() => Practice)
export class PracticeContributions {
  @FieldResolver(() => ContributionConnection, {
    nullable: true,
    description: "What civil society contributes about the practice.",
  })
  contributions(
    @Root() { id }: Practice,
    @Args(() => ContributionListArgs) args: ContributionListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.contributionsBySubject(ordered(args), under("aboutPractice", id));
  }
}
