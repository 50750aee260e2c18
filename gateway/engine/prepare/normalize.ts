import {
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { type Bag } from "../bag";
import { clientKeyOf, type Keys, type PlainField } from "./aliases";
import { isWanted } from "./conditions";
import { INTROSPECTION } from "./introspection";

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

export interface Normalizing {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Bag;
  readonly keys: Keys;
}

/**
 * A selection in its plainest form: what is not wanted is left out, fragments are written out where they stand, and
 * only where a type decides, and what is selected under one key is there once.
 */
export function normalize(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  normalizing: Normalizing,
): SelectionSetNode {
  const { schema, fragments, variables, keys } = normalizing;
  const selections: SelectionNode[] = [];
  const fields = new Map<string, { at: number; node: PlainField; below: SelectionSetNode[] }>();
  const spread = new Set<string>();
  for (const set of sets) gather(set);
  for (const { at, node, below } of fields.values())
    if (below.length > 0) selections[at] = { ...node, selectionSet: inside(node, below) };
  return { kind: Kind.SELECTION_SET, selections };

  function gather(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (!isWanted(selection.directives, variables)) continue;
      if (selection.kind === Kind.FIELD) add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        enter(selection.typeCondition?.name.value, selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
        enter(typeCondition.name.value, selectionSet);
      }
    }
  }

  function add(selection: FieldNode): void {
    const { name, alias, arguments: given, selectionSet } = selection;
    const key = clientKeyOf(selection);
    const present = fields.get(key);
    const below = selectionSet ? [selectionSet] : [];
    if (present) present.below.push(...below);
    else {
      const from = INTROSPECTION.has(name.value) ? keys.ofIntrospection() : keys.of(selection);
      const node: PlainField = { kind: Kind.FIELD, name, alias, arguments: given, from };
      fields.set(key, { at: selections.push(node) - 1, node, below });
    }
  }

  function enter(condition: string | undefined, set: SelectionSetNode): void {
    const on = condition === undefined ? type : (schema.getType(condition) as GraphQLCompositeType);
    if (on === type || (isAbstractType(on) && !isUnionType(type) && schema.isSubType(on, type))) gather(set);
    else if (doTypesOverlap(schema, on, type)) {
      const selectionSet = normalize(on, [set], normalizing);
      const name = { kind: Kind.NAME as const, value: condition! };
      const typeCondition = { kind: Kind.NAMED_TYPE as const, name };
      if (selectionSet.selections.length > 0)
        selections.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet });
    }
  }

  function inside(node: FieldNode, below: readonly SelectionSetNode[]): SelectionSetNode {
    // graphql-js answers introspection, and wants it as it is.
    if (INTROSPECTION.has(node.name.value))
      return { kind: Kind.SELECTION_SET, selections: below.flatMap(({ selections }) => selections) };
    const { type: declared } = (type as Fielded).getFields()[node.name.value]!;
    return normalize(getNamedType(declared) as GraphQLCompositeType, below, normalizing);
  }
}
