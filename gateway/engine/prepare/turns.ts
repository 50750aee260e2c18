/** That too many wait already. */
export class TooMany extends Error {}

/**
 * Lets so many work at a time, and so many wait. The planner's threads are those on which Node reads files and finds
 * addresses: a flood of new operations must leave some of them, and plans that are known wait for nobody.
 */
export function turns(atOnce: number, mostWaiting: number) {
  let working = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (working < atOnce) working += 1;
    else if (waiting.length >= mostWaiting) throw new TooMany();
    else await new Promise<void>((next) => waiting.push(next));
    try {
      return await work();
    } finally {
      // The turn goes to the next, or comes back.
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
}
