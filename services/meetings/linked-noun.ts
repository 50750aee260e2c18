import {
  Args,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { ReportPointConnection } from "./report-point.listing";
import { hasForm, type ReportSubject, speakingOf } from "./subject";

/** Another subgraph's noun with an `id`, as this one sees it: by its key. */
export function linkedNoun(name: string, subject: ReportSubject, description: string) {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { description })
  class Linked {
    @Field(() => ID, { description: "Its id." })
    id!: string;

    static at(id: unknown): Linked | null {
      return hasForm(subject, id) ? Object.assign(new Linked(), { id }) : null;
    }
  }
  return Linked;
}

/** The way back: from a record to the points that speak of it. */
export function pointsOf<Noun extends object>(
  noun: ClassType<Noun>,
  subject: ReportSubject,
  keyOf: (noun: Noun) => string,
) {
  @Resolver(() => noun)
  class PointsResolver {
    @FieldResolver(() => ReportPointConnection, {
      nullable: true,
      description: "The points of reports that speak of it, the latest report first.",
    })
    reportPoints(
      @Root() root: Noun,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { load }: Context<Loaders>,
    ) {
      const args = { ...page, filter: {}, orderBy: "LATEST_REPORT_FIRST" } as const;
      return load.points(args, speakingOf(subject, keyOf(root)));
    }
  }
  return PointsResolver;
}
