import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { Confidence } from "../kit/source";
import { UptakeKind } from "./uptake.entity";

@InputType({ description: "That a contribution was taken up." })
export class UptakeInput {
  @Field(() => ID, { description: "The contribution." })
  contribution!: string;
  @Field(() => UptakeKind, { description: "Into what it was taken up." })
  kind!: UptakeKind;
  @Field(() => ID, { description: "The id of that point, decision or work plan." })
  target!: string;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What of it was taken up, up to 2,000 characters.",
  })
  note?: LocalizedTextInput | null;
  @Field(() => String, { description: "Where that can be read: a document, a page or a record." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure it is." })
  confidence!: Confidence;
}
