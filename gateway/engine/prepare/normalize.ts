import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from "graphql";

import { guardOf } from "../project/guard";
import { safeKey } from "./aliases";
import { isIntrospection, PLACEHOLDER } from "./introspection";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}

/** The operation as the planner is to see it: without what is never wanted, introspection and aliases that mislead. */
export function normalize(document: DocumentNode, fieldNames: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field: { leave: (node) => (isIntrospection(node) ? PLACEHOLDER : prune(realias(node, fieldNames))) },
    InlineFragment: { leave: prune },
    FragmentSpread: { leave: prune },
    SelectionSet: {
      leave: (node) => (node.selections.length === 0 ? { ...node, selections: [PLACEHOLDER] } : node),
    },
    FragmentDefinition: {
      enter: (node) => (node.typeCondition.name.value.startsWith("__") ? null : undefined),
    },
  });
}

/** Null, which removes it, for what `@skip(if: true)` or `@include(if: false)` says is never wanted. */
const prune = <Node extends SelectionNode>(node: Node): Node | null =>
  guardOf(node.directives) === false ? null : node;

function realias(node: FieldNode, fieldNames: ReadonlySet<string>): FieldNode {
  const key = safeKey(node.name.value, node.alias?.value, fieldNames);
  if (node.alias === undefined || key === node.alias.value) return node;
  const alias = key === node.name.value ? undefined : { ...node.alias, value: key };
  return { ...node, alias };
}

/**
 * The operations to plan, one after another: a query is one; a mutation is one for each of its fields,
 * since each is to see what those before it have done.
 */
export function inSeries(
  operation: OperationDefinitionNode,
  fragments: Fragments,
): OperationDefinitionNode[] {
  const fields = [...rootFields(operation, fragments)].filter(([, [first]]) => !costsNothing(first!));
  if (fields.length === 0) return [];
  if (operation.operation !== "mutation") return [operation];
  return fields.map(([, selections]) => ({
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }));
}

/** The fields of the root by key, each inside those fragments whose directives decide on it. */
function rootFields({ selectionSet }: OperationDefinitionNode, fragments: Fragments) {
  const byKey = new Map<string, SelectionNode[]>();
  const wrapIn = (fragment: InlineFragmentNode) => (selection: SelectionNode) => ({
    ...fragment,
    selectionSet: { kind: Kind.SELECTION_SET as const, selections: [selection] },
  });
  function gather(selections: readonly SelectionNode[], wrap: (selection: SelectionNode) => SelectionNode) {
    for (const selection of selections) {
      if (guardOf(selection.directives) === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        byKey.set(key, [...(byKey.get(key) ?? []), wrap(selection)]);
        continue;
      }
      const fragment = asInline(selection, fragments);
      const within = wrapIn(fragment);
      gather(fragment.selectionSet.selections, (inner) => wrap(within(inner)));
    }
  }
  gather(selectionSet.selections, (selection) => selection);
  return byKey;
}

const asInline = (selection: Exclude<SelectionNode, FieldNode>, fragments: Fragments): InlineFragmentNode => {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives: selection.directives };
};

/** What no subgraph is asked for. */
function costsNothing(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value.startsWith("__");
  return selection.kind === Kind.INLINE_FRAGMENT && costsNothing(selection.selectionSet.selections[0]!);
}
