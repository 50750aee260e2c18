import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { Source } from "../kit/source";
import { AS_KNOWN } from "./day.rules";
import { type MeetingDate } from "./meeting-date";

export enum MeetingKind {
  MEETING = "MEETING",
  WORKSHOP = "WORKSHOP",
}

registerEnumType(MeetingKind, {
  name: "MeetingKind",
  description: "What kind of event a meeting is.",
  valuesConfig: {
    MEETING: { description: "A meeting of a body of the Conference, which can report and decide." },
    WORKSHOP: { description: "A workshop or another event, which carries out or follows up." },
  },
});

@ObjectType({ description: "An item of a meeting's agenda." })
export class AgendaItem {
  @Field(() => String, { description: 'Its number on the agenda, e.g. "3".' })
  number!: string;
  @Bilingual({ column: false, description: "What was on the agenda." })
  title!: Localized;
}

@Entity("meeting")
@Directive('@key(fields: "id")')
@ObjectType({ description: "A meeting of a body of the Conference, or another event that it held." })
export class Meeting extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "Its first day and its body, e.g. 2016-06-08-liaison-officer-network." })
  id!: string;

  @Column("text")
  @Field(() => MeetingKind, { description: "What kind of event it is." })
  kind!: MeetingKind;

  @Column("text")
  bodyId!: string;

  @Bilingual({ description: "What it is called." })
  title!: Localized;

  @Bilingual({ nullable: true, description: "Where it was held; null where that is not known." })
  place!: Localized | null;

  @Column("text", { nullable: true })
  countryIso3!: string | null;

  @Column("text")
  @Field(() => String, {
    description: `The first day, by the date that the hub shows, ${AS_KNOWN}. Other dates are in \`dates\`.`,
  })
  startsOn!: string;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The last day, likewise; null for a meeting of one day, and where it is not known.",
  })
  endsOn!: string | null;

  @Column("jsonb")
  dates!: MeetingDate[];

  @Bilingual({
    nullable: true,
    description:
      "Why the hub shows the date that it shows, where sources disagree; null where nobody settled it.",
  })
  dateSettlement!: Localized | null;

  @Column("jsonb", { nullable: true })
  @Field(() => [AgendaItem], {
    nullable: true,
    description: "The agenda; null where the hub does not have it.",
  })
  agenda!: AgendaItem[] | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where it can be read about, and how sure that is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}
