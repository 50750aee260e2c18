import {
  type DefinitionNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from "graphql";

export type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/** So many fields lie between an object and one that has its very type again; a prime, so that short rings never meet. */
export const LAYERS = 7;
const MARK = "__planner_layer_";
const MARKED = new RegExp(`${MARK}\\d+`, "g");

/** What types are called in each layer. */
export interface LayerNames {
  isRoot(type: string): boolean;
  of(type: string, layer: number): string;
}

export function layerNames({ definitions }: DocumentNode): LayerNames {
  const roots = new Set(definitions.flatMap(rootsIn));
  const layered = new Set(definitions.filter(isComposite).map(({ name }) => name.value));
  for (const root of roots) layered.delete(root);
  return {
    isRoot: (type) => roots.has(type),
    of: (type, layer) => (layered.has(type) ? `${type}${MARK}${layer % LAYERS}` : type),
  };
}

/** Anything that holds names of types, with those that they have outside. */
export const withoutLayers = <Plan>(plan: Plan): Plan =>
  plan === undefined ? plan : (JSON.parse(JSON.stringify(plan).replaceAll(MARKED, "")) as Plan);

export const isComposite = (definition: DefinitionNode): definition is Composite =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
  definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  definition.kind === Kind.UNION_TYPE_DEFINITION;

/** The type in a type's lists. */
export const innermost = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type);

const rootsIn = (definition: DefinitionNode): string[] =>
  definition.kind === Kind.SCHEMA_DEFINITION
    ? definition.operationTypes.map(({ type }) => type.name.value)
    : [];
