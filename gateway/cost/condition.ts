import { type SelectionNode } from "graphql";

import { type Formula, known, ONE, type Term, type Variables } from "./formula";
import { hasVariable, valueIn } from "./values";

/** 1 where a selection is asked for, 0 where @skip or @include leaves it out. */
export function conditionTerm({ directives = [] }: SelectionNode, formula: Formula): Term {
  let asked = ONE;
  for (const { name, arguments: given = [] } of directives) {
    const node = given.find((argument) => argument.name.value === "if")?.value;
    if (!node || (name.value !== "skip" && name.value !== "include")) continue;
    const leavingOut = name.value === "skip";
    const condition = (variables: Variables) => (valueIn(node, variables) === leavingOut ? 0 : 1);
    asked = formula.product(asked, hasVariable(node) ? formula.from(condition) : known(condition({})));
  }
  return asked;
}
