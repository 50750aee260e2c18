/** How long a run may already take for others to wait for the next one; who comes later runs by itself. A quarter of a fetch's time. */
const MOST_WAIT_MS = 500;

interface Run {
  readonly began: number;
  /** Settles when it has ended, well or not. */
  readonly over: Promise<unknown>;
  /** The one after it, for all who asked while it ran. */
  next?: Promise<unknown>;
}

/**
 * Of questions that are the same, one is asked and all who ask meanwhile are answered by the next one together: a
 * hundred at once cost two. Nobody gets an answer to a question that was asked before their own, so nothing that was
 * written before it is missed.
 */
export function together<Question, Answer>(
  keyOf: (question: Question) => string,
  ask: (question: Question) => Promise<Answer>,
  mostWaitMs = MOST_WAIT_MS,
): (question: Question) => Promise<Answer> {
  const running = new Map<string, Run>();
  const begin = (key: string, question: Question): Promise<Answer> => {
    const answer = ask(question);
    const end = () => void (running.get(key) === run && running.delete(key));
    const run: Run = { began: performance.now(), over: answer.then(end, end) };
    running.set(key, run);
    return answer;
  };
  return (question) => {
    const key = keyOf(question);
    const run = running.get(key);
    if (!run) return begin(key, question);
    if (!run.next && performance.now() - run.began > mostWaitMs) return ask(question);
    run.next ??= run.over.then(() => begin(key, question));
    return run.next as Promise<Answer>;
  };
}
