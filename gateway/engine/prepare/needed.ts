import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
} from "graphql";

import { type RequiresSelection } from "../planner";
import { type PlainField } from "./aliases";

/** What a field needs of its object: how to ask for it beside what the client selected, and how to tell it then. */
export interface Needed {
  readonly asked: readonly SelectionNode[];
  readonly told: readonly RequiresSelection[];
}

export function neededIn(selection: string): Needed {
  const [definition] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
  return needed((definition as OperationDefinitionNode).selectionSet.selections);
}

function needed(selections: readonly SelectionNode[]): Needed {
  const each = selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [field(selection)];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const { asked, told } = needed(selection.selectionSet.selections);
    const typeCondition = selection.typeCondition!.name.value;
    return [
      {
        asked: {
          ...selection,
          selectionSet: { kind: Kind.SELECTION_SET as const, selections: [TYPENAME, ...asked] },
        },
        told: { kind: "InlineFragment" as const, typeCondition, selections: [...told] },
      },
    ];
  });
  return { asked: each.map(({ asked }) => asked), told: each.map(({ told }) => told) };
}

function field(node: FieldNode): { asked: SelectionNode; told: RequiresSelection } {
  const name = node.name.value;
  const from = name === "__typename" ? name : keyOf(node);
  const below = node.selectionSet && needed(node.selectionSet.selections);
  const asked: PlainField = {
    ...node,
    from,
    selectionSet: below && { kind: Kind.SELECTION_SET, selections: below.asked },
  };
  const told = {
    kind: "Field" as const,
    name: from,
    alias: name,
    ...(below && { selections: [...below.told] }),
  };
  return { asked, told };
}

/** One for each field with its arguments, and no client's. */
const keyOf = ({ name, arguments: given = [] }: FieldNode) =>
  `_need_${name.value}${given
    .map((one) => print(one))
    .join()
    .replace(/\W/g, (char) => `_${char.charCodeAt(0)}`)}`;

export const TYPENAME: PlainField = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: "__typename" },
  from: "__typename",
};
