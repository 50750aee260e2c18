import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  print,
} from "graphql";

import { twinOf } from "./names";

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * For a planner that takes the object in a key (`house { street }`) for all that its field can lead to: what keys ask
 * of such a field they ask of a twin, and the field itself is free to be asked of others.
 */
export function withTwins(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const shapes: string[] = [];
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (!isFielded(definition)) return definition;
    const twins = new Map<string, string>();
    const directives = definition.directives?.map((directive) => apart(directive, twins));
    const fields = [...(definition.fields ?? []), ...[...twins].flatMap(twinIn(definition))];
    return { ...definition, directives, fields };
  });
  return print({ ...document, definitions });

  function apart(directive: ConstDirectiveNode, twins: Map<string, string>): ConstDirectiveNode {
    if (directive.name.value !== "join__type") return directive;
    const given = directive.arguments?.map((argument) =>
      argument.name.value === "key" && argument.value.kind === Kind.STRING
        ? { ...argument, value: { ...argument.value, value: keyApart(argument.value.value, twins) } }
        : argument,
    );
    return { ...directive, arguments: given };
  }

  function keyApart(key: string, twins: Map<string, string>): string {
    const fields = fieldsOf(key).map((field) => {
      if (!field.selectionSet) return print(field);
      const shape = print(field.selectionSet).replace(/\s+/g, " ");
      const twin = twinOf(field.name.value, indexIn(shapes, shape));
      twins.set(twin, field.name.value);
      return `${twin} ${shape}`;
    });
    return fields.join(" ");
  }
}

const twinIn =
  ({ fields = [] }: Fielded) =>
  ([twin, name]: [string, string]): FieldDefinitionNode[] =>
    fields
      .filter((field) => field.name.value === name)
      .map((field) => ({ ...field, name: { ...field.name, value: twin } }));

const isFielded = (definition: DefinitionNode): definition is Fielded =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

function fieldsOf(key: string): FieldNode[] {
  const [definition] = parse(`{ ${key} }`, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).selectionSet.selections as FieldNode[];
}

function indexIn(list: string[], text: string): number {
  const index = list.indexOf(text);
  return index < 0 ? list.push(text) - 1 : index;
}
