import sql from "sql-template-tag";
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { CapacityOfferConnection } from "./connections";
import { type Loaders } from "./loaders";

const FORM = /^\d{4}-\d{2}-\d{2}\/[1-9]\d?[a-z]?$/;

@Directive('@key(fields: "id")')
@ObjectType({ description: "A point of the Network's report, as far as offers of capacity were made in it." })
export class ReportPoint {
  @Field(() => ID, { description: "The point's id, e.g. 2016-06-08/3a." })
  id!: string;

  static at(id: unknown): ReportPoint | null {
    return typeof id === "string" && FORM.test(id) ? Object.assign(new ReportPoint(), { id }) : null;
  }
}

@Resolver(() => ReportPoint)
export class ReportPointOffersResolver {
  @FieldResolver(() => CapacityOfferConnection, {
    nullable: true,
    description: "The offers of capacity that the point records, the latest first.",
  })
  capacityOffers(
    @Root() { id }: ReportPoint,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const parent = {
      name: "reportPoint",
      key: id,
      type: "text" as const,
      on: (key: ReturnType<typeof sql>) => sql`f.report_point_id = ${key}`,
    };
    return load.offers({ ...page, filter: {}, orderBy: "OFFERED" }, parent);
  }
}
