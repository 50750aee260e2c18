import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { badInput, conflict } from "../kit/errors";
import { GraphQLDate } from "../kit/scalars";
import { write } from "../kit/write";
import { KEY } from "./args";
import { Country } from "./country.stub";
import { countryCode } from "./keys";
import { type Loaders } from "./loaders";
import { oneAtATime } from "./one-at-a-time";
import { presidencyListing, PresidencyTerm, PresidencyTermConnection } from "./presidency.entity";
import { mayKeep } from "./record.rules";
import { citedSources, MeetingSourceInput, SOURCES } from "./source.input";

@InputType({ description: "That a country held the Presidency Pro-Témpore." })
export class PresidencyTermInput {
  @Field(() => ID, { description: "The country, e.g. HND." })
  country!: string;
  @Field(() => GraphQLDate, { description: "A day on which it held it." })
  heldOn!: string;
  @Field(() => GraphQLDate, { nullable: true, description: "Its first day, where known." })
  startsOn?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: "Its last day, where known." })
  endsOn?: string | null;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@Resolver(() => PresidencyTerm)
export class PresidencyResolver {
  @Query(() => PresidencyTerm, {
    nullable: true,
    description: "Who held the Presidency Pro-Témpore on a day; null where the hub does not know.",
  })
  presidency(
    @Arg("on", () => GraphQLDate, { description: "The day." }) on: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.presidencyOn.load(on);
  }

  @Query(() => PresidencyTermConnection, {
    description: "What is known of who held the Presidency Pro-Témpore, the latest first.",
  })
  presidencies(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.presidencies({ ...page, filter: {}, orderBy: "LATEST_FIRST" });
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: PresidencyTerm) {
    return Country.at(countryIso3);
  }

  @Mutation(() => PresidencyTerm, {
    description: "Records who held the Presidency Pro-Témpore. For the reviewing secretariat.",
  })
  recordPresidency(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => PresidencyTermInput, { description: "The record." }) input: PresidencyTermInput,
    @Ctx() context: Context,
  ): Promise<PresidencyTerm> {
    return write(context, PresidencyTerm, { operation: "recordPresidency", key, input }, async (tx) => {
      mayKeep(context.caller, "who presides");
      const term = termOf(input);
      await oneAtATime(tx, "presidency");
      const current = await tx.find(presidencyListing, { id: term.id });
      if (current)
        throw conflict("That is on record.", { field: "input", fix: "Nothing is left to do.", current });
      return tx.add(term, "record");
    });
  }
}

function termOf({ heldOn, startsOn = null, endsOn = null, ...input }: PresidencyTermInput): PresidencyTerm {
  const countryIso3 = countryCode("input.country", input.country);
  if ((startsOn && startsOn > heldOn) || (endsOn && endsOn < heldOn))
    throw badInput("input.heldOn", "The day lies outside the term.", "Check the three dates.");
  const sources = citedSources("input.sources", input.sources);
  const id = `${countryIso3.toLowerCase()}-${heldOn}`;
  return Object.assign(new PresidencyTerm(), { id, countryIso3, heldOn, startsOn, endsOn, sources });
}
