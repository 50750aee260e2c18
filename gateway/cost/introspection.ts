import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { listedIn, sizeOfSchema } from "./listed";

/** What the whole schema costs, as tools read it, and the least that any part of it does. */
const WHOLE = 100;
const LEAST: Readonly<Record<string, number>> = { __schema: 100, __type: 20 };
/** So many times the whole may be brought at once; of a small schema, so many things. */
const MOST_TIMES = 3;
const MOST_THINGS = 20_000;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
/** What `__schema` or `__type` costs with what is selected of it; endless where that is more than anybody needs. */
export type IntrospectionCost = (field: FieldNode, fragments: Fragments) => number;

/**
 * Introspection asks no subgraph, but the gateway answers it in one go, while everybody else waits. What it brings is
 * known beforehand, since the schema is: it is counted.
 */
export function introspectionCost(schema: GraphQLSchema): IntrospectionCost {
  const whole = sizeOfSchema(schema);
  const most = Math.max(MOST_THINGS, MOST_TIMES * whole);
  return (field, fragments) => {
    const { name, selectionSet } = field;
    const roots = name.value === "__schema" ? [schema] : Object.values(schema.getTypeMap());
    const count = counter(schema, fragments, most);
    // Which type it is may be a variable's affair: the dearest counts.
    const things = selectionSet ? Math.max(...roots.map((root) => count(selectionSet, root))) : 0;
    if (things > most) return Number.POSITIVE_INFINITY;
    return Math.max(LEAST[name.value]!, Math.floor((WHOLE * things) / whole));
  };
}

/** Counts what is selected beneath a thing of the schema; gives up where it has looked at too much. */
function counter(schema: GraphQLSchema, fragments: Fragments, most: number) {
  const known = new Map<SelectionSetNode, { inner: SelectionNode[]; counted: Map<object, number> }>();
  let looks = 0;

  function count(set: SelectionSetNode, thing: object): number {
    const { inner, counted } = known.get(set) ?? remember(set);
    if (inner.length === 0) return 0;
    const before = counted.get(thing);
    if (before !== undefined) return before;
    counted.set(thing, 0);
    let things = 0;
    for (const selection of inner)
      things += looks > most ? Number.POSITIVE_INFINITY : ofOne(selection, thing);
    counted.set(thing, things);
    return things;
  }

  function ofOne(selection: SelectionNode, thing: object): number {
    looks += 1;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return fragment ? count(fragment.selectionSet, thing) : 0;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return count(selection.selectionSet, thing);
    let things = 0;
    for (const one of listedIn(thing, selection.name.value, schema))
      things += 1 + count(selection.selectionSet!, one);
    return things;
  }

  /** Names and the like are no things. */
  function remember(set: SelectionSetNode) {
    const inner = set.selections.filter((one) => one.kind !== Kind.FIELD || one.selectionSet);
    const fresh = { inner, counted: new Map<object, number>() };
    known.set(set, fresh);
    return fresh;
  }

  return count;
}
