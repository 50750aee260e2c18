import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isUnionType,
} from "graphql";

import { type Choices } from "./choices";

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** What the generator may use of a schema. */
export interface Vocabulary {
  schema: GraphQLSchema;
  /** Strings that mean something here, ids above all. */
  words: readonly string[];
  /** A good value for each scalar of the schema's own: a subgraph may refuse a bad one even where it is skipped. */
  scalars?: Readonly<Record<string, string>>;
  /** Arguments that are always given, by field, as GraphQL text. */
  given?: Readonly<Record<string, string>>;
  /** Fields not to ask. */
  avoid?: ReadonlySet<string>;
  depth?: number;
}

const TRICKY_ALIASES = [
  "a",
  "b",
  "id",
  "name",
  "constructor",
  "_internal_qp_alias_0",
  "toString",
  "__proto__",
];

/** An operation over a schema, with aliases, fragments, directives and variables. Not always a valid one. */
export function randomOperation(
  vocabulary: Vocabulary,
  choices: Choices,
  kind: "query" | "mutation" = "query",
): RandomOperation {
  const {
    schema,
    words,
    scalars = {},
    given = {},
    avoid = new Set<string>(),
    depth: deepest = 5,
  } = vocabulary;
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let budget = 40;

  const selection = set(schema.getRootType(kind as never)!, 0);
  const head = declared.length > 0 ? `(${declared.join(", ")})` : "";
  return { query: [`${kind} Random${head} ${selection}`, ...fragments].join("\n"), variables };

  function set(type: GraphQLNamedType, depth: number): string {
    const many = 1 + choices.upTo(depth === 0 ? 3 : 4);
    const parts = Array.from({ length: many }, () => part(type, depth));
    return `{ ${parts.join(" ")} }`;
  }

  function part(type: GraphQLNamedType, depth: number): string {
    budget -= 1;
    if (isUnionType(type)) return choices.once(4) ? "__typename" : fragment(type, depth);
    const what = choices.upTo(9);
    if (what === 9) return choices.once(2) ? `${alias("t")}__typename` : "__typename";
    if (what >= 7 && depth <= deepest && budget > 0) return fragment(type, depth);
    return field(type, depth);
  }

  function fragment(type: GraphQLNamedType, depth: number): string {
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [];
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    const on = choices.of<GraphQLNamedType>([...possible, type, ...wider]);
    const body = set(on, depth + 1);
    if (!choices.once(3)) return `... on ${on.name}${directive()} ${body}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${directive()}`;
  }

  function field(type: GraphQLNamedType, depth: number): string {
    const all = "getFields" in type ? Object.values(type.getFields() as Record<string, Field>) : [];
    const allowed = all.filter(({ name }) => !avoid.has(`${type.name}.${name}`));
    const deep = depth >= deepest || budget <= 0 || choices.isSpent;
    const leaves = allowed.filter((one) => !isCompositeType(getNamedType(one.type)));
    const candidates = deep ? leaves : allowed;
    if (candidates.length === 0) return "__typename";
    const chosen = choices.of(candidates);
    const named = getNamedType(chosen.type);
    const args = argumentsOf(chosen, type);
    const below = isCompositeType(named) ? ` ${set(named, depth + 1)}` : "";
    return `${key(chosen.name, args)}${chosen.name}${args}${directive()}${below}`;
  }

  /** An alias that tells arguments apart, or another, or none. */
  function key(name: string, args: string): string {
    if (choices.once(12)) return alias(choices.of(TRICKY_ALIASES));
    if (args === "" && !choices.once(8)) return "";
    return alias(`${name}_${[...args].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7)}`);
  }

  function directive(): string {
    if (!choices.once(8)) return "";
    const wanted = choices.once(2);
    const name = choices.of(["include", "skip"]);
    return ` @${name}(if: ${choices.once(2) ? variable("Boolean!", wanted) : wanted})`;
  }

  function argumentsOf(chosen: Field, type: GraphQLNamedType): string {
    const fixed = given[`${type.name}.${chosen.name}`];
    if (fixed !== undefined) return fixed;
    const used = chosen.args.filter((arg: GraphQLArgument) => isNonNullType(arg.type) || choices.once(3));
    if (used.length === 0) return "";
    const texts = used.map(({ name, type: wanted }) => {
      const { value, text } = input(wanted, 0);
      return `${name}: ${choices.once(3) ? variable(wanted.toString(), value) : text}`;
    });
    return `(${texts.join(", ")})`;
  }

  function variable(type: string, value: unknown): string {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  }

  function input(type: GraphQLInputType, depth: number): { value: unknown; text: string } {
    if (isNonNullType(type)) return input(type.ofType, depth);
    if (isListType(type)) {
      const items = Array.from({ length: choices.upTo(2) }, () => input(type.ofType, depth));
      return {
        value: items.map(({ value }) => value),
        text: `[${items.map(({ text }) => text).join(", ")}]`,
      };
    }
    if (isEnumType(type)) {
      const { name } = choices.of(type.getValues());
      return { value: name, text: name };
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (one) => isRequiredInputField(one) || (depth < 2 && choices.once(2)),
      );
      const inputs = fields.map(({ name, type: inner }) => [name, input(inner, depth + 1)] as const);
      return {
        value: Object.fromEntries(inputs.map(([name, { value }]) => [name, value])),
        text: `{ ${inputs.map(([name, { text }]) => `${name}: ${text}`).join(", ")} }`,
      };
    }
    return scalar(type.name);
  }

  function scalar(name: string): { value: unknown; text: string } {
    const value =
      name === "Int"
        ? choices.of([1, 2, 3, 0])
        : name === "Float"
          ? 1.5
          : name === "Boolean"
            ? choices.once(2)
            : (scalars[name] ?? choices.of(words));
    return { value, text: JSON.stringify(value) };
  }
}

type Field = GraphQLField<unknown, unknown>;
const alias = (name: string) => `${name}: `;
