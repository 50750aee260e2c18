import sql from "sql-template-tag";
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { CapacityOfferConnection } from "./connections";
import { type Loaders } from "./loaders";

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation, as far as it offers its capacity." })
export class Partner {
  @Field(() => ID, { description: "The partner's id, e.g. delegation-gtm." })
  id!: string;

  static at(id: unknown): Partner | null {
    return typeof id === "string" && /^[a-z0-9-]{1,100}$/.test(id)
      ? Object.assign(new Partner(), { id })
      : null;
  }
}

@Resolver(() => Partner)
export class PartnerOffersResolver {
  @FieldResolver(() => CapacityOfferConnection, {
    nullable: true,
    description:
      "The offers of capacity that the organisation made to the Member Countries, the latest first.",
  })
  capacityOffers(
    @Root() { id }: Partner,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const parent = {
      name: "partner",
      key: id,
      type: "text" as const,
      on: (key: ReturnType<typeof sql>) => sql`f.offered_by_id = ${key}`,
    };
    return load.offers({ ...page, filter: {}, orderBy: "OFFERED" }, parent);
  }
}
