import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";

import { type Supergraph } from "../supergraph";

/**
 * An operation for a subgraph without fragments on its root types: a subgraph may call them otherwise than the
 * supergraph does (`schema { query: MyQuery }`), and no object of another type stands where the planner has them.
 */
export function withoutRootFragments(operation: string, isRoot: Supergraph["isRoot"]): string {
  if (![...operation.matchAll(/\bon (\w+)/g)].some(([, type]) => isRoot(type!))) return operation;
  const document = parse(operation, { noLocation: true });
  const inline = new Map<string, InlineFragmentNode>();
  const definitions = document.definitions.filter((one) => {
    if (one.kind !== Kind.FRAGMENT_DEFINITION || !isOnRoot(one)) return true;
    inline.set(one.name.value, { kind: Kind.INLINE_FRAGMENT, selectionSet: one.selectionSet });
    return false;
  });
  const bare: DocumentNode = visit(
    { ...document, definitions },
    {
      [Kind.FRAGMENT_SPREAD]: ({ name }) => inline.get(name.value),
      [Kind.INLINE_FRAGMENT]: (node) => (isOnRoot(node) ? { ...node, typeCondition: undefined } : undefined),
    },
  );
  return print(bare);

  function isOnRoot({ typeCondition }: FragmentDefinitionNode | InlineFragmentNode): boolean {
    return typeCondition !== undefined && isRoot(typeCondition.name.value);
  }
}
