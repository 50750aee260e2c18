import sql from "sql-template-tag";
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { isUuid } from "../kit/row";
import { ObstacleConnection } from "./connections";
import { type Loaders } from "./loaders";
import { ObstacleListArgs } from "./obstacle.listing";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A report of a new effort or a best practice against trafficking in persons or the smuggling of migrants.",
})
export class Practice {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  static at(id: unknown): Practice | null {
    return typeof id === "string" && isUuid(id)
      ? Object.assign(new Practice(), { id: id.toLowerCase() })
      : null;
  }
}

@Resolver(() => Practice)
export class PracticeObstaclesResolver {
  @FieldResolver(() => ObstacleConnection, {
    nullable: true,
    description: "The obstacles that the practice answers.",
  })
  obstacles(
    @Root() { id }: Practice,
    @Args(() => ObstacleListArgs) args: ObstacleListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.obstacles(args, {
      name: "practice",
      key: id,
      type: "uuid",
      on: (key) => sql`o.practice_ids @> ARRAY[${key}]`,
    });
  }
}
