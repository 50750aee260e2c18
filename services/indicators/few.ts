import { badInput } from "../kit/errors";

const MOST = 30;

/** Each entry of a list, checked under its own field; refuses a list that nobody would read. */
export function few<Given, Kept>(
  field: string,
  list: readonly Given[],
  keep: (field: string, one: Given) => Kept,
): Kept[] {
  if (list.length > MOST)
    throw badInput(field, `There are more than ${MOST} of them.`, `Give the ${MOST} that matter most.`);
  return list.map((one, i) => keep(`${field}.${i}`, one));
}
