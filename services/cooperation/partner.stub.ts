import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { ExpressionOfInterestConnection, ExpressionOfInterestListArgs } from "./interest.listing";
import { hasForm, SLUG } from "./keys";
import { type Loaders } from "./loaders";
import { where } from "./parent";
import { ProgrammeConnection, ProgrammeListArgs, withPartOf } from "./programme.listing";
import { involving, SynergyConnection, SynergyListArgs } from "./synergy.listing";

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation, as far as it takes part in cooperation." })
export class Partner {
  @Field(() => ID, { description: "The partner's id, e.g. iom." })
  id!: string;

  static at(id: unknown): Partner | null {
    return hasForm(SLUG, id) ? Object.assign(new Partner(), { id }) : null;
  }
}

@Resolver(() => Partner)
export class PartnerCooperationResolver {
  @FieldResolver(() => ProgrammeConnection, {
    nullable: true,
    description: "The programmes that the organisation pays for, publishes or carries out.",
  })
  programmes(
    @Root() { id }: Partner,
    @Args(() => ProgrammeListArgs) args: ProgrammeListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.programmes(args, withPartOf(id));
  }

  @FieldResolver(() => ExpressionOfInterestConnection, {
    nullable: true,
    description: "What cooperation the organisation is interested in, the latest first.",
  })
  expressionsOfInterest(
    @Root() { id }: Partner,
    @Args(() => ExpressionOfInterestListArgs) args: ExpressionOfInterestListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.interests({ ...args, orderBy: "EXPRESSED_ON" }, where("x.author_id", id));
  }

  @FieldResolver(() => SynergyConnection, {
    nullable: true,
    description: "The synergies that the organisation proposes or is to work in, the latest first.",
  })
  synergies(
    @Root() { id }: Partner,
    @Args(() => SynergyListArgs) args: SynergyListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.synergies({ ...args, orderBy: "PROPOSED_ON" }, involving(id));
  }
}
