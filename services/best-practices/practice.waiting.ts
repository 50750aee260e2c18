import { Ctx, Field, FieldResolver, Int, ObjectType, registerEnumType, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { GraphQLDateTime } from "../kit/scalars";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.stub";
import { Practice } from "./practice.entity";
import { PracticeDifference } from "./revision.comparison";
import { PracticeRevision } from "./revision.entity";
import { compared, revisionId } from "./revision.rules";

enum ReviewKind {
  NEW_REPORT = "NEW_REPORT",
  STAGED_EDIT = "STAGED_EDIT",
}

registerEnumType(ReviewKind, {
  name: "PracticeReviewKind",
  description: "What lies with the reviewers.",
  valuesConfig: {
    NEW_REPORT: { description: "A report that was never published." },
    STAGED_EDIT: { description: "An edit of what is published." },
  },
});

@ObjectType({
  description: "What of a practice waits for the secretariat's review, since when and for whom.",
})
export class PracticeReview {
  @Field(() => ReviewKind, { description: "A new report, or an edit of a published one." })
  kind!: ReviewKind;
  @Field(() => GraphQLDateTime, { description: "Since when it waits." })
  waitingSince!: Date;
  @Field(() => Int, { description: "The version that an approval or a return names." })
  version!: number;
  @Field(() => Int, {
    nullable: true,
    description: "The published version that the edit would replace; null for a new report.",
  })
  baseVersion!: number | null;
  @Field(() => Partner, {
    nullable: true,
    description: "For whom: the organisation that reports it and waits.",
  })
  author!: Partner | null;
  @Field(() => PracticeRevision, { description: "What is to be judged, whole." })
  revision!: PracticeRevision;
}

@Resolver(() => Practice)
export class PracticeWaitingResolver {
  @FieldResolver(() => PracticeReview, {
    nullable: true,
    description: "What of it waits for review, for its author and the reviewers; null where nothing does.",
  })
  async review(
    @Root() { id, staged, version, authorId, waitingSince }: Practice,
    @Ctx() { load }: Context<Loaders>,
  ): Promise<PracticeReview | null> {
    if (!waitingSince) return null;
    const revision = await load.revision.load(revisionId(id, staged?.version ?? version));
    if (!revision) return null;
    const kind = staged ? ReviewKind.STAGED_EDIT : ReviewKind.NEW_REPORT;
    const { baseVersion } = revision;
    return {
      kind,
      waitingSince,
      version: revision.version,
      baseVersion,
      author: Partner.at(authorId),
      revision,
    };
  }
}

@Resolver(() => PracticeReview)
export class PracticeReviewResolver {
  @FieldResolver(() => [PracticeDifference], {
    description: "What the edit says differently from what is published; empty for a new report.",
  })
  async differences(@Root() { revision, baseVersion }: PracticeReview, @Ctx() { load }: Context<Loaders>) {
    if (baseVersion === null) return [];
    const base = await load.revision.load(revisionId(revision.practiceId, baseVersion));
    return compared(base, revision)?.differences ?? [];
  }
}
