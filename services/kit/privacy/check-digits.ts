const digitsOf = (text: string) => [...text.replace(/\D/g, "")].map(Number);
const weighted = (digits: number[], weight: (place: number) => number) =>
  digits.reduce((sum, digit, i) => sum + digit * weight(i), 0);

/** Luhn: Canada's SIN, the Dominican cédula. */
export function luhn(number: string): boolean {
  const doubled = digitsOf(number)
    .reverse()
    .map((digit, i) => (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)));
  return weighted(doubled, () => 1) % 10 === 0;
}

/** How many municipalities each of Guatemala's 22 departments has. */
const MUNICIPALITIES = [
  17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17,
] as const;

/** Guatemala's CUI, the number of the DPI: eight digits, one that checks them, department and municipality. */
export function cui(number: string): boolean {
  const digits = digitsOf(number);
  const department = Number(digits.slice(9, 11).join(""));
  const municipality = Number(digits.slice(11).join(""));
  const sum = weighted(digits.slice(0, 8), (i) => i + 2);
  return (
    digits.length === 13 &&
    sum % 11 === digits[8] &&
    municipality >= 1 &&
    municipality <= (MUNICIPALITIES[department - 1] ?? 0)
  );
}

/** El Salvador's DUI: eight digits and one that checks them. */
export function dui(number: string): boolean {
  const digits = digitsOf(number);
  return (10 - (weighted(digits.slice(0, 8), (i) => 9 - i) % 10)) % 10 === digits[8];
}

/** An ISBN of 13 digits: a book is nobody's identity. */
export const isbn13 = (number: string) => weighted(digitsOf(number), (i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0;

/** Whether a day and a month exist. */
export const isDay = (month: string | undefined, day: string | undefined) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

export const isYear = (digits: string | undefined) => /^(19|20)\d\d$/.test(digits ?? "");
