import { type ArgumentNode, type FieldNode, print } from "graphql";

import { type Names } from "../supergraph";

/** A field with the key under which it is asked for and kept: its own name, where that can only mean this. */
export type PlainField = FieldNode & { readonly from: string };

export const clientKeyOf = ({ alias, name }: FieldNode) => alias?.value ?? name.value;

/**
 * Gives each field, with each set of arguments, one key in the whole operation. The client's aliases are for the answer
 * alone: asked under them, a field could lie where another fetch looks for a key, or be asked twice for one value.
 */
export class Keys {
  readonly #variants = new Map<string, string[]>();
  #introspections = 0;

  constructor(private readonly names: Names) {}

  /** For a field that no subgraph is asked for: each place has its own. */
  ofIntrospection(): string {
    return `_introspection${this.#introspections++}`;
  }

  of(field: FieldNode): string {
    const { arguments: given = [], selectionSet } = field;
    const name = field.name.value;
    const args = [...given]
      .map(print as (argument: ArgumentNode) => string)
      .sort()
      .join();
    // An object that must be null for what is selected under one alias need not be under another.
    const text = selectionSet ? `${args} ${clientKeyOf(field)}` : args;
    const variants = this.#variants.get(name) ?? [];
    this.#variants.set(name, variants);
    if (!variants.includes(text)) variants.push(text);
    const index = variants.indexOf(text);
    // What `@requires` asks for under this name, with other arguments perhaps, must not be taken for it.
    const { required, requiredWithArguments } = this.names;
    const mistakable = given.length > 0 ? required.has(name) : requiredWithArguments.has(name);
    return index === 0 && !mistakable ? name : `_as${index}_${name}`;
  }
}
