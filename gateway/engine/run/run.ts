import { type Step } from "../plan/steps";
import { type Execution } from "./execution";
import { runFetch } from "./fetch";
import { lose } from "./lose";

/** Runs all steps, each as soon as the steps it needs have ended. */
export async function run(steps: readonly Step[], execution: Execution): Promise<void> {
  await inOrder(steps, (step) => runFetch(step, execution));
  // Once more, since others may have told of the same objects since.
  for (const failure of execution.failures) lose(failure);
}

/** After a failure no further step is started. */
export function inOrder(steps: readonly Step[], work: (step: Step) => Promise<void>): Promise<void> {
  if (steps.length === 0) return Promise.resolve();
  const waiting = steps.map(({ after }) => after.length);
  let left = steps.length;
  return new Promise<void>((resolve, reject) => {
    let failed = false;
    const fail = (reason: unknown) => {
      failed = true;
      reject(reason);
    };
    const start = (step: Step) => {
      if (!failed) work(step).then(() => end(step), fail);
    };
    const end = ({ index }: Step) => {
      if (--left === 0) resolve();
      for (const next of steps) if (next.after.includes(index) && --waiting[next.index]! === 0) start(next);
    };
    for (const step of steps) if (step.after.length === 0) start(step);
  });
}
