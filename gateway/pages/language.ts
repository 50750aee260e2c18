import { texts } from "./texts";

export type Language = "es" | "en";

const KEY = "rcm-hub:language";

/** The document's own `lang` is the one place where the chosen language is kept while the page is open. */
export function currentLanguage(): Language {
  return document.documentElement.lang === "es" ? "es" : "en";
}

export function speak(language: Language): void {
  document.documentElement.lang = language;
  document.title = `${texts[language].hub} · ${texts[language].explorer}`;
}

export function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser may refuse storage; the choice then lasts as long as the page.
  }
}

export function preferredLanguage(): Language {
  const wanted = remembered() ?? navigator.language;
  return wanted.toLowerCase().startsWith("es") ? "es" : "en";
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
