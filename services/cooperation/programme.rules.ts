import { type Programme, ProgrammeState } from "./programme.entity";

/** Where a day lies in the years of a programme; what is not known is not guessed. */
export function stateOf({ firstYear, lastYear }: Programme, day: string): ProgrammeState {
  const year = Number(day.slice(0, 4));
  if (firstYear !== null && year < firstYear) return ProgrammeState.UPCOMING;
  if (lastYear !== null && year > lastYear) return ProgrammeState.ENDED;
  return firstYear === null || lastYear === null ? ProgrammeState.UNKNOWN : ProgrammeState.RUNNING;
}
