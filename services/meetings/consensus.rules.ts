import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { type Position, Stance } from "./position.entity";

export enum ConsensusState {
  OPEN = "OPEN",
  REACHED = "REACHED",
  BLOCKED = "BLOCKED",
}

registerEnumType(ConsensusState, {
  name: "ConsensusState",
  description: "Whether the Member Countries agree.",
  valuesConfig: {
    OPEN: { description: "Nobody objects, and either the quorum is not reached or nobody supports it yet." },
    REACHED: { description: "A quorum took positions, at least one member supports it, and none objects." },
    BLOCKED: { description: "A member objects." },
  },
});

@ObjectType({
  description:
    "Where the Member Countries stand on a proposal. Only members count. The quorum is the hub's own rule: " +
    "more than half of the members have taken a position.",
})
export class Consensus {
  @Field(() => ConsensusState, { description: "Whether they agree." })
  state!: ConsensusState;
  @Field(() => Boolean, {
    description: "Whether they may take note of it: a quorum took positions, whatever these are.",
  })
  mayBeNoted!: boolean;
  @Field(() => Int, { description: "How many Member Countries there are." })
  members!: number;
  @Field(() => Int, { description: "How many of them have to take a position." })
  quorum!: number;
  @Field(() => Int, { description: "How many support it." })
  supported!: number;
  @Field(() => Int, { description: "How many take note of it." })
  noted!: number;
  @Field(() => Int, { description: "How many object." })
  objected!: number;
  @Field(() => Int, { description: "How many have not taken a position. Silence is not consent." })
  silent!: number;
}

/** The Conference works by consensus of its members: no votes, no weights, and nobody else is counted. */
export function consensusOf(
  positions: Pick<Position, "countryIso3" | "stance">[],
  members: readonly string[],
): Consensus {
  const taken = positions.filter(({ countryIso3 }) => members.includes(countryIso3));
  const count = (stance: Stance) => taken.filter((position) => position.stance === stance).length;
  const quorum = Math.floor(members.length / 2) + 1;
  const [supported, noted, objected] = [count(Stance.SUPPORTED), count(Stance.NOTED), count(Stance.OBJECTED)];
  const agreed = taken.length >= quorum && supported > 0;
  return {
    state: objected > 0 ? ConsensusState.BLOCKED : agreed ? ConsensusState.REACHED : ConsensusState.OPEN,
    mayBeNoted: taken.length >= quorum,
    members: members.length,
    quorum,
    supported,
    noted,
    objected,
    silent: members.length - taken.length,
  };
}
