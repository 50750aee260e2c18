/**
 * A map that forgets what was not used for long: of so many entries at most, or of so much weight. It has two halves;
 * when the younger is full it becomes the older, and what was the older is forgotten. So a hit changes nothing, unless
 * it is one on the older half. (A map whose entries are moved at every hit makes new tables all the time, and V8's old
 * tables hold on to the new ones and all that is in them.)
 */
export class Bounded<Key, Value> {
  #younger = new Map<Key, Value>();
  #older = new Map<Key, Value>();
  #weight = 0;
  hits = 0;
  misses = 0;

  constructor(
    private readonly most: number,
    private readonly weigh: (value: Value, key: Key) => number = () => 1,
  ) {}

  get size(): number {
    return this.#younger.size + this.#older.size;
  }

  get(key: Key): Value | undefined {
    const value = this.#younger.get(key) ?? this.#revived(key);
    if (value === undefined) this.misses++;
    else this.hits++;
    return value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    const weight = this.weigh(value, key);
    if (weight > this.most / 2) return;
    if (this.#weight + weight > this.most / 2) {
      this.#older = this.#younger;
      this.#younger = new Map();
      this.#weight = 0;
    }
    this.#younger.set(key, value);
    this.#weight += weight;
  }

  delete(key: Key): void {
    const value = this.#younger.get(key);
    if (value !== undefined && this.#younger.delete(key)) this.#weight -= this.weigh(value, key);
    this.#older.delete(key);
  }

  #revived(key: Key): Value | undefined {
    const value = this.#older.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }
}
