import { Directive, Field, ObjectType } from "type-graphql";

import { Language } from "../languages";
import { confusions } from "./glossary";
import { type Localized } from "./translation";

@Directive("@shareable")
@ObjectType({
  description:
    "Two words that mean different crimes. English trafficking is Spanish trata; English smuggling is Spanish tráfico.",
})
export class TextWarning {
  @Field(() => String, { description: "What is wrong, in a sentence that names both words." })
  message!: string;
  @Field(() => String, { description: "The word of the Spanish text." })
  spanishWord!: string;
  @Field(() => String, { description: "The word of the English text." })
  englishWord!: string;
}

/** What the author of a text should look at, in the language of whoever asks. */
export const warningsOf = (text: Localized, language: Language): TextWarning[] =>
  confusions(text).map((words) => ({
    ...words,
    message: MESSAGES[language](words.spanishWord, words.englishWord),
  }));

const MESSAGES: Record<Language, (spanish: string, english: string) => string> = {
  en: (spanish, english) =>
    `The Spanish text says “${spanish}”, the English one “${english}”: these are different crimes. ` +
    "Trafficking is “trata”, smuggling is “tráfico”.",
  es: (spanish, english) =>
    `El texto en español dice «${spanish}» y el inglés «${english}»: son delitos distintos. ` +
    "La trata es “trafficking”; el tráfico es “smuggling”.",
};
