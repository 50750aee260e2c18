import { type DirectiveNode, Kind } from "graphql";

import { type Bag } from "../bag";

/** Whether something is wanted, by the variables of a request. `true` and `false` where no variable decides. */
export type Guard = boolean | ((variables: Bag) => boolean);

/** What `@skip` and `@include` say. */
export function guardOf(directives: readonly DirectiveNode[] = []): Guard {
  let guard: Guard = true;
  for (const { name, arguments: given = [] } of directives) {
    if (name.value !== "skip" && name.value !== "include") continue;
    const wanted = name.value === "include";
    const value = given.find((one) => one.name.value === "if")?.value;
    if (value?.kind === Kind.BOOLEAN) guard = both(guard, value.value === wanted);
    else if (value?.kind === Kind.VARIABLE) {
      const variable = value.name.value;
      guard = both(guard, (variables) => (variables[variable] === true) === wanted);
    }
  }
  return guard;
}

export function both(one: Guard, other: Guard): Guard {
  if (one === false || other === false) return false;
  if (one === true) return other;
  if (other === true) return one;
  return (variables) => one(variables) && other(variables);
}

export function either(one: Guard, other: Guard): Guard {
  if (one === true || other === true) return true;
  if (one === false) return other;
  if (other === false) return one;
  return (variables) => one(variables) || other(variables);
}
