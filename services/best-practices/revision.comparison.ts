import { Field, ObjectType } from "type-graphql";

import { Language } from "../kit/languages";
import { type Difference } from "./difference.rules";
import { PracticeRevision } from "./revision.entity";

@ObjectType({ description: "One field of which two revisions of a practice say different things." })
export class PracticeDifference implements Difference {
  @Field(() => String, {
    description:
      'The field, e.g. "whatWasDone"; "title.original" where only the language it was written in differs.',
  })
  field!: string;
  @Field(() => Language, {
    nullable: true,
    description: "The language of the text; null for what is no text.",
  })
  language!: Language | null;
  @Field(() => String, {
    nullable: true,
    description:
      "What the earlier one says: a text or value as it is, a list as JSON; null where it says nothing.",
  })
  before!: string | null;
  @Field(() => String, { nullable: true, description: "What the later one says, likewise." })
  after!: string | null;
}

@ObjectType({ description: "Two revisions of a practice, and what they say differently." })
export class PracticeComparison {
  @Field(() => PracticeRevision, { description: "The one compared from." })
  from!: PracticeRevision;
  @Field(() => PracticeRevision, { description: "The one compared to." })
  to!: PracticeRevision;
  @Field(() => [PracticeDifference], { description: "Every field that differs, and no other." })
  differences!: PracticeDifference[];
}
