import { badInput } from "./errors";

/** The last article of each Palermo instrument. */
const LAST = { UNTOC: 41, TIP: 20, SOM: 25 };
const ARTICLE = /^(UNTOC|TIP|SOM) ([1-9]\d?)(\(\w{1,3}\))*$/;

/** A reference to an article of a Palermo instrument, as the hub writes it. */
export function treatyArticle(field: string, text: string): string {
  const [, instrument, article] = ARTICLE.exec(text) ?? [];
  if (instrument && Number(article) <= LAST[instrument as keyof typeof LAST]) return text;
  throw badInput(
    field,
    "That is not an article of a Palermo instrument.",
    'Write UNTOC, TIP or SOM, a blank, and the article, e.g. "TIP 6" or "TIP 6(3)".',
  );
}
