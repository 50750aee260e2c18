/** What the privacy gate looks for. */
export type FindingKind = "NATIONAL_ID" | "TELEPHONE_NUMBER" | "EMAIL_ADDRESS" | "PERSON_FIELD";

/** That a text seems to hold personal data: where, and of which kind. Never what it says. */
export interface Finding {
  kind: FindingKind;
  /** In words that can follow "holds", e.g. "a CURP (Mexico)". */
  what: string;
  /** The first character, from 0; an emoji or an accented letter is one character. */
  offset: number;
  length: number;
}

/** What the gate tells of a finding: everything but the value. */
export interface FoundData extends Finding {
  /** Which argument or field of an input: "input.title.es". */
  field: string;
  /** es or en, in a bilingual text. */
  language: string | null;
  /** In a table: the heading is row 1, the first column is column 1. */
  row?: number;
  column?: number;
}

/** Something to look for: every match of `form` that is `real`. */
export interface Clue {
  kind: FindingKind;
  what: string;
  form: RegExp;
  /** Whether a match is what it looks like; the match's named groups are its parts. */
  real?(match: RegExpExecArray): boolean;
}

/** Where the clues are met in a text; places are those of the text. */
export const matchesOf = (clues: readonly Clue[], text: string) =>
  clues.flatMap(({ form, real, kind, what }) =>
    [...text.matchAll(form)]
      .filter((match) => real?.(match as RegExpExecArray) ?? true)
      .map((match) => ({ kind, what, start: match.index, end: match.index + match[0].length })),
  );
