import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { AllAnswersDueArgs, AnswerDueConnection, ContributionAnswerDue } from "./answer-due.entity";
import { answersDue } from "./answer-due.page";
import { answerState, ContributionAnswerState } from "./answer-due.rules";
import { Contribution } from "./contribution.entity";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { ContributionResponse } from "./response.entity";

@Resolver(() => ContributionAnswerDue)
export class AnswerDueResolver {
  @Query(() => AnswerDueConnection, {
    description:
      "The answers that countries and partners owe to civil society, the first due first. " +
      "What is withdrawn or hidden now is not in it, whatever the day.",
  })
  answersDue(@Args(() => AllAnswersDueArgs) args: AllAnswersDueArgs, @Ctx() { load }: Context<Loaders>) {
    return answersDue(load, args);
  }

  @FieldResolver(() => Contribution, { description: "The contribution." })
  contribution(@Root() { contributionId }: ContributionAnswerDue, @Ctx() { load }: Context<Loaders>) {
    return load.contribution.load(contributionId);
  }

  @FieldResolver(() => Country, {
    nullable: true,
    description: "The country that owes the answer; null where a partner owes it.",
  })
  country(@Root() { addresseeKind, addressee }: ContributionAnswerDue) {
    return addresseeKind === "COUNTRY" ? Country.at(addressee) : null;
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner that owes the answer; null where a country owes it.",
  })
  partner(@Root() { addresseeKind, addressee }: ContributionAnswerDue) {
    return addresseeKind === "PARTNER" ? Partner.at(addressee) : null;
  }

  @FieldResolver(() => ContributionAnswerState, { description: "Where it stands on the day asked about." })
  state(@Root() due: ContributionAnswerDue) {
    return answerState(due, due.asOf);
  }

  @FieldResolver(() => ContributionResponse, {
    nullable: true,
    description: "The first answer, if it was given by the day asked about.",
  })
  answer(@Root() due: ContributionAnswerDue, @Ctx() { load }: Context<Loaders>) {
    const given = answerState(due, due.asOf) === ContributionAnswerState.ANSWERED;
    return given && due.responseId ? load.answer.load(due.responseId) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the first answer was given in time; null where none was given by the day asked about.",
  })
  inTime(@Root() due: ContributionAnswerDue) {
    const given = answerState(due, due.asOf) === ContributionAnswerState.ANSWERED;
    return given ? due.answeredOn! <= due.dueOn : null;
  }
}
