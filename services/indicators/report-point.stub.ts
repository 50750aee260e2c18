import { Directive, Field, ID, ObjectType } from "type-graphql";

const KEY = /^[\w.:/-]{1,100}$/;

/** A point of a report as this subgraph sees it: by its key, with the indicators and resolutions that rest on it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A point of a report." })
export class ReportPoint {
  @Field(() => ID, { description: "Its id, e.g. 2016-06-08/2a." })
  id!: string;

  static at(id: unknown): ReportPoint | null {
    return typeof id === "string" && KEY.test(id) ? Object.assign(new ReportPoint(), { id }) : null;
  }
}
