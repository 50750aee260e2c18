import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { CooperationSourceInput } from "./source.input";

@InputType({ description: "An interest of your own country or organisation." })
export class ExpressionOfInterestInput {
  @Field(() => ID, { description: "The theme: an id from cooperationThemes." })
  theme!: string;
  @Field(() => ID, { nullable: true, description: "The programme, where it is one programme's." })
  programme?: string | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What the interest is in, up to 5000 characters.",
  })
  text?: LocalizedTextInput | null;
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "When it was first expressed; today where it is left out.",
  })
  expressedOn?: string | null;
  @Field(() => ID, { nullable: true, description: "The point of a report that says so, e.g. 2016-06-08/4a." })
  reportPoint?: string | null;
  @Field(() => [CooperationSourceInput], { defaultValue: [], description: "Where it is read." })
  sources!: CooperationSourceInput[];
}
