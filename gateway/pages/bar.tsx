import "./bar.css";

import type { ReactNode } from "react";

import type { Language } from "./language";
import { texts } from "./texts";

const LANGUAGES: Record<Language, string> = { es: "ES, español", en: "EN, English" };

type Props = { language: Language; onLanguage(language: Language): void; children: ReactNode };

export function Bar({ language, onLanguage, children }: Props) {
  const { hub, explorer, language: label } = texts[language];
  return (
    <header className="bar">
      <h1>
        {hub} <small>{explorer}</small>
      </h1>
      {children}
      <fieldset className="languages" aria-label={label}>
        {(Object.keys(LANGUAGES) as Language[]).map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-label={LANGUAGES[each]}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
