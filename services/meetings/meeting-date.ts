import { Field, ObjectType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";
import { AS_KNOWN } from "./day.rules";

@ObjectType({ description: "When a meeting was held, as one source or several have it." })
export class MeetingDate {
  @Field(() => String, { description: `The first day, ${AS_KNOWN}.` })
  startsOn!: string;
  @Field(() => String, {
    nullable: true,
    description: "The last day, likewise; null for one day, and where it is not known.",
  })
  endsOn!: string | null;
  @Bilingual({ column: false, nullable: true, description: "What is to be said of this reading." })
  note!: Localized | null;
  @Field(() => [Source], { description: "The sources that have it." })
  sources!: Source[];
}
