/** A map that forgets what was used longest ago when it is full: of so many entries, or of so much weight. */
export class Bounded<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  #weight = 0;
  hits = 0;
  misses = 0;

  constructor(
    private readonly most: number,
    private readonly weigh: (value: Value, key: Key) => number = () => 1,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    // A map remembers the order of insertion: put in again, it is the newest.
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    this.#entries.set(key, value);
    this.#weight += this.weigh(value, key);
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.most) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#entries.delete(key);
    this.#weight -= this.weigh(value, key);
  }
}
