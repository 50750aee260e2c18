import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { IsNull, LessThanOrEqual } from "typeorm";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { GraphQLDate } from "../kit/scalars";
import { write } from "../kit/write";
import { KEY, today } from "./arguments";
import { type Loaders } from "./loaders";
import { Obligation } from "./obligation.entity";
import { mayResolve, pastDay } from "./obligation.rules";
import { Partner } from "./partner.stub";
import { Reminder, ReminderRound } from "./reminder.entity";
import { addresseeOf, stageOf } from "./reminder.rules";

const ReminderConnection = connectionOf(Reminder, "Reminder");

@Resolver(() => Reminder)
export class ReminderResolver {
  @Query(() => ReminderConnection, {
    description:
      "The reminders that you may see, the first one first: your country's, those addressed to you, all of them for the reviewing secretariat.",
  })
  reminders(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.reminders({ ...page, filter: {}, orderBy: "SENT_AT" });
  }

  @FieldResolver(() => Obligation, { description: "The obligation of which it reminds." })
  obligation(@Root() { obligationId }: Reminder, @Ctx() { load }: Context<Loaders>) {
    return load.obligation.load(obligationId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The organisation that is reminded." })
  addressee(@Root() { addresseeId }: Reminder) {
    return Partner.at(addresseeId);
  }
}

@Resolver(() => ReminderRound)
export class ReminderRoundResolver {
  @Mutation(() => ReminderRound, {
    description:
      "Sends every reminder that is due on a day, each kind once for each obligation. For the reviewing secretariat.",
  })
  sendReminders(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("asOf", () => GraphQLDate, { description: "The day for which; today or earlier." }) asOf: string,
    @Ctx() context: Context<Loaders>,
  ): Promise<ReminderRound> {
    return write(context, ReminderRound, { operation: "sendReminders", key, input: { asOf } }, async (tx) => {
      mayResolve(context.caller);
      pastDay("asOf", asOf, today());
      const about = { id: randomUUID(), asOf, sentAt: new Date(), authorId: context.caller.partner! };
      const round = await tx.add(Object.assign(new ReminderRound(), about), "send");
      const open = { resolvedOn: LessThanOrEqual(asOf), metOn: IsNull(), waivedOn: IsNull() };
      const reminders = (await tx.manager.findBy(Obligation, open)).flatMap((obligation) => {
        const { id: obligationId, countryIso3 } = obligation;
        const stage = stageOf(obligation, asOf);
        if (stage === null) return [];
        const addresseeId = addresseeOf(countryIso3, stage);
        return {
          obligationId,
          stage,
          countryIso3,
          addresseeId,
          roundId: round.id,
          asOf,
          sentAt: round.sentAt,
        };
      });
      if (reminders.length > 0)
        await tx.manager.createQueryBuilder().insert().into(Reminder).values(reminders).orIgnore().execute();
      return round;
    });
  }

  @FieldResolver(() => [Reminder], {
    description: "The reminders of this round: those that had not been sent before.",
  })
  reminders(@Root() { id }: ReminderRound, @Ctx() { load }: Context<Loaders>) {
    return load.remindersOfRound.load(id);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who sent them." })
  author(@Root() { authorId }: ReminderRound) {
    return Partner.at(authorId);
  }
}
