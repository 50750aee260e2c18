import { isbn13, isDay } from "./check-digits";

/** Numbers that identify nobody: they are taken out before numbers of persons are looked for. */
interface Harmless {
  form: RegExp;
  real?(match: RegExpExecArray): boolean;
}

/** Addresses of a messenger end in somebody's telephone number. */
const WEB =
  /(?:https?:\/\/|www\.)(?!(?:\w+\.)?(?:wa\.me|whatsapp\.com|t\.me)\b)[^\s<>"']+|(?<![\w@.-])(?:[\w-]+\.)+(?:org|int|com|net|edu|info|eu|go[bv]|mil)(?:\.[a-z]{2})?\/[^\s<>"']*/gi;
const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
const BOOK = /\b(?:ISBN(?:-1[03])?|ISSN|DOI)\b[ :.-]*[\dX][\dX ./-]*/gi;
const DAY = "\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+)?|\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)?\\d\\d";
const YEARS = "(?:19|20)\\d\\d(?: ?[/,;-] ?| )(?:19|20)?\\d\\d";
const alone = (form: string) => new RegExp(`(?<![\\w.-])(?:${form})(?!\\w|[.-]\\d)`, "g");

const NUMBER = "\\d+(?:[., ]\\d{3})*(?:[.,]\\d+)?";
const AMOUNT = `${NUMBER}(?: ?- ?${NUMBER})?(?![\\d-])`;
const MONEY =
  "(?:US|C|RD|BZ|CA|MX)?\\$|€|₡|£|B/\\.?|[QL]\\.?|USD|EUR|MXN|GTQ|HNL|NIO|CRC|PAB|DOP|CAD|BZD|UMA";
const CURRENCY =
  "(?:USD|EUR|MXN|GTQ|HNL|NIO|CRC|PAB|DOP|CAD|BZD|UMA|mil|thousand|(?:mill|bill)(?:on|ones|ions)|dolar(?:es)?|dollars?|" +
  "euros?|quetzal(?:es)?|lempiras?|cordobas?|colones|balboas?|pesos?)\\b|[%€]";
const COUNTED =
  "(?:personas?|persons?|people|habitantes|inhabitants|victim(?:a|as|s)?|migrant(?:es?|s)?|nin[oa]s|children|mujer(?:es)?|" +
  "women|hombres|men|casos|cases|dias|days|horas|hours)\\b";
/** Not even the number of an identity document looks like these. */
export const NEVER_A_NUMBER: readonly Harmless[] = [
  { form: WEB },
  { form: UUID },
  { form: BOOK },
  { form: alone("97[89](?:[ -]?\\d){10}"), real: ([number]) => isbn13(number) },
  { form: alone(DAY), real: ([day]) => isRealDay(day) },
  { form: new RegExp(`(?<!\\w)(?:${MONEY}) ?${AMOUNT}`, "g") },
  { form: new RegExp(`(?<![\\w.,-])${AMOUNT} ?(?=${CURRENCY})`, "gi") },
  { form: new RegExp(`(?<![\\w.,-])${NUMBER} ?(?=${COUNTED})`, "gi") },
  { form: alone(`${YEARS}(?:(?: ?[/,;-] ?| )(?:19|20)\\d\\d)*`) },
];

const ACT =
  "ley(?:es)?|laws?|decretos?|decrees?|acuerdos?|agreements?|d\\.? ?l\\.?|a\\.? ?g\\.?|g\\.? ?o\\.?|p\\.? ?l\\.?|resolucion(?:es)?|" +
  "resolutions?|reglamentos?|regulations?|gacetas?|gazette|diario oficial|expedientes?|exp\\.?|sentencias?|judge?ments?|" +
  "articulos?|articles?|arts?\\.?|sections?|secciones|seccion|ss?\\.|paragraphs?|parrafos?|pages?|paginas?|pp?\\.|pags?\\.|" +
  "u\\.? ?s\\.? ?c\\.?|stat\\.?|cfr|folios?|vol\\.?|tomos?|proyectos?|grants?|iniciativas?|bills?|acts?";

/** What a telephone number could be taken for. */
export const NEVER_A_TELEPHONE: readonly Harmless[] = [
  { form: alone("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?") },
  {
    form: new RegExp(
      `(?<!\\w)(?:${ACT})(?: (?:legislativo|ejecutivo|gubernativo|ministerial|presidencial|no\\.?|n\\.?o\\.?|num\\.?|numero|number))* ?` +
        "#?\\d[\\d./-]*(?:(?: ?, ?| y | and | a | to )\\d{1,4}(?![\\d-]))*",
      "gi",
    ),
  },
];

function isRealDay(text: string): boolean {
  const [one, two, three] = text.split(/[./T-]/);
  return (one ?? "").length === 4 ? isDay(two, three) : isDay(two, one) || isDay(one, two);
}

/** The text with what is harmless made unreadable, and everything else at its place. */
export const without = (harmless: readonly Harmless[], text: string): string =>
  harmless.reduce(
    (left, { form, real }) =>
      left.replace(form, (...parts) => {
        const whole = String(parts[0]);
        return real && !real([whole] as unknown as RegExpExecArray) ? whole : "~".repeat(whole.length);
      }),
    text,
  );
