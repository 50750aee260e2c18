export type Variables = Readonly<Record<string, unknown>>;

/** A number that is known, or the place of one that depends on the variables. */
export type Term = { readonly value: number } | { readonly step: number };

type Step = (variables: Variables, values: Float64Array) => number;

export const known = (value: number): Term => ({ value });
export const ZERO = known(0);
export const ONE = known(1);

/**
 * Arithmetic that is done once where all is known, and else laid down as steps, each computed once for
 * given variables however often it is used.
 */
export class Formula {
  private readonly steps: Step[] = [];

  from(step: (variables: Variables) => number): Term {
    return this.lay(step);
  }

  sum(terms: readonly Term[]): Term {
    let sum = 0;
    const places: number[] = [];
    for (const term of terms)
      if ("value" in term) sum += term.value;
      else places.push(term.step);
    if (places.length === 0) return known(sum);
    if (places.length === 1 && sum === 0) return { step: places[0]! };
    return this.lay((_, values) => places.reduce((total, place) => total + values[place]!, sum));
  }

  max(terms: readonly Term[]): Term {
    if (terms.length === 1) return terms[0]!;
    let most = 0;
    const places: number[] = [];
    for (const term of terms)
      if ("value" in term) most = Math.max(most, term.value);
      else places.push(term.step);
    if (places.length === 0) return known(most);
    return this.lay((_, values) => places.reduce((max, place) => Math.max(max, values[place]!), most));
  }

  product(one: Term, other: Term): Term {
    if ("value" in one) {
      if ("value" in other) return known(times(one.value, other.value));
      if (one.value === 1) return other;
      const { value } = one;
      return this.lay((_, values) => times(value, values[other.step]!));
    }
    if ("value" in other) return this.product(other, one);
    return this.lay((_, values) => times(values[one.step]!, values[other.step]!));
  }

  /** Nothing, whatever the number is, where it is one. */
  ifTold(term: Term): Term {
    if ("value" in term) return Number.isNaN(term.value) ? term : ZERO;
    return this.lay((_, values) => (Number.isNaN(values[term.step]!) ? Number.NaN : 0));
  }

  /** Takes all steps for these variables; what comes back tells the value of any term. */
  evaluate(variables: Variables): (term: Term) => number {
    const values = new Float64Array(this.steps.length);
    for (let i = 0; i < this.steps.length; i++) values[i] = this.steps[i]!(variables, values);
    return (term) => ("value" in term ? term.value : values[term.step]!);
  }

  private lay(step: Step): Term {
    this.steps.push(step);
    return { step: this.steps.length - 1 };
  }
}

/** None of what is endless, or not known, is nothing. */
const times = (one: number, other: number) => (one === 0 || other === 0 ? 0 : one * other);
