import { type Planner, TookTooLong } from "../planner";

const MOST_PLANS = 500;
const MOST_MS = 10_000;

/** A planner for one operation, which is tried in one form after another, but not for ever. */
export function patient(planner: Planner): Planner {
  const until = performance.now() + MOST_MS;
  let left = MOST_PLANS;
  return {
    ...planner,
    async plan(...asked) {
      left -= 1;
      if (left < 0 || performance.now() > until) throw new TookTooLong("The operation takes too many plans.");
      return planner.plan(...asked);
    },
  };
}
