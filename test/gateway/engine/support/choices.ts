import fc from "fast-check";

/** A stream of choices; where it ends the simplest is chosen, so that a failing case shrinks to a small operation. */
export class Choices {
  #next = 0;
  constructor(private readonly stream: readonly number[]) {}

  /** One of `options`, of which the first is the simplest. */
  of<Option>(options: readonly Option[]): Option {
    return options[(this.stream[this.#next++] ?? 0) % options.length]!;
  }

  /** True about once in so many times. */
  once(inSoMany: number): boolean {
    return (this.stream[this.#next++] ?? 0) % inSoMany === inSoMany - 1;
  }

  upTo(most: number): number {
    return (this.stream[this.#next++] ?? 0) % (most + 1);
  }

  get isSpent(): boolean {
    return this.#next >= this.stream.length;
  }
}

export const choices = fc.array(fc.nat(997), { minLength: 20, maxLength: 250, size: "max" });
