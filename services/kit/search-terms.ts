/** A word or a phrase that somebody searches for. */
export interface Term {
  text: string;
  excluded: boolean;
  /** Whether it is an alternative to the term before. */
  alternative: boolean;
}

/** Words and "phrases", each possibly -excluded, joined by AND unless `or` stands between; marks alone are no word. */
export function termsOf(search: string): Term[] {
  const terms: Term[] = [];
  let alternative = false;
  for (const [, minus, phrase, word] of search.matchAll(/(?<!\S)(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const text = (phrase ?? word ?? "").replace(/^-+/, "");
    if (phrase === undefined && /^(or|o)$/i.test(text) && terms.length > 0) {
      alternative = true;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    terms.push({ text: `"${text.replaceAll('"', " ")}"`, excluded: minus === "-", alternative });
    alternative = false;
  }
  return terms;
}
