/** The words in which resolutions count and date. What is not here is not understood. */

export const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["one", "a", "an", "un", "una", "uno"],
    ["two", "dos"],
    ["three", "tres"],
    ["four", "cuatro"],
    ["five", "cinco"],
    ["six", "seis"],
    ["seven", "siete"],
    ["eight", "ocho"],
    ["nine", "nueve"],
    ["ten", "diez"],
    ["eleven", "once"],
    ["twelve", "doce"],
  ]
    .flatMap((words, i): [string, number][] => words.map((word) => [word, i + 1]))
    .concat([
      ["fifteen", 15],
      ["quince", 15],
      ["thirty", 30],
      ["treinta", 30],
      ["sixty", 60],
      ["sesenta", 60],
      ["ninety", 90],
      ["noventa", 90],
    ]),
);

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
