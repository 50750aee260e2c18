import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from "graphql";

import { AmbiguousPlan } from "../plan/internal-aliases";
import { type Step } from "../plan/steps";
import { clientKeyOf } from "./aliases";

/** Marks what is asked below a deed's fields for one of the plans that begin with it. */
export const markOf = (part: number) => `_part${part}_`;

/**
 * Several plans of one mutation begin with the same deed: it is done once, and asked for what each of them asks of it.
 */
export function oneDeed(plans: readonly (readonly Step[])[]): Step {
  const deeds = plans.map((steps) => steps.filter(({ kind }) => kind === "mutation"));
  const [first] = deeds[0] ?? [];
  if (!first || deeds.some(([deed, ...others]) => deed?.subgraph !== first.subgraph || others.length > 0))
    throw new AmbiguousPlan("The plans of a mutation do not begin with one deed.");
  const asked = deeds.map(([deed], part) => markedIn(parse(deed!.query, { noLocation: true }), markOf(part)));
  const selectionSet = asked.map((one) => one.selectionSet).reduce(together);
  const variableDefinitions = byName(asked.flatMap((one) => one.variableDefinitions ?? []));
  const query = print({ ...asked[0]!, selectionSet, variableDefinitions });
  return { ...first, query, variables: [...new Set(deeds.flatMap(([deed]) => deed!.variables))] };
}

/** The operation of a document, without fragments, in which all fields below those of its root have a mark. */
function markedIn({ definitions }: DocumentNode, mark: string): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return { ...operation, selectionSet: marked(operation.selectionSet, 0) };

  function marked(set: SelectionSetNode, depth: number): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: marked(selectionSet, depth) };
      }
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: marked(selection.selectionSet, depth) };
      const selectionSet = selection.selectionSet && marked(selection.selectionSet, depth + 1);
      const value = mark + clientKeyOf(selection);
      const alias = depth === 1 ? { kind: Kind.NAME as const, value } : selection.alias;
      return { ...selection, alias, selectionSet };
    });
    return { ...set, selections };
  }
}

/** Fields of one key are one deed. */
function together(one: SelectionSetNode, other: SelectionSetNode): SelectionSetNode {
  const fields = new Map(
    one.selections.map((field) => [clientKeyOf(field as FieldNode), field as FieldNode]),
  );
  for (const field of other.selections as readonly FieldNode[]) {
    const { selectionSet } = fields.get(clientKeyOf(field)) ?? {};
    const selections = [...(selectionSet?.selections ?? []), ...(field.selectionSet?.selections ?? [])];
    fields.set(
      clientKeyOf(field),
      field.selectionSet ? { ...field, selectionSet: { ...field.selectionSet, selections } } : field,
    );
  }
  return { ...one, selections: [...fields.values()] };
}

const byName = (definitions: VariableDefinitionNode[]) => [
  ...new Map(definitions.map((one) => [one.variable.name.value, one])).values(),
];
