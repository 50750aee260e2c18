import sql from "sql-template-tag";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { localizedOrNull } from "../kit/localized-text.input";
import { expectVersion, write } from "../kit/write";
import { KEY } from "./args";
import { Position, positionListing } from "./position.entity";
import { PositionInput } from "./proposal.input";
import { proposalListing } from "./proposal.listing";
import { membersIn } from "./proposal.mutation";
import { expectOpen, memberOf } from "./proposal.rules";

@Resolver(() => Position)
export class PositionMutation {
  @Mutation(() => Position, {
    description:
      "Takes your country's position on an open proposal, or changes it. For delegations of Member Countries.",
  })
  takePosition(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => PositionInput, { description: "The position, whole." }) input: PositionInput,
    @Ctx() context: Context,
  ): Promise<Position> {
    return write(context, Position, { operation: "takePosition", key, input }, async (tx) => {
      const countryIso3 = memberOf(context.caller, await membersIn(tx));
      const reason = localizedOrNull("input.reason", input.reason, 2_000);
      const proposal = await tx.find(proposalListing, { id: input.proposal }, sql`FOR UPDATE`);
      if (!proposal) throw notFound("proposal", "input.proposal");
      const own = { proposalId: proposal.id, countryIso3 };
      const found = await tx.find(positionListing, own, sql`FOR UPDATE`);
      const position = found ?? Object.assign(new Position(), own, { version: 0 });
      expectVersion(position, input.version);
      expectOpen(proposal);
      Object.assign(position, { stance: input.stance, reason, receivedAt: new Date(), sources: [] });
      return position.version === 0 ? tx.add(position, "take") : tx.save(position, "change");
    });
  }
}
