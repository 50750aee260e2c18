import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

import { type Choices } from "./choices";
import { RandomInputs } from "./random-input";

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
  /** Whether to ask for the schema too. */
  introspects?: boolean;
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
    introspects = false,
  } = vocabulary;
  const inputs = new RandomInputs(choices, words, scalars);
  const fragments: { name: string; on: string; text: string }[] = [];
  let budget = 40;

  const selection = set(schema.getRootType(kind as never)!, 0);
  const { declared, variables } = inputs;
  const head = declared.length > 0 ? `(${declared.join(", ")})` : "";
  const query = [`${kind} Random${head} ${selection}`, ...fragments.map(({ text }) => text)].join("\n");
  return { query, variables };

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
    if (introspects && type === schema.getQueryType() && choices.once(12)) return introspection();
    return field(type, depth);
  }

  function introspection(): string {
    const name = choices.of(Object.keys(schema.getTypeMap()));
    return choices.once(2)
      ? `__schema${directive()} { __typename queryType { n: name } }`
      : `${choices.once(2) ? alias("a") : ""}__type(name: ${inputs.value("String!", name)})${directive()} { kind ...on __Type { __typename name fields { name isDeprecated } } }`;
  }

  function fragment(type: GraphQLNamedType, depth: number): string {
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [];
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    const on = choices.of<GraphQLNamedType>([...possible, type, ...wider]);
    const again = fragments.filter((known) => known.on === on.name);
    if (again.length > 0 && choices.once(4)) return `...${choices.of(again).name}${directive()}`;
    if (on === type && choices.once(4)) return `...${directive()} ${set(on, depth + 1)}`;
    const body = set(on, depth + 1);
    if (!choices.once(3)) return `... on ${on.name}${directive()} ${body}`;
    const name = `F${fragments.length}`;
    fragments.push({ name, on: on.name, text: `fragment ${name} on ${on.name} ${body}` });
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
    const name = choices.of(["include", "skip"]);
    const other = name === "skip" ? "include" : "skip";
    return condition(name) + (choices.once(6) ? condition(other) : "");
  }

  function condition(name: string): string {
    const wanted = choices.once(2);
    return ` @${name}(if: ${choices.once(2) ? inputs.variable("Boolean!", { value: wanted, text: String(wanted) }) : wanted})`;
  }

  function argumentsOf(chosen: Field, type: GraphQLNamedType): string {
    const fixed = given[`${type.name}.${chosen.name}`];
    if (fixed !== undefined) return fixed;
    const used = chosen.args.filter((arg: GraphQLArgument) => isNonNullType(arg.type) || choices.once(3));
    if (used.length === 0) return "";
    return `(${used.map(({ name, type: wanted }) => `${name}: ${inputs.of(wanted).text}`).join(", ")})`;
  }
}

type Field = GraphQLField<unknown, unknown>;
const alias = (name: string) => `${name}: `;
