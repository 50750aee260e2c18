/** One object of the answer: what each of its tellers told of it. */
export class Spot {
  readonly told: Told[];
  constructor(tellers: number) {
    // An array that grows has room for a dozen more than it will ever hold.
    this.told = new Array<Told>(tellers);
  }
}
/** What one teller told of an object, by slot: texts to be put out, keys, and what lies below. */
export type Told = readonly (string | Below)[];
/** An object, or a list of them; null only where that is allowed. */
export type Below = Spot | null | readonly Below[];

/** That a text is not as plain as weaving wants it. Then it is parsed, and judged as it deserves. */
export const MISFIT = new Error("The answer cannot be woven from texts.");
/** That an operation cannot be woven, whatever the answers. */
export const UNWOVEN = new Error("The operation cannot be woven from texts.");
