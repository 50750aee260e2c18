import { Arg, Args, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { type Loaders } from "./loaders";
import { Practice } from "./practice.entity";
import { PracticeComparison } from "./revision.comparison";
import { PracticeRevisionConnection } from "./revision.connection";
import { PracticeRevision } from "./revision.entity";
import { publishedOf } from "./revision.listing";
import { compared, followed, revisionId } from "./revision.rules";

/** How a practice came to be what it is. */
@Resolver(() => Practice)
export class PracticeHistoryResolver {
  @FieldResolver(() => [Revision], {
    description:
      "Every change of the practice, the latest first, for its author and the reviewers; empty for others. " +
      "An edit shows itself to the reviewers once it is submitted.",
  })
  async revisions(@Root() practice: Practice, @Ctx() { load, caller }: Context<Loaders>) {
    return followed(caller, practice, () => load.revisions.load(practice.id));
  }

  @FieldResolver(() => PracticeRevision, {
    nullable: true,
    description:
      "The practice as it stood at a version, whole: a published one for everyone, others for its author and, " +
      "once submitted, for the reviewers. Null where there is none that you may see.",
  })
  revision(
    @Root() { id }: Practice,
    @Arg("version", () => Int, { description: "The version." }) version: number,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.revision.load(revisionId(id, version));
  }

  @FieldResolver(() => PracticeRevisionConnection, {
    description: "Every revision that everyone may read and cite, the latest first.",
  })
  publishedRevisions(
    @Root() { id }: Practice,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.revisionPages({ ...page, filter: {}, orderBy: "VERSION" }, publishedOf(id));
  }

  @FieldResolver(() => PracticeRevision, {
    nullable: true,
    description:
      "The edit of a published practice that its author prepares or the reviewers have before them; " +
      "null where there is none that you may see. What everyone reads does not change until it is approved.",
  })
  staged(@Root() { id, staged }: Practice, @Ctx() { load }: Context<Loaders>) {
    return staged && load.revision.load(revisionId(id, staged.version));
  }

  @Directive("@cost(weight: 10)")
  @FieldResolver(() => PracticeComparison, {
    nullable: true,
    description: "What two revisions say differently, field by field; null where you may not see both.",
  })
  async compare(
    @Root() { id }: Practice,
    @Arg("from", () => Int, { description: "The earlier version." }) from: number,
    @Arg("to", () => Int, { description: "The later version." }) to: number,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const [before, after] = await Promise.all(
      [from, to].map((version) => load.revision.load(revisionId(id, version))),
    );
    return compared(before ?? null, after ?? null);
  }
}
