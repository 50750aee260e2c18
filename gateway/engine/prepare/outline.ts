import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from "graphql";

import { decidingVariables } from "./conditions";

/** What must be known of an operation before it is known which of its shapes is meant. */
export interface Outline {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly deciding: readonly string[];
}

/** Kept for as long as somebody keeps the document. */
export class Outlines {
  readonly #known = new WeakMap<OperationDefinitionNode, Outline>();

  of(document: DocumentNode, operation: OperationDefinitionNode): Outline {
    const known = this.#known.get(operation);
    if (known) return known;
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const outline = { fragments, deciding: decidingVariables(operation, fragments) };
    this.#known.set(operation, outline);
    return outline;
  }
}
