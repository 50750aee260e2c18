/** The words in which resolutions count and date. What is not here is not understood. */

const ENGLISH_ONES = "one two three four five six seven eight nine".split(" ");
const ENGLISH_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
  " ",
);
const ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SPANISH_ONES = "un dos tres cuatro cinco seis siete ocho nueve".split(" ");
const SPANISH_TEENS = "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve".split(
  " ",
);
const SPANISH_TWENTIES =
  "veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  );
const SPANISH_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");

const numbered = (words: string[], from: number, step = 1) =>
  words.map((word, i): [string, number] => [word, from + i * step]);
const joined = (tens: [string, number][], ones: [string, number][], by: string) =>
  tens.flatMap(([ten, value]) =>
    ones.map(([one, more]): [string, number] => [`${ten}${by}${one}`, value + more]),
  );

/** From one to ninety-nine, in both languages. */
export const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...numbered(ENGLISH_ONES, 1), ...numbered(ENGLISH_TEENS, 10), ...numbered(ENGLISH_TENS, 20, 10)],
  ...joined(numbered(ENGLISH_TENS, 20, 10), numbered(ENGLISH_ONES, 1), "-"),
  ...[...numbered(SPANISH_ONES, 1), ...numbered(SPANISH_TEENS, 10), ...numbered(SPANISH_TWENTIES, 20)],
  ...numbered(SPANISH_TENS, 30, 10),
  ...joined(numbered(SPANISH_TENS, 30, 10), numbered(SPANISH_ONES, 1), " y "),
  ...(["a", "an", "una", "uno"] as const).map((word): [string, number] => [word, 1]),
  ...numbered(["veintiuna"], 21),
  ...numbered(["dieciseis"], 16),
]);

export type Unit = "day" | "week" | "month" | "year";

export const UNITS: Readonly<Record<string, Unit>> = {
  ...{ day: "day", days: "day", día: "day", días: "day", dia: "day", dias: "day" },
  ...{ week: "week", weeks: "week", semana: "week", semanas: "week" },
  ...{ month: "month", months: "month", mes: "month", meses: "month" },
  ...{ year: "year", years: "year", año: "year", años: "year" },
};

const ENGLISH = [
  ...["january", "february", "march", "april", "may", "june", "july", "august"],
  ...["september", "october", "november", "december"],
];
const SPANISH = [
  ...["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"],
  ...["septiembre", "octubre", "noviembre", "diciembre"],
];

/** The number of a month by its name, from 1. */
export const MONTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([ENGLISH, SPANISH].flatMap((names) => names.map((name, i) => [name, i + 1]))),
  setiembre: 9,
};
