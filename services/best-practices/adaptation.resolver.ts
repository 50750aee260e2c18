import sql from "sql-template-tag";
import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { LARGEST_TREE, type Relative } from "./adaptation.loader";
import { type Loaders } from "./loaders";
import { PracticeConnection } from "./practice.connection";
import { Practice } from "./practice.entity";
import { PracticeListArgs } from "./practice.filter";

@ObjectType({ description: "A practice that came of another one." })
export class PracticeDescendant {
  @Field(() => Practice, {
    description: "The practice; its own `adaptedFrom` says where in the tree it hangs.",
  })
  practice!: Practice;
  @Field(() => Int, {
    description: "1 for what was adapted from it directly, 2 for what was adapted from that.",
  })
  generation!: number;
}

@ObjectType({ description: "All that a practice was adapted from, and all that was adapted from it." })
export class AdaptationTree {
  @Field(() => [Practice], {
    description: "What it was adapted from: the nearest first, the first of all last.",
  })
  ancestors!: Practice[];
  @Field(() => [PracticeDescendant], {
    description: "What was adapted from it, and from that: by generation, the oldest first.",
  })
  descendants!: PracticeDescendant[];
  @Field(() => Boolean, {
    description: `Whether this is the whole tree; of more than ${LARGEST_TREE} descendants it shows the nearest.`,
  })
  isComplete!: boolean;
}

function treeOf(relatives: Relative[]): AdaptationTree {
  const descendants = relatives.filter(({ generation }) => generation > 0);
  return {
    ancestors: relatives.filter(({ generation }) => generation < 0),
    descendants: descendants
      .slice(0, LARGEST_TREE)
      .map((practice) => ({ practice, generation: practice.generation })),
    isComplete: descendants.length <= LARGEST_TREE,
  };
}

@Resolver(() => Practice)
export class AdaptationResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "The practices that were adapted from it directly.",
  })
  adaptations(
    @Root() { id }: Practice,
    @Args(() => PracticeListArgs) args: PracticeListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.practices(args, {
      name: "original",
      key: id,
      type: "uuid",
      on: (key) => sql`p.adapted_from_id = ${key}`,
    });
  }

  @FieldResolver(() => AdaptationTree, {
    description:
      "Where it comes from and what came of it, as far as you may see; the tree ends at what you may not.",
  })
  async adaptationTree(@Root() practice: Practice, @Ctx() { load }: Context<Loaders>) {
    const relatives = await load.adaptations.load(practice.id);
    for (const known of [practice, ...relatives]) load.practice.prime(known.id, known);
    return treeOf(relatives);
  }
}
