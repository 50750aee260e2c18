import { type Step } from "../plan/steps";
import { type Execution } from "./execution";
import { runFetch } from "./fetch";
import { lose } from "./lose";

/** Runs all steps, each as soon as the steps it needs have ended. */
export async function run(steps: readonly Step[], execution: Execution): Promise<void> {
  const waiting = steps.map(({ after }) => after.length);
  let left = steps.length;
  if (left > 0)
    await new Promise<void>((resolve, reject) => {
      const start = (step: Step) => {
        runFetch(step, execution).then(() => end(step), reject);
      };
      const end = ({ index }: Step) => {
        if (--left === 0) resolve();
        for (const next of steps) if (next.after.includes(index) && --waiting[next.index]! === 0) start(next);
      };
      for (const step of steps) if (step.after.length === 0) start(step);
    });
  // Once more, since others may have told of the same objects since.
  for (const failure of execution.failures) lose(failure);
}
