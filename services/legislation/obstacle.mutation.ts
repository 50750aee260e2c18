import { randomUUID } from "node:crypto";

import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { expectVersion, type Transaction, write } from "../kit/write";
import { KEY } from "./args";
import { mayKeep } from "./keeper.rules";
import { Obstacle } from "./obstacle.entity";
import {
  NewObstacleInput,
  ObstacleChangeArgs,
  ObstacleOutcomeArgs,
  ObstacleReviseArgs,
} from "./obstacle.input";
import { obstacleListing } from "./obstacle.listing";
import { expectStatus, type ObstacleChange, obstacleContent } from "./obstacle.rules";
import { ObstacleStatus } from "./obstacle.terms";
import { participantListing } from "./participant.entity";

const BY = "For the country's own delegation and the reviewing secretariat.";
const { OPEN, RESOLVED, WITHDRAWN } = ObstacleStatus;

@Resolver(() => Obstacle)
export class ObstacleMutation {
  @Mutation(() => Obstacle, { description: `Records an obstacle; everyone reads it at once. ${BY}` })
  recordObstacle(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => NewObstacleInput, { description: "The obstacle." }) input: NewObstacleInput,
    @Ctx() context: Context,
  ): Promise<Obstacle> {
    return write(context, Obstacle, { operation: "recordObstacle", key, input }, async (tx) => {
      const { caller } = context;
      const countryIso3 = input.country ?? null;
      mayKeep(caller, countryIso3);
      if (countryIso3 !== null && !(await tx.find(participantListing, { iso3: countryIso3 })))
        throw notFound("member country", "input.country");
      const begun = { id: randomUUID(), countryIso3, status: OPEN, outcome: null };
      const recorded = { recordedById: caller.partner, recordedAt: new Date() };
      const content = await obstacleContent(tx, input, countryIso3);
      return tx.add(Object.assign(new Obstacle(), begun, recorded, content), "record");
    });
  }

  @Mutation(() => Obstacle, { description: `Rewrites an open obstacle, whole. ${BY}` })
  reviseObstacle(@Args(() => ObstacleReviseArgs) args: ObstacleReviseArgs, @Ctx() context: Context) {
    return change(context, "revise", args, (obstacle, tx) =>
      obstacleContent(tx, args.input, obstacle.countryIso3),
    );
  }

  @Mutation(() => Obstacle, { description: `Says that an obstacle was overcome, and how. ${BY}` })
  resolveObstacle(@Args(() => ObstacleOutcomeArgs) args: ObstacleOutcomeArgs, @Ctx() context: Context) {
    return change(context, "resolve", args, () => ({ status: RESOLVED, outcome: outcomeOf(args) }));
  }

  @Mutation(() => Obstacle, { description: `Says that an obstacle stands after all. ${BY}` })
  reopenObstacle(@Args(() => ObstacleChangeArgs) args: ObstacleChangeArgs, @Ctx() context: Context) {
    return change(context, "reopen", args, () => ({ status: OPEN, outcome: null }));
  }

  @Mutation(() => Obstacle, { description: `Takes back an obstacle that was recorded in error. ${BY}` })
  withdrawObstacle(@Args(() => ObstacleOutcomeArgs) args: ObstacleOutcomeArgs, @Ctx() context: Context) {
    return change(context, "withdraw", args, () => ({ status: WITHDRAWN, outcome: outcomeOf(args) }));
  }
}

const outcomeOf = ({ outcome }: ObstacleOutcomeArgs) => localized("outcome", outcome, 2_000);

/** Brings an obstacle from one state to the next: the caller may, the version and the state are right, it is kept. */
function change(
  context: Context,
  name: ObstacleChange,
  { idempotencyKey: key, ...input }: ObstacleChangeArgs,
  next: (obstacle: Obstacle, tx: Transaction) => Partial<Obstacle> | Promise<Partial<Obstacle>>,
): Promise<Obstacle> {
  return write(context, Obstacle, { operation: `${name}Obstacle`, key, input }, async (tx) => {
    const obstacle = await tx.lock(obstacleListing, { id: input.id });
    mayKeep(context.caller, obstacle.countryIso3);
    expectVersion(obstacle, input.version);
    expectStatus(name, obstacle);
    return tx.save(Object.assign(obstacle, await next(obstacle, tx)), name);
  });
}
