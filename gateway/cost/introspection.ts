import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { listedIn, LISTING, sizeOfSchema } from "./listed";

/** What the whole schema costs, as tools read it, and the least that any part of it does. */
const WHOLE = 100;
const LEAST: Readonly<Record<string, number>> = { __schema: 100, __type: 20 };
/** So many times the whole may be brought at once; of a small schema, so many things. */
const MOST_TIMES = 3;
const MOST_THINGS = 20_000;
/** So many times as many may be looked at, since of several types the dearest counts. */
const LOOKS = 2;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
/** What `__schema` or `__type` costs with what is selected of it, in one document; endless where that is more than anybody needs. */
export type IntrospectionCost = (fragments: Fragments) => (field: FieldNode) => number;

/**
 * Introspection asks no subgraph, but the gateway answers it in one go, while everybody else waits. What it brings is
 * known beforehand, since the schema is: it is counted.
 */
export function introspectionCost(schema: GraphQLSchema): IntrospectionCost {
  const whole = sizeOfSchema(schema);
  const listed = remembered(schema);
  const most = Math.max(MOST_THINGS, MOST_TIMES * whole);
  return (fragments) => {
    const count = counter(listed, fragments, most);
    return (field) => {
      const { name, selectionSet } = field;
      const things = selectionSet
        ? Math.max(0, ...rootsOf(field, schema).map((root) => count(selectionSet, root)))
        : 0;
      return things > most
        ? Number.POSITIVE_INFINITY
        : Math.max(LEAST[name.value]!, Math.floor((WHOLE * things) / whole));
    };
  };
}

/** Which type it is may be a variable's affair: then it may be any, and the dearest counts. */
function rootsOf({ name, arguments: given }: FieldNode, schema: GraphQLSchema): readonly object[] {
  if (name.value === "__schema") return [schema];
  const value = given?.find((argument) => argument.name.value === "name")?.value;
  if (value?.kind !== Kind.STRING) return Object.values(schema.getTypeMap());
  return [schema.getType(value.value) ?? []].flat();
}

type Listed = (thing: object, field: string) => readonly object[];

/** What a thing of the schema lists, made once: as much as the schema has. */
function remembered(schema: GraphQLSchema): Listed {
  const lists = new Map<string, Map<object, readonly object[]>>();
  for (const name of LISTING) lists.set(name, new Map());
  return (thing, field) => {
    const known = lists.get(field);
    const list = known?.get(thing) ?? listedIn(thing, field, schema);
    known?.set(thing, list);
    return list;
  };
}

/** Counts what is selected beneath things of the schema; gives up where it has looked at too much in one document. */
function counter(listed: Listed, fragments: Fragments, most: number) {
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
      things += looks > most * LOOKS ? Number.POSITIVE_INFINITY : ofOne(selection, thing);
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
    for (const one of listed(thing, selection.name.value)) things += 1 + count(selection.selectionSet!, one);
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
