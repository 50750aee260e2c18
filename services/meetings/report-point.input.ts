import { Field, ID, InputType } from "type-graphql";

import { Language } from "../kit/languages";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { translationsOf } from "./report.rules";
import { type ReportPoint } from "./report-point.entity";
import { Wording } from "./wording";

@InputType({ description: "What a point says, whole." })
export class ReportPointInput {
  @Field(() => LocalizedTextInput, { description: "The text, up to 10,000 characters a language." })
  text!: LocalizedTextInput;
  @Field(() => Wording, { defaultValue: Wording.VERBATIM, description: "Whose words these are." })
  wording!: Wording;
  @Field(() => [Language], {
    defaultValue: [],
    description: "The language in which the text is an unofficial translation, if one is.",
  })
  unofficialTranslations!: Language[];
}

@InputType({ description: "A new point of a report, or a sub-point." })
export class NewReportPointInput extends ReportPointInput {
  @Field(() => ID, { description: "The report." })
  report!: string;
  @Field(() => String, { description: 'Its number, e.g. "3", or "3b" for a sub-point of 3.' })
  number!: string;
}

/** What a point says, checked and ready to be stored. */
export function contentOf({ wording, ...input }: ReportPointInput): Partial<ReportPoint> {
  const text = localized("input.text", input.text, 10_000);
  const field = "input.unofficialTranslations";
  const unofficialTranslations = translationsOf(field, input.unofficialTranslations, [text]);
  return { text, wording, unofficialTranslations };
}
