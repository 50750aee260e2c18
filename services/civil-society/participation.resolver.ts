import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput } from "../kit/errors";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Participation } from "./participation";
import { ParticipationArgs, PeriodArgs } from "./participation.args";
import { Partner } from "./partner.stub";

@ObjectType({ description: "The participation of one organisation." })
export class OrganisationParticipation {
  @Field(() => Partner, { nullable: true, description: "The organisation." })
  organisation!: Partner | null;
  @Field(() => Participation, { description: "What it contributed, and what became of that." })
  participation!: Participation;
}

@ObjectType({ description: "Participation before one country." })
export class CountryParticipation {
  @Field(() => Country, { nullable: true, description: "The country." })
  country!: Country | null;
  @Field(() => Participation, {
    description: "What was addressed to it, what it answered itself, and what of that was taken up.",
  })
  participation!: Participation;
}

@ObjectType({ description: "Civil society's participation in figures, the same for whoever asks." })
export class ParticipationReport {
  asked!: ParticipationArgs;
}

@Resolver(() => ParticipationReport)
export class ParticipationResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => ParticipationReport, {
    description:
      "Civil society's participation: proposals made, answered, answered within 90 days and taken up, as counts " +
      "of what the hub holds. Drafts are never counted.",
  })
  participation(@Args(() => ParticipationArgs) asked: ParticipationArgs): ParticipationReport {
    inOrder(asked);
    return Object.assign(new ParticipationReport(), { asked });
  }

  @Directive("@listSize(assumedSize: 50)")
  @FieldResolver(() => [OrganisationParticipation], {
    description: "By organisation: each that published something that the question is about.",
  })
  async organisations(@Root() { asked }: ParticipationReport, @Ctx() { load }: Context<Loaders>) {
    const found = await load.participationOfAll("organisation", asked);
    return [...found].map(([id, participation]) => ({ organisation: Partner.at(id), participation }));
  }

  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [CountryParticipation], {
    description: "By country: each to which something is addressed that the question is about.",
  })
  async countries(@Root() { asked }: ParticipationReport, @Ctx() { load }: Context<Loaders>) {
    const found = await load.participationOfAll("country", asked);
    return [...found].map(([iso3, participation]) => ({ country: Country.at(iso3), participation }));
  }
}

@Resolver(() => Country)
export class CountryParticipationResolver {
  @FieldResolver(() => Participation, {
    nullable: true,
    description:
      "What civil society addressed to the country, what it answered, and what was taken up: in figures.",
  })
  participation(
    @Root() { iso3 }: Country,
    @Args(() => PeriodArgs) period: PeriodArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    inOrder(period);
    return load.participationBefore(period, iso3);
  }
}

@Resolver(() => Partner)
export class PartnerParticipationResolver {
  @FieldResolver(() => Participation, {
    nullable: true,
    description: "What the partner contributed, and what became of that: in figures.",
  })
  participation(
    @Root() { id }: Partner,
    @Args(() => PeriodArgs) period: PeriodArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    inOrder(period);
    return load.participationOf(period, id);
  }
}

function inOrder({ from, to }: PeriodArgs): void {
  if (from && to && from > to)
    throw badInput("to", "The period ends before it begins.", "Give a `to` that is not before `from`.");
}
