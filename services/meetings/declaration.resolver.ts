import { randomUUID } from "node:crypto";

import sql from "sql-template-tag";
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from "type-graphql";

import { type Caller } from "../kit/caller";
import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { forbidden, notFound } from "../kit/errors";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { write } from "../kit/write";
import { KEY } from "./args";
import { Declaration, DeclarationConnection, OLDEST_FIRST } from "./declaration.entity";
import { type Loaders } from "./loaders";
import { Meeting } from "./meeting.entity";
import { meetingListing } from "./meeting.listing";
import { Partner } from "./partner.stub";

@InputType({ description: "A declaration to a meeting." })
export class DeclarationInput {
  @Field(() => ID, { description: "The meeting." })
  meeting!: string;
  @Field(() => LocalizedTextInput, {
    description: "What you declare, up to 20,000 characters a language. No names of persons.",
  })
  text!: LocalizedTextInput;
}

/** Civil society speaks through contributions, to which States answer; everyone else may declare. */
function mayDeclare({ role }: Caller) {
  if (["observer", "delegation", "coalition"].includes(role)) return;
  throw forbidden(
    "Declarations are made by delegations, observers and the Coalition.",
    role === "civil-society" ? "Post a contribution with `postContribution`." : "Ask one of them to make it.",
  );
}

@Resolver(() => Declaration)
export class DeclarationResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "Who declares it." })
  author(@Root() { authorId }: Declaration) {
    return Partner.at(authorId);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting to which it is declared." })
  meeting(@Root() { meetingId }: Declaration, @Ctx() { load }: Context<Loaders>) {
    return load.meeting.load(meetingId);
  }

  @Mutation(() => Declaration, {
    description:
      "Attaches a declaration to a meeting, in public. For observers, delegations and the Coalition; it decides nothing.",
  })
  makeDeclaration(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => DeclarationInput, { description: "The declaration." }) input: DeclarationInput,
    @Ctx() context: Context,
  ): Promise<Declaration> {
    return write(context, Declaration, { operation: "makeDeclaration", key, input }, async (tx) => {
      mayDeclare(context.caller);
      const text = localized("input.text", input.text, 20_000);
      const meeting = await tx.find(meetingListing, { id: input.meeting }, sql`FOR SHARE`);
      if (!meeting) throw notFound("meeting", "input.meeting");
      const made = { id: randomUUID(), meetingId: meeting.id, text, receivedAt: new Date() };
      return tx.add(Object.assign(new Declaration(), made, { authorId: context.caller.partner! }), "declare");
    });
  }
}

@Resolver(() => Meeting)
export class MeetingDeclarationResolver {
  @FieldResolver(() => DeclarationConnection, { description: "What was declared to it, the oldest first." })
  declarations(
    @Root() { id }: Meeting,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const to = { name: "meeting", key: id, type: "text" as const, on: meetingIs };
    return load.declarations({ ...page, filter: {}, orderBy: OLDEST_FIRST }, to);
  }
}

const meetingIs = (key: ReturnType<typeof sql>) => sql`d.meeting_id = ${key}`;
