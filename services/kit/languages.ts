import Negotiator from "negotiator";
import { registerEnumType } from "type-graphql";

/** The languages of the Regional Conference on Migration. */
export enum Language {
  ES = "es",
  EN = "en",
}

registerEnumType(Language, {
  name: "Language",
  description: "A working language of the Regional Conference on Migration.",
  valuesConfig: { ES: { description: "Spanish." }, EN: { description: "English." } },
});

/** Whoever takes any language ("*", as many programs say) gets the first. */
const ENGLISH_FIRST = [Language.EN, Language.ES];

/** The best match of an Accept-Language header; English where it names none of ours. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const headers = { "accept-language": acceptLanguage ?? "" };
  return (new Negotiator({ headers }).languages(ENGLISH_FIRST)[0] as Language) ?? Language.EN;
}
