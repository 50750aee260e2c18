import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, conflict, notFound } from "../kit/errors";
import { LocalizedTextInput, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { expectVersion, type Transaction, write } from "../kit/write";
import { ChangeArgs, KEY } from "./args";
import { Outcome, OutcomeKind } from "./lineage.entity";
import { outcomeListing } from "./lineage.loaders";
import { oneAtATime } from "./one-at-a-time";
import { mayKeep } from "./record.rules";
import { citedSources, MeetingSourceInput, SOURCES } from "./source.input";

@InputType({ description: "That one thing came of another." })
export class OutcomeInput {
  @Field(() => ID, {
    description: "The earlier one: the id of a point, a proposal, a decision, a work plan, …",
  })
  from!: string;
  @Field(() => ID, { description: "The later one, which came of it; likewise." })
  to!: string;
  @Field(() => OutcomeKind, { description: "How it came of it." })
  kind!: OutcomeKind;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What is to be said of it, up to 1000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@Resolver(() => Outcome)
export class OutcomeMutation {
  @Mutation(() => Outcome, {
    description: "Records that one thing came of another, with its source. For the reviewing secretariat.",
  })
  recordOutcome(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => OutcomeInput, { description: "The outcome." }) input: OutcomeInput,
    @Ctx() context: Context,
  ): Promise<Outcome> {
    return write(context, Outcome, { operation: "recordOutcome", key, input }, async (tx) => {
      mayKeep(context.caller, "what came of conclusions");
      const outcome = {
        fromId: plainText("input.from", input.from, 150),
        toId: plainText("input.to", input.to, 150),
        kind: input.kind,
        note: localizedOrNull("input.note", input.note, 1_000),
        sources: citedSources("input.sources", input.sources),
      };
      // One after the other: two that are right alone can make a circle together.
      await oneAtATime(tx, "lineage");
      await expectNodes(tx, outcome);
      await expectNew(tx, outcome);
      return tx.add(Object.assign(new Outcome(), outcome, { id: randomUUID(), withdrawnAt: null }), "record");
    });
  }

  @Mutation(() => Outcome, {
    description:
      "Takes back that one thing came of another; its history stays. For the reviewing secretariat.",
  })
  withdrawOutcome(
    @Args(() => ChangeArgs) { idempotencyKey: key, ...input }: ChangeArgs,
    @Ctx() context: Context,
  ): Promise<Outcome> {
    return write(context, Outcome, { operation: "withdrawOutcome", key, input }, async (tx) => {
      mayKeep(context.caller, "what came of conclusions");
      const outcome = await tx.lock(outcomeListing, { id: input.id });
      expectVersion(outcome, input.version);
      return tx.save(Object.assign(outcome, { withdrawnAt: new Date() }), "withdraw");
    });
  }
}

type Ends = Pick<Outcome, "fromId" | "toId">;

async function expectNodes(tx: Transaction, { fromId, toId }: Ends) {
  const found = await tx.manager.query<{ id: string }[]>("SELECT id FROM meetings.node WHERE id = ANY($1)", [
    [fromId, toId],
  ]);
  const known = (id: string) => found.some((node) => node.id === id);
  if (!known(fromId)) throw notFound("point, proposal, decision, plan or meeting", "input.from");
  if (!known(toId)) throw notFound("point, proposal, decision, plan or meeting", "input.to");
}

async function expectNew(tx: Transaction, { fromId, toId }: Ends) {
  const current = await tx.find(outcomeListing, { fromId, toId });
  if (current)
    throw conflict("That is on record.", {
      field: "input",
      fix: "Take it back with `withdrawOutcome` to record it anew.",
      current,
    });
  const [circle] = await tx.manager.query<object[]>(
    `WITH RECURSIVE later AS (
       SELECT $1::text AS id UNION
       SELECT e.to_id FROM later l JOIN meetings.lineage_edge e ON e.from_id = l.id AND e.withdrawn_at IS NULL)
     SELECT FROM later WHERE id = $2`,
    [toId, fromId],
  );
  if (circle)
    throw badInput(
      "input.to",
      "The earlier one came of the later one: that would be a circle.",
      "Swap the two.",
    );
}
