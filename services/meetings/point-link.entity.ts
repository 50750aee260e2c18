import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";
import { ReportSubject } from "./subject";

export enum PointRelation {
  NAMES = "NAMES",
  CONCERNS = "CONCERNS",
}

registerEnumType(PointRelation, {
  name: "PointRelation",
  description: "How a point of a report is tied to a record.",
  valuesConfig: {
    NAMES: { description: "The point names it in its own words." },
    CONCERNS: { description: "The point does not name it; the secretariat found that it is about it." },
  },
});

@Entity("point_link")
@ObjectType({ description: "That a point of a report speaks of a record of the hub." })
export class PointLink {
  @PrimaryColumn("text")
  pointId!: string;

  @PrimaryColumn("text")
  @Field(() => ReportSubject, { description: "The kind of the record." })
  subject!: ReportSubject;

  @PrimaryColumn("text")
  @Field(() => ID, { description: "The record's id or code." })
  key!: string;

  @Column("text")
  @Field(() => PointRelation, { description: "Whether the point names it, or only concerns it." })
  relation!: PointRelation;

  @Bilingual({ nullable: true, description: "What is to be said of the tie; null for nothing." })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where the tie is read, and how sure it is." })
  sources!: Source[];
}
