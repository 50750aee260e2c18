import { isDay, isYear } from "./check-digits";
import { type Clue } from "./finding";

const AT = "(?:@| ?[\\[({] ?(?:at|arroba) ?[\\])}] ?)";
const DOT = "(?:\\.| ?[\\[({] ?(?:dot|punto) ?[\\])}] ?)";

/** Role accounts too: whether an address is a person's or an office's cannot be seen from it. */
export const EMAIL: readonly Clue[] = [
  {
    kind: "EMAIL_ADDRESS",
    what: "an e-mail address",
    form: new RegExp(
      `(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]{1,64}${AT}(?:[\\p{L}\\p{N}-]{1,63}${DOT}){1,5}\\p{L}{2,24}`,
      "giu",
    ),
  },
];

const kind = "TELEPHONE_NUMBER";
const what = "a telephone number";
const digitsOf = (text: string) => text.replace(/\D/g, "");
const between = (least: number, most: number) => (match: RegExpExecArray) => {
  const { length } = digitsOf(match[0]);
  return length >= least && length <= most;
};
/** Neither inside a word nor inside a longer number. */
const alone = (form: string) => new RegExp(`(?<![\\w.,/#-])(?:${form})(?!\\w|[.,-]\\d| \\d{3})`, "g");
/** "2015 3000" are a year and a number; "2222 3333" is not. */
const noYears = ([number]: RegExpExecArray) =>
  !number.includes(" ") || !number.split(" ").some((part) => isYear(part));

const LABEL =
  "tels?|telf|telefonos?|telephones?|phones?|cel|celular(?:es)?|cell|mobile|movil|whatsapp|fax|call|llam(?:e|ar|en|ando)|marque|" +
  "contact[oe]?|hotline|helpline|linea(?: gratuita)?";
const TO = "(?: ?(?:al|at|to|us|no|num|numero|number|n\\.? ?o|is|es|on|telefonico|[.:=#)-]) ?){0,5} ?";

export const TELEPHONES: readonly Clue[] = [
  { kind, what, form: /(?<![\w+])\+ ?\(?\d[\d ().-]{6,20}\d(?!\d)/g, real: between(8, 15) },
  { kind, what, form: alone("00[ -]?[1-9][\\d ().-]{7,18}\\d"), real: between(11, 17) },
  {
    kind,
    what,
    form: new RegExp(`(?<!\\w)(?:${LABEL})${TO}\\(?\\d[\\d ().-]{5,20}\\d(?!\\d)`, "gi"),
    real: between(7, 15),
  },
  { kind, what, form: /(?:wa\.me|t\.me|phone=)\/?\+?\d{8,15}/gi },
  { kind, what, form: alone("\\(?[2-9]\\d\\d\\)[ -]?\\d{3}[ .-]\\d{4}|\\(\\d{2,3}\\) ?\\d{3,4}[ -]\\d{4}") },
  {
    kind,
    what,
    form: alone("(?:(?:\\+?1|01)[ .-])?[2-9]\\d\\d(?<s>[ .-])\\d{3}(?:\\k<s>|-)\\d{4}"),
    real: noYears,
  },
  {
    kind,
    what,
    form: alone("(?:01[ -])?[1-9]\\d[ -]\\d{4}[ -]\\d{4}|(?:01[ -])?800[ -]\\d{4}[ -]\\d{3}"),
    real: noYears,
  },
  { kind, what, form: alone("(?:\\(?50[1-7]\\)?[ -])?[2-9]\\d{3}[ -]\\d{4}"), real: noYears },
  { kind, what, form: alone("\\(?50[1-7]\\)?[ -][2-9]\\d{2}[ -]\\d{4}"), real: noYears },
  { kind, what, form: alone("[2-9]\\d{7}|[2-9]\\d{9}"), real: ([number]) => !isCount(number) },
  {
    kind,
    what,
    form: alone("50[1-7][2-9]\\d{6,7}|521?[2-9]\\d{9}|1[2-9]\\d{9}"),
    real: ([n]) => !isCount(n),
  },
];

/** A round number, or a day written in one. */
const isCount = (number: string) =>
  number.endsWith("000") ||
  (number.length === 8 && isYear(number.slice(0, 4)) && isDay(number.slice(4, 6), number.slice(6)));
