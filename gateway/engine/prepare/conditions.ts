import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";

import { type Bag } from "../bag";

const DECIDING = new Set(["skip", "include"]);

/** What `@skip` and `@include` say of a selection, now that the variables are known. */
export function isWanted(directives: readonly DirectiveNode[] = [], variables: Bag): boolean {
  return directives.every(({ name, arguments: given }) => {
    if (!DECIDING.has(name.value)) return true;
    const value = given?.find((argument) => argument.name.value === "if")?.value;
    const met =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return met === (name.value === "include");
  });
}

/** The variables on which the shape of an operation depends: for each of their values it is another operation. */
export function decidingVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()])
    visit(node, {
      Directive: {
        enter({ name, arguments: given = [] }) {
          if (!DECIDING.has(name.value)) return;
          for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        },
      },
    });
  return [...names];
}
