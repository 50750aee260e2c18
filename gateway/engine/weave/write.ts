import { type Below, MISFIT, type Spot } from "./spot";

/** Where in a spot something lies. */
export interface Way {
  readonly teller: number;
  readonly slot: number;
}

/** What is put out for a field, or for several together. */
export interface Part {
  /** What stands before the value, or all there is. */
  readonly text: string;
  readonly at?: Way;
  /** Puts out the objects that lie there. */
  readonly write?: (spot: Spot) => string;
}

export function writer(parts: readonly Part[]): (spot: Spot) => string {
  const texts = parts.map(({ text }, i) => (i === 0 ? "" : ",") + text);
  return ({ told }) => {
    let text = "{";
    for (let i = 0; i < parts.length; i++) {
      const { at, write } = parts[i]!;
      text += texts[i]!;
      if (!at) continue;
      const value = told[at.teller]?.[at.slot];
      if (value === undefined) throw MISFIT;
      text += typeof value === "string" ? value : writeBelow(value, write!);
    }
    return `${text}}`;
  };
}

function writeBelow(value: Below, write: (spot: Spot) => string): string {
  if (value === null) return "null";
  if (!isList(value)) return write(value);
  let text = "[";
  for (let i = 0; i < value.length; i++) text += (i === 0 ? "" : ",") + writeBelow(value[i]!, write);
  return `${text}]`;
}

export const isList = (value: Below): value is readonly Below[] => Array.isArray(value);
