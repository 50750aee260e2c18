import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { GraphQLDate } from "../kit/scalars";
import { AS_OF, today } from "./arguments";
import { AssistanceRequest } from "./assistance.entity";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Obligation, ObligationState } from "./obligation.entity";
import { ObligationFilter } from "./obligation.listing";
import { stateOf } from "./obligation.rules";
import { Reminder } from "./reminder.entity";
import { Resolution } from "./resolution.entity";

export const ObligationConnection = connectionOf(Obligation, "Obligation");

@ArgsType()
export class ObligationListArgs extends PageArgs {
  @Field(() => ObligationFilter, { defaultValue: {}, description: "Which obligations." })
  filter!: ObligationFilter;
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @Query(() => Obligation, {
    nullable: true,
    description: "An obligation by its id; null where there is none.",
  })
  obligation(
    @Arg("id", () => ID, { description: "For example 2016-06-08-palermo-indicators/BLZ." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.obligation.load(id);
  }

  @Query(() => ObligationConnection, { description: "What countries are to submit, the earliest due first." })
  obligations(@Args(() => ObligationListArgs) args: ObligationListArgs, @Ctx() { load }: Context<Loaders>) {
    return load.obligations({ ...args, orderBy: "DUE_ON" });
  }

  @FieldResolver(() => ObligationState, {
    nullable: true,
    description: "Where the country stands on a day; null before the resolution was made.",
  })
  state(@Root() obligation: Obligation, @Arg("asOf", () => GraphQLDate, AS_OF) asOf: string | null) {
    return stateOf(obligation, asOf ?? today());
  }

  @FieldResolver(() => Resolution, { description: "The resolution under which it is owed." })
  resolution(@Root() { resolutionId }: Obligation, @Ctx() { load }: Context<Loaders>) {
    return load.resolution.load(resolutionId);
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country that owes it." })
  country(@Root() { countryIso3 }: Obligation) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => [Reminder], {
    description:
      "The reminders sent, the first one first; one of each kind at most. For the country's delegation, those reminded " +
      "and the reviewing secretariat; empty for others.",
  })
  reminders(@Root() { id }: Obligation, @Ctx() { load }: Context<Loaders>) {
    return load.remindersOf.load(id);
  }

  @FieldResolver(() => [AssistanceRequest], {
    description: "The requests for assistance with it that you may see, the first one first.",
  })
  assistanceRequests(@Root() { id }: Obligation, @Ctx() { load }: Context<Loaders>) {
    return load.assistanceOfObligation.load(id);
  }
}
