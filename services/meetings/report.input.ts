import { Field, ID, InputType } from "type-graphql";

import { Language } from "../kit/languages";
import { localized, LocalizedTextInput, localizedOrNull } from "../kit/localized-text.input";
import { type Report } from "./report.entity";
import { translationsOf } from "./report.rules";
import { citedSources, MeetingSourceInput, SOURCES } from "./source.input";
import { Wording } from "./wording";

@InputType({ description: "What a report says beside its points, whole." })
export class ReportInput {
  @Field(() => LocalizedTextInput, { description: "Its title, up to 300 characters." })
  title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What it says before its points, up to 5000 characters.",
  })
  opening?: LocalizedTextInput | null;
  @Field(() => Wording, { defaultValue: Wording.VERBATIM, description: "Whose words these are." })
  wording!: Wording;
  @Field(() => [Language], {
    defaultValue: [],
    description: "The language in which these texts are an unofficial translation, if one is.",
  })
  unofficialTranslations!: Language[];
  @Field(() => [MeetingSourceInput], SOURCES)
  sources!: MeetingSourceInput[];
}

@InputType({ description: "A report of a meeting." })
export class NewReportInput extends ReportInput {
  @Field(() => ID, { description: "The meeting that it reports." })
  meeting!: string;
  @Field(() => ID, {
    defaultValue: "rcgm",
    description: "The id of the Partner to which it will be submitted: the Regional Consultation Group.",
  })
  submittedTo!: string;
}

/** What a report says beside its points, checked and ready to be stored. */
export function contentOf(input: ReportInput): Partial<Report> {
  const title = localized("input.title", input.title, 300);
  const opening = localizedOrNull("input.opening", input.opening, 5_000);
  const texts = opening ? [title, opening] : [title];
  return {
    title,
    opening,
    wording: input.wording,
    unofficialTranslations: translationsOf(
      "input.unofficialTranslations",
      input.unofficialTranslations,
      texts,
    ),
    sources: citedSources("input.sources", input.sources),
  };
}
