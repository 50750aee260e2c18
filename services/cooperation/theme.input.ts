import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { CooperationSourceInput } from "./source.input";

@InputType({ description: "A theme of cooperation." })
export class CooperationThemeInput {
  @Field(() => ID, { description: "Its id: small letters, digits and hyphens, e.g. labour-migration." })
  id!: string;
  @Field(() => LocalizedTextInput, { description: "Its name, up to 200 characters." })
  name!: LocalizedTextInput;
  @Field(() => [CooperationSourceInput], { description: "Where it is read; at least one." })
  sources!: CooperationSourceInput[];
}
