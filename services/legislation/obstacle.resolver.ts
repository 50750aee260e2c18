import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { MatrixCell } from "./cell.entity";
import { ObstacleConnection } from "./connections";
import { Country } from "./country.stub";
import { seesHistory } from "./keeper.rules";
import { type Loaders } from "./loaders";
import { Obstacle } from "./obstacle.entity";
import { ObstacleListArgs } from "./obstacle.listing";
import { Partner } from "./partner.stub";
import { Practice } from "./practice.stub";

@Resolver(() => Obstacle)
export class ObstacleResolver {
  @Query(() => Obstacle, {
    nullable: true,
    description: "An obstacle; null where there is none that you may see.",
  })
  obstacle(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { load }: Context<Loaders>) {
    return load.obstacle.load(id);
  }

  @Query(() => ObstacleConnection, { description: "What hinders action against the two crimes." })
  obstacles(@Args(() => ObstacleListArgs) args: ObstacleListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.obstacles(args);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country; null for one of the whole region.",
  })
  country(@Root() { countryIso3 }: Obstacle) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => [MatrixCell], { description: "The cells of the matrix that show it, as of today." })
  cells(@Root() { cellIds }: Obstacle, @Ctx() { load }: Context<Loaders>) {
    return load.cell.loadMany(cellIds);
  }

  @FieldResolver(() => [Practice], {
    nullable: "items",
    description: "The practices that answer it; null where one is not public.",
  })
  practices(@Root() { practiceIds }: Obstacle) {
    return practiceIds.map(Practice.at);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedById }: Obstacle) {
    return Partner.at(recordedById);
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change, the latest first. For the country's delegation and the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id, countryIso3 }: Obstacle, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller, countryIso3) ? load.obstacleRevisions.load(id) : [];
  }
}

@Resolver(() => MatrixCell)
export class MatrixCellObstaclesResolver {
  @FieldResolver(() => ObstacleConnection, { description: "The obstacles that the cell shows." })
  obstacles(
    @Root() { id }: MatrixCell,
    @Args(() => ObstacleListArgs) args: ObstacleListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.obstacles(args, {
      name: "cell",
      key: id,
      type: "text",
      on: (key) => sql`o.cell_ids @> ARRAY[${key}]`,
    });
  }
}
