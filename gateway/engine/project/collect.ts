import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from "graphql";

import { both, either, type Guard, guardOf } from "./guard";

/** A selection set, and when it counts. */
export interface Guarded {
  readonly set: SelectionSetNode;
  readonly guard: Guard;
}

/** Everything that is selected under one key of one type. */
export interface Collected {
  readonly node: FieldNode;
  guard: Guard;
  readonly below: Guarded[];
}

/** What the GraphQL specification calls CollectFields, done once for a type instead of once for an object. */
export function collect(
  type: GraphQLObjectType,
  sets: readonly Guarded[],
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Map<string, Collected> {
  const collected = new Map<string, Collected>();
  for (const { set, guard } of sets) visit(set, guard);
  return collected;

  function visit(set: SelectionSetNode, outer: Guard): void {
    for (const selection of set.selections) {
      const guard = both(outer, guardOf(selection.directives));
      if (guard === false) continue;
      if (selection.kind === Kind.FIELD) add(selection, guard);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value)) visit(selection.selectionSet, guard);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment && applies(fragment.typeCondition.name.value)) visit(fragment.selectionSet, guard);
      }
    }
  }

  function add(node: FieldNode, guard: Guard): void {
    const key = node.alias?.value ?? node.name.value;
    const present = collected.get(key);
    if (present) present.guard = either(present.guard, guard);
    const entry = present ?? { node, guard, below: [] };
    if (node.selectionSet) entry.below.push({ set: node.selectionSet, guard });
    if (!present) collected.set(key, entry);
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const on = schema.getType(condition);
    return isAbstractType(on) && schema.isSubType(on, type);
  }
}
