import sql from "sql-template-tag";
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { PracticeConnection } from "./practice.connection";
import { PracticeListArgs } from "./practice.filter";

@Directive('@key(fields: "id")')
@ObjectType("Partner", { description: "An organisation, as far as it reports practices." })
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
export class PartnerPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    nullable: true,
    description: "The practices that the organisation reports.",
  })
  practices(
    @Root() { id }: Partner,
    @Args(() => PracticeListArgs) args: PracticeListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.practices(args, {
      name: "partner",
      key: id,
      type: "text",
      on: (key) => sql`p.author_id = ${key}`,
    });
  }
}
