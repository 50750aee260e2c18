import { Kind, type OperationDefinitionNode, parse, print } from "graphql";

import { innermost, isComposite, layerNames } from "./names";
import { type Below, selectionIn } from "./selection";
import { supergraphIn } from "./supergraph";

/** The same supergraph, and operations over it, in layers. */
export interface Layers {
  readonly supergraphSdl: string;
  operation(text: string): string;
}

/**
 * For a planner that takes an object for the one of its type around it (`{ users { friends { … } } }`): `User` is
 * another type one field below, and so on round. What it plans says the same, but for the names of types.
 */
export function layersOf(supergraphSdl: string): Layers {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = layerNames(document);
  const types = new Map<string, string>();
  const roots = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.SCHEMA_DEFINITION)
      for (const { operation, type } of definition.operationTypes) roots.set(operation, type.name.value);
    if (isComposite(definition) && "fields" in definition)
      for (const { name, type } of definition.fields ?? [])
        types.set(`${definition.name.value}.${name.value}`, innermost(type));
  }
  const below: Below = (type, field, layer) => [
    types.get(`${type}.${field}`),
    type !== undefined && names.isRoot(type) ? 0 : layer + 1,
  ];
  const operationIn = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
    ...operation,
    selectionSet: selectionIn(
      operation.selectionSet,
      { type: roots.get(operation.operation), layer: 0 },
      names,
      below,
    ),
  });
  return {
    supergraphSdl: supergraphIn(document, names),
    operation: (text) => {
      const { definitions, ...rest } = parse(text, { noLocation: true });
      const layered = definitions.map((one) =>
        one.kind === Kind.OPERATION_DEFINITION ? operationIn(one) : one,
      );
      return print({ ...rest, definitions: layered });
    },
  };
}
