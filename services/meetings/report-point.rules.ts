import { badInput } from "../kit/errors";

const NUMBER = /^([1-9]\d?)([a-z]?)$/;
const LETTERS = 27;

/** Where a point stands by its number: "3" before "3a" before "3b" before "4". */
export function numbered(field: string, number: string): { parent: string | null; place: number } {
  const [, point, letter] = NUMBER.exec(number) ?? [];
  if (!point)
    throw badInput(
      field,
      "That is not the number of a point.",
      'Write it like "3", or "3b" for a sub-point.',
    );
  const place = Number(point) * LETTERS + (letter ? letter.charCodeAt(0) - 96 : 0);
  return { parent: letter ? point : null, place };
}

/** The letter by which a report prints a sub-point, e.g. "b" for "3b". */
export const letterOf = (number: string) => number.replace(/^\d+/, "");
