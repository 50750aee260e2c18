import { Field, InputType, Int } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { FRAMEWORK_COLUMNS } from "./framework.row";

@InputType({ description: "An edition of an indicator framework." })
export class IndicatorFrameworkInput {
  @Field(() => String, {
    description: "The name that its editions share: capital letters, digits and hyphens, e.g. HUB-DEMO.",
  })
  family!: string;
  @Field(() => Int, { description: "1 for the first edition of its family, then one more each time." })
  edition!: number;
  @Field(() => LocalizedTextInput, { description: "Its title; up to 200 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What a reader must know of it; up to 2000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => String, {
    nullable: true,
    description: "The id of the Partner that publishes it; the secretariat where it is left out.",
  })
  author?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Whether it only shows how the hub works." })
  isDemonstration!: boolean;
  @Field(() => GraphQLDate, { nullable: true, description: "The day from which it is valid." })
  validFrom?: string | null;
  @Field(() => String, { nullable: true, description: "The licence of its text; up to 200 characters." })
  licence?: string | null;
  @Field(() => String, { description: "Where it comes from; up to 500 characters." })
  source!: string;
  @Field(() => String, {
    description:
      `Its indicators as CSV (UTF-8), one a row, in order, with the columns ${FRAMEWORK_COLUMNS.join(", ")}. ` +
      "Lists are separated by semicolons, an option is written code=en|es. An indicator supersedes the one that `supersedes` names, " +
      'else the one with the same code in the edition before; "-" says none.',
  })
  csv!: string;
}
