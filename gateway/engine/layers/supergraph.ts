import {
  type ASTVisitor,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type TypeNode,
  visit,
} from "graphql";

import { type Composite, isComposite, LAYERS, type LayerNames } from "./names";
import { selectionIn } from "./selection";

/** A supergraph in layers: what is in one is of types that there are in no other. */
export function supergraphIn(document: DocumentNode, names: LayerNames): string {
  const bare: DocumentNode = visit(document, UNDESCRIBED);
  const definitions = bare.definitions.flatMap((definition): DefinitionNode[] => {
    if (!isComposite(definition)) return [definition];
    // Below a root the first layer begins.
    if (names.isRoot(definition.name.value)) return [typeIn(definition, LAYERS - 1, names)];
    return Array.from({ length: LAYERS }, (_, layer) => typeIn(definition, layer, names));
  });
  return print({ ...bare, definitions });
}

const UNDESCRIBED: ASTVisitor = {
  enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
};

function typeIn(definition: Composite, layer: number, names: LayerNames): Composite {
  const name = { ...definition.name, value: names.of(definition.name.value, layer) };
  const directives = definition.directives?.map((one) => directiveIn(one, layer, layer, names));
  if (definition.kind === Kind.UNION_TYPE_DEFINITION)
    return {
      ...definition,
      name,
      directives,
      types: definition.types?.map((one) => named(one, layer, names)),
    };
  const interfaces = definition.interfaces?.map((one) => named(one, layer, names));
  const fields = definition.fields?.map((field) => fieldIn(field, layer, names));
  return { ...definition, name, directives, interfaces, fields };
}

function fieldIn(field: FieldDefinitionNode, layer: number, names: LayerNames): FieldDefinitionNode {
  const directives = field.directives?.map((one) => directiveIn(one, layer, layer + 1, names));
  return { ...field, type: named(field.type, layer + 1, names), directives };
}

function named<Type extends TypeNode>(type: Type, layer: number, names: LayerNames): Type {
  return type.kind === Kind.NAMED_TYPE
    ? { ...type, name: { ...type.name, value: names.of(type.name.value, layer) } }
    : { ...type, type: named(type.type, layer, names) };
}

/** Names of types stand in the arguments too, as texts: of this layer, or of the one below. */
function directiveIn(
  directive: ConstDirectiveNode,
  here: number,
  below: number,
  names: LayerNames,
): ConstDirectiveNode {
  const rewritten = (argument: string, text: string): string => {
    if (argument === "interface" || argument === "member") return names.of(text, here);
    if (argument === "type") return print(named(parseType(text), below, names));
    if (argument === "key" || argument === "requires") return selectionText(text, here, names);
    return argument === "provides" ? selectionText(text, below, names) : text;
  };
  const given = directive.arguments?.map((argument) => {
    const { name, value } = argument;
    if (value.kind !== Kind.STRING || !directive.name.value.startsWith("join__")) return argument;
    return { ...argument, value: { ...value, value: rewritten(name.value, value.value), block: false } };
  });
  return { ...directive, arguments: given };
}

function selectionText(text: string, layer: number, names: LayerNames): string {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  const { selectionSet } = definition as OperationDefinitionNode;
  const at = { type: undefined, layer };
  const relayered = selectionIn(selectionSet, at, names, (type, _field, above) => [type, above + 1]);
  return print(relayered).replace(/\s+/g, " ").slice(1, -1).trim();
}
