import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { AnswerDueArgs, AnswerDueConnection, AsOfArgs, ContributionAnswerDue } from "./answer-due.entity";
import { owedBy } from "./answer-due.listing";
import { answersDue, onDay } from "./answer-due.page";
import { answerState, ContributionAnswerState, dayOf, worst } from "./answer-due.rules";
import { Contribution } from "./contribution.entity";
import { ContributionStatus } from "./contribution.terms";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";

/** Who owes an answer, seen from the contribution. */
@Resolver(() => Contribution)
export class AnswerClockResolver {
  @Directive("@listSize(assumedSize: 12)")
  @FieldResolver(() => [ContributionAnswerDue], {
    description:
      "The answers that it is due, one for each country and partner to which it is addressed. " +
      "Empty unless it is published.",
  })
  answersDue(
    @Root() { id }: Contribution,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return dueOn(id, asOf, load);
  }

  @FieldResolver(() => ContributionAnswerState, {
    nullable: true,
    description:
      "Where its answers stand: LATE where one is late, DUE where one is due, ANSWERED where all are given, " +
      "NOT_EXPECTED where it is addressed to nobody. Null unless it is published, and was on the day asked about.",
  })
  async answerState(
    @Root() { id, status, publishedAt }: Contribution,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    if (status !== ContributionStatus.PUBLISHED || dayOf(publishedAt!) > (asOf ?? dayOf(load.now)))
      return null;
    return worst((await dueOn(id, asOf, load)).map((due) => answerState(due, due.asOf)));
  }
}

async function dueOn(id: string, day: string | null | undefined, load: Loaders) {
  const asOf = day ?? dayOf(load.now);
  const due = await load.answersDueTo.load(id);
  return due.filter(({ publishedOn }) => publishedOn <= asOf).map((one) => onDay(one, asOf));
}

@Resolver(() => Country)
export class CountryAnswersDue {
  @FieldResolver(() => AnswerDueConnection, {
    nullable: true,
    description: "The answers that the country owes to civil society, the first due first.",
  })
  answersDue(
    @Root() { iso3 }: Country,
    @Args(() => AnswerDueArgs) args: AnswerDueArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return answersDue(load, args, owedBy("COUNTRY", iso3));
  }
}

@Resolver(() => Partner)
export class PartnerAnswersDue {
  @FieldResolver(() => AnswerDueConnection, {
    nullable: true,
    description:
      "The answers that the partner itself owes, the first due first. What is addressed to a country is under the country.",
  })
  answersDue(
    @Root() { id }: Partner,
    @Args(() => AnswerDueArgs) args: AnswerDueArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return answersDue(load, args, owedBy("PARTNER", id));
  }
}
