import { Field, ID, InputType } from "type-graphql";

import { LocalizedTextInput } from "../kit/localized-text.input";
import { GraphQLDate } from "../kit/scalars";
import { OfferStepKind } from "./offer.terms";
import { LegislationSourceInput } from "./source.input";

@InputType({ description: "An offer of technical capacity." })
export class CapacityOfferInput {
  @Field(() => LocalizedTextInput, { description: "What you offer; up to 5000 characters." })
  description!: LocalizedTextInput;
  @Field(() => [ID], {
    defaultValue: [],
    description: "To which Member Countries, e.g. GTM; left empty, to all.",
  })
  countries!: string[];
  @Field(() => ID, { nullable: true, description: "The ReportPoint that records it, e.g. 2016-06-08/3a." })
  reportPoint?: string | null;
}

@InputType({ description: "What happened with an offer." })
export class CapacityOfferStepInput {
  @Field(() => OfferStepKind, { description: "What happened." })
  kind!: OfferStepKind;
  @Field(() => GraphQLDate, { description: "When; not in the future, and not before the offer." })
  on!: string;
  @Field(() => LocalizedTextInput, { description: "What happened, in words; up to 2000 characters." })
  description!: LocalizedTextInput;
  @Field(() => [LegislationSourceInput], {
    defaultValue: [],
    description: "Where it is read, where it was published.",
  })
  sources!: LegislationSourceInput[];
}
