import { Field, InputType } from "type-graphql";

import { badInput } from "./errors";
import { Language } from "./languages";
import { type Localized } from "./localized-text";
import { plainText } from "./plain-text";
import { confirm } from "./texts/translation";

@InputType({ description: "A text in Spanish, in English or in both. At least one is needed." })
export class LocalizedTextInput {
  @Field(() => String, { nullable: true, description: "The Spanish text." })
  es?: string | null;
  @Field(() => String, { nullable: true, description: "The English text." })
  en?: string | null;
  @Field(() => Language, { nullable: true, description: "The language in which it was first written." })
  original?: Language | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "True where a translation that you leave as it was still says what the changed original says; else it counts as stale.",
  })
  translationIsCurrent?: boolean | null;
}

/** The stored form of a bilingual input; refuses an empty one, one too long, and text a database would alter. */
export function localized(field: string, input: LocalizedTextInput, longest: number): Localized {
  const stored: Localized = {};
  for (const language of Object.values(Language)) {
    const text = input[language];
    if (text != null) stored[language] = plainText(`${field}.${language}`, text, longest);
  }
  if (stored.es === undefined && stored.en === undefined)
    throw badInput(field, "The text is missing.", "Give it in Spanish (es), in English (en) or in both.");
  const original =
    input.original ?? (stored.es === undefined || stored.en === undefined ? onlyLanguage(stored) : undefined);
  if (original && stored[original] === undefined)
    throw badInput(
      `${field}.original`,
      "There is no text in that language.",
      "Name the language of a text you give.",
    );
  const text = original ? { ...stored, original } : stored;
  return input.translationIsCurrent ? confirm(text) : text;
}

export const localizedOrNull = (
  field: string,
  input: LocalizedTextInput | null | undefined,
  longest: number,
) => (input == null ? null : localized(field, input, longest));

const onlyLanguage = (stored: Localized) => (stored.es === undefined ? Language.EN : Language.ES);
