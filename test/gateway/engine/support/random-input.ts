import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";

import { type Choices } from "./choices";

/** The same value as JSON, and as GraphQL text; the text may hold variables. */
interface Input {
  readonly value: unknown;
  readonly text: string;
}

/** Values for arguments, as they stand or by variables: given, left to a default, null, or not given at all. */
export class RandomInputs {
  readonly variables: Record<string, unknown> = {};
  readonly declared: string[] = [];

  constructor(
    private readonly choices: Choices,
    private readonly words: readonly string[],
    private readonly scalars: Readonly<Record<string, string>>,
  ) {}

  /** A value of a type; inside it variables may stand, but not in what is a variable's own value. */
  of(type: GraphQLInputType, depth = 0, plain = false): Input {
    const byVariable = !plain && this.choices.once(3);
    const isNull = !isNonNullType(type) && this.choices.once(12);
    const input = isNull ? { value: null, text: "null" } : this.#present(type, depth, plain || byVariable);
    return byVariable ? { ...input, text: this.variable(String(type), input) } : input;
  }

  /** The text of a plain value, or of a variable for it. */
  value(type: string, value: string | boolean): string {
    const text = JSON.stringify(value);
    return this.choices.once(3) ? this.variable(type, { value, text }) : text;
  }

  variable(type: string, { value, text }: Input): string {
    const name = `v${this.declared.length}`;
    const byDefault = this.choices.once(4);
    const isAbsent = byDefault ? this.choices.once(2) : !type.endsWith("!") && this.choices.once(6);
    this.declared.push(`$${name}: ${type}${byDefault ? ` = ${text}` : ""}`);
    if (!isAbsent) this.variables[name] = value;
    return `$${name}`;
  }

  #present(type: GraphQLInputType, depth: number, plain: boolean): Input {
    if (isNonNullType(type)) return this.#present(type.ofType, depth, plain);
    if (isListType(type)) return this.#list(type.ofType, depth, plain);
    if (isEnumType(type)) {
      const { name } = this.choices.of(type.getValues());
      return { value: name, text: name };
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (one) => isRequiredInputField(one) || (depth < 2 && this.choices.once(2)),
      );
      const inputs = fields.map(({ name, type: inner }) => [name, this.of(inner, depth + 1, plain)] as const);
      return {
        value: Object.fromEntries(inputs.map(([name, { value }]) => [name, value])),
        text: `{ ${inputs.map(([name, { text }]) => `${name}: ${text}`).join(", ")} }`,
      };
    }
    const value = this.#scalar(type.name);
    return { value, text: JSON.stringify(value) };
  }

  #list(of: GraphQLInputType, depth: number, plain: boolean): Input {
    // One that is not in a list stands for a list of one.
    if (this.choices.once(8)) return this.#present(of, depth, plain);
    const items = Array.from({ length: this.choices.upTo(2) }, () => this.of(of, depth, plain));
    return {
      value: items.map(({ value }) => value),
      text: `[${items.map(({ text }) => text).join(", ")}]`,
    };
  }

  #scalar(name: string): unknown {
    if (name === "Int") return this.choices.of([1, 2, 3, 0]);
    if (name === "Float") return this.choices.of([1.5, 2]);
    if (name === "Boolean") return this.choices.once(2);
    return this.scalars[name] ?? this.choices.of(this.words);
  }
}
