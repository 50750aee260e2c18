import { Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict } from "../kit/errors";
import { LocalizedTextInput, localizedOrNull } from "../kit/localized-text.input";
import { type Transaction } from "../kit/write";
import { ChangeArgs } from "./args";
import { PointLink, PointRelation } from "./point-link.entity";
import { expectUnlocked } from "./report.rules";
import { changePoint } from "./report-point.change";
import { ReportPoint } from "./report-point.entity";
import { citedSources, MeetingSourceInput, SOURCES } from "./source.input";
import { ReportSubject, subjectKey } from "./subject";

const MOST = 200;

@InputType({ description: "A record of which a point speaks." })
export class PointLinkInput {
  @Field(() => ReportSubject, { description: "The kind of the record." })
  subject!: ReportSubject;
  @Field(() => ID, { description: "The record's id or code." })
  key!: string;
  @Field(() => PointRelation, { description: "Whether the point names it, or only concerns it." })
  relation!: PointRelation;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What is to be said of the tie, up to 1000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@ArgsType()
class LinkReportPointArgs extends ChangeArgs {
  @Field(() => PointLinkInput, { description: "What it speaks of." })
  input!: PointLinkInput;
}

@ArgsType()
class UnlinkReportPointArgs extends ChangeArgs {
  @Field(() => ReportSubject, { description: "The kind of the record." })
  subject!: ReportSubject;
  @Field(() => ID, { description: "The record's id or code." })
  key!: string;
}

/** Points are tied to what they speak of until the report is accepted, also while it is being considered. */
@Resolver(() => ReportPoint)
export class PointLinkMutation {
  @Mutation(() => ReportPoint, {
    description:
      "Ties a point to a record that it speaks of, until its report is accepted. For the reviewing secretariat.",
  })
  linkReportPoint(@Args(() => LinkReportPointArgs) args: LinkReportPointArgs, @Ctx() context: Context) {
    const { subject, relation } = args.input;
    return changePoint(context, "linkReportPoint", args, expectUnlocked, async (point, tx) => {
      const key = subjectKey("input.key", subject, args.input.key);
      const note = localizedOrNull("input.note", args.input.note, 1_000);
      const sources = citedSources("input.sources", args.input.sources);
      await expectRoom(tx, point, subject, key);
      await tx.manager.upsert(
        PointLink,
        { pointId: point.id, subject, key, relation, note, sources } as never,
        ["pointId", "subject", "key"],
      );
      return {};
    });
  }

  @Mutation(() => ReportPoint, {
    description: "Unties a point from a record, until its report is accepted. For the reviewing secretariat.",
  })
  unlinkReportPoint(@Args(() => UnlinkReportPointArgs) args: UnlinkReportPointArgs, @Ctx() context: Context) {
    return changePoint(context, "unlinkReportPoint", args, expectUnlocked, async (point, tx) => {
      const key = subjectKey("key", args.subject, args.key);
      const { affected } = await tx.manager.delete(PointLink, {
        pointId: point.id,
        subject: args.subject,
        key,
      });
      if (affected) return {};
      throw conflict("The point is not tied to that record.", {
        field: "key",
        fix: "See the point's `links`.",
        current: point,
      });
    });
  }
}

async function expectRoom(
  tx: Transaction,
  { id: pointId }: ReportPoint,
  subject: ReportSubject,
  key: string,
) {
  const links = await tx.manager.findBy(PointLink, { pointId });
  if (links.length < MOST || links.some((link) => link.subject === subject && link.key === key)) return;
  throw conflict(`The point speaks of ${MOST} records already.`, {
    field: "input",
    fix: "Keep the ones that matter most.",
  });
}
