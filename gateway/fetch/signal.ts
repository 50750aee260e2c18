/**
 * That somebody waits no longer, for those who work for them. What AbortSignal is, for a tenth of its cost: of the
 * gateway's work on a small answer, AbortSignal and its events were a tenth.
 */
export class Signal {
  #aborted = false;
  readonly #listeners: (() => void)[] = [];

  get aborted(): boolean {
    return this.#aborted;
  }

  abort(): void {
    if (this.#aborted) return;
    this.#aborted = true;
    for (const listener of this.#listeners.splice(0)) listener();
  }

  /** Calls once, when nobody waits any more; not at all where that is so already. */
  onAbort(listener: () => void): void {
    this.#listeners.push(listener);
  }

  forget(listener: () => void): void {
    const at = this.#listeners.lastIndexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }
}
