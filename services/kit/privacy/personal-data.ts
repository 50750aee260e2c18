import { EMAIL, TELEPHONES } from "./contact";
import { type Finding, matchesOf } from "./finding";
import { fold } from "./fold";
import { NEVER_A_NUMBER, NEVER_A_TELEPHONE, without } from "./harmless";
import { NATIONAL_IDS } from "./national-ids";
import { PERSON_LABELS } from "./person-fields";

/** A text without any of these holds nothing that the gate looks for. */
const WORTH_A_LOOK = /[@:=]|arroba|\bat\b|\d.*\d/is;

/** What in a text seems to be personal data, in the order of the text; one finding where two overlap. */
export function personalData(original: string): Finding[] {
  const { text, at } = fold(original);
  if (!WORTH_A_LOOK.test(text)) return [];
  const mails = matchesOf(EMAIL, text);
  const numbers = without(NEVER_A_NUMBER, text);
  const found = [
    ...mails,
    ...matchesOf(PERSON_LABELS, text),
    ...matchesOf(NATIONAL_IDS, numbers),
    ...matchesOf(TELEPHONES, without(NEVER_A_TELEPHONE, numbers)),
  ].sort((a, b) => a.start - b.start);
  let end = 0;
  const apart = found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
  return apart.map(({ kind, what, start, end: after }) => {
    const offset = at[start]!;
    return { kind, what, offset, length: at[after - 1]! - offset + 1 };
  });
}
