import { Arg, Ctx, Directive, Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";

import { Language } from "./languages";
import { TextWarning, warningsOf } from "./texts/text-warning";
import { type Localized, statusIn, TranslationStatus } from "./texts/translation";

export type { Localized };

@Directive("@shareable")
@ObjectType({ description: "A text in one language." })
export class Translation {
  @Field(() => Language, { description: "The language of this text." })
  language!: Language;
  @Field(() => String, { description: "The text." })
  text!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the text was first written in this language; null where that is not known.",
  })
  isOriginal!: boolean | null;
}

@Directive("@shareable")
@ObjectType({ description: "How a text stands in one of the working languages." })
export class LanguageStatus {
  @Field(() => Language, { description: "The language." })
  language!: Language;
  @Field(() => TranslationStatus, { description: "How the text stands in it." })
  status!: TranslationStatus;
}

@Directive("@shareable")
@ObjectType({
  description:
    "A text that people read, in the caller's language: that of the argument `language`, " +
    "else of the header Accept-Language, else English.",
})
export class LocalizedText {
  @Field(() => String, { description: "The text, in `language`." })
  text!: string;
  @Field(() => Language, { description: "The language that was served." })
  language!: Language;
  @Field(() => Boolean, {
    description: "True where the text does not exist in the language asked for and another was served.",
  })
  isFallback!: boolean;
  @Field(() => [Translation], { description: "The text in every language in which it exists." })
  translations!: Translation[];

  /** Worked out only where somebody asks. */
  constructor(
    private readonly stored: Localized,
    private readonly wanted: Language,
  ) {}

  @Field(() => [LanguageStatus], {
    description: "How the text stands in each working language: original, current, stale or missing.",
  })
  get translationStatus(): LanguageStatus[] {
    return Object.values(Language).map((language) => ({ language, status: statusIn(this.stored, language) }));
  }

  @Field(() => [TextWarning], {
    description:
      "What its author should look at: words for the two crimes that do not fit each other in the two languages. " +
      "A warning never hinders anything. Ask for it in the answer of a mutation.",
  })
  get warnings(): TextWarning[] {
    return warningsOf(this.stored, this.wanted);
  }
}

/** The text in the wanted language, or in the other one, said to be a fallback. */
export function localize(stored: Localized, wanted: Language): LocalizedText {
  const translations = Object.values(Language)
    .filter((language) => stored[language] !== undefined)
    .map((language) => ({
      language,
      text: stored[language]!,
      isOriginal: stored.original ? stored.original === language : null,
    }));
  const served = translations.find(({ language }) => language === wanted) ?? translations[0]!;
  return Object.assign(new LocalizedText(stored, wanted), {
    text: served.text,
    language: served.language,
    isFallback: served.language !== wanted,
    translations,
  });
}

/**
 * A bilingual property: a jsonb column that holds a `Localized`, and a GraphQL field of the same name
 * that takes a `language` and gives a `LocalizedText`.
 */
export function Bilingual(options: { description: string; nullable?: boolean; column?: false }) {
  return (prototype: object, property: string) => {
    const { description, nullable = false, column } = options;
    if (column !== false) Column("jsonb", { nullable })(prototype, property);
    const method = `${property}InLanguage`;
    const descriptor = {
      configurable: true,
      value(
        this: Record<string, Localized | null>,
        language: Language | null,
        context: { language: Language },
      ) {
        const stored = this[property];
        return stored ? localize(stored, language ?? context.language) : null;
      },
    };
    Object.defineProperty(prototype, method, descriptor);
    Field(() => LocalizedText, { name: property, description, nullable })(prototype, method, descriptor);
    Arg("language", () => Language, {
      nullable: true,
      description: "The language wanted; without it, the header Accept-Language decides.",
    })(prototype, method, 0);
    Ctx()(prototype, method, 1);
  };
}
