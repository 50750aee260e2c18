const ends = new Set<() => void>();
process.on("exit", () => {
  for (const end of ends) end();
});

/** What is to happen at the latest when this process ends, however it ends; returns how to take that back. */
export function atTheLatest(end: () => void): () => void {
  ends.add(end);
  return () => void ends.delete(end);
}

/** Ctrl-C ends all that was started. */
export function endOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(130));
}
