import { Field, ID, Int, ObjectType, Directive } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Crime } from "../kit/crime";
import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { Source } from "../kit/source";
import { LegislationTopic } from "./matrix.terms";
import { ObstacleSeverity, ObstacleStage, ObstacleStatus } from "./obstacle.terms";

@Entity("obstacle")
@Directive('@key(fields: "id")')
@ObjectType({
  description: "Something that hinders action against trafficking in persons or the smuggling of migrants.",
})
export class Obstacle extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text", { nullable: true })
  countryIso3!: string | null;

  @Column("text")
  @Field(() => Crime, { description: "The crime; BOTH where it hinders action against either." })
  crime!: Crime;

  @Column("text")
  @Field(() => LegislationTopic, { description: "The area of the matrix that it belongs to." })
  topic!: LegislationTopic;

  @Column("text")
  @Field(() => ObstacleStage, { description: "The stage of the procedure at which it stands in the way." })
  stage!: ObstacleStage;

  @Column("text")
  @Field(() => ObstacleSeverity, { description: "How much it hinders; UNKNOWN where nobody has judged it." })
  severity!: ObstacleSeverity;

  @Bilingual({ description: "What the obstacle is." })
  description!: Localized;

  @Column("text")
  @Field(() => ObstacleStatus, { description: "Whether it still stands." })
  status!: ObstacleStatus;

  @Bilingual({
    nullable: true,
    description: "How it was overcome, or why it was withdrawn; null while it is open.",
  })
  outcome!: Localized | null;

  @Column("text", { array: true })
  cellIds!: string[];

  @Column("uuid", { array: true })
  practiceIds!: string[];

  @Column("text")
  recordedById!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  recordedAt!: Date;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it is read, and how sure it is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}
