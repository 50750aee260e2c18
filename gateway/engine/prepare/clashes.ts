import { type ASTNode, Kind, type OperationDefinitionNode, visit } from "graphql";

import { type Bag } from "../bag";
import { type Normalizing } from "./normalize";

/** How the planner calls the variables in which it tells entities. */
const PLANNERS = /^(representations|__batch_reps_\d+)$/;

/** A client's variables that are called like those, and what they are called instead. */
export type Clashes = ReadonlyMap<string, string>;

export function clashesIn({ variableDefinitions = [] }: OperationDefinitionNode): Clashes | undefined {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const clashing = names.filter((name) => PLANNERS.test(name));
  if (clashing.length === 0) return undefined;
  const free = (name: string): string => (names.includes(name) ? free(`${name}_`) : name);
  return new Map(clashing.map((name) => [name, free(`client_${name}`)]));
}

type Asked = Pick<Normalizing, "fragments" | "variables"> & { readonly operation: OperationDefinitionNode };

/** The same operation, in which nothing is called like what is the planner's. */
export function withoutClashes(asked: Asked, clashes: Clashes | undefined): Asked {
  if (!clashes) return asked;
  const renamed = <Node extends ASTNode>(node: Node): Node =>
    visit(node, {
      [Kind.VARIABLE]: ({ kind, name }) => ({
        kind,
        name: { ...name, value: clashes.get(name.value) ?? name.value },
      }),
    });
  return {
    operation: renamed(asked.operation),
    fragments: new Map([...asked.fragments].map(([name, node]) => [name, renamed(node)])),
    variables: underNewNames(asked.variables, clashes),
  };
}

/** The values of variables, also under the names that they have instead. */
export function underNewNames(variables: Bag, clashes: Clashes | undefined): Bag {
  if (!clashes) return variables;
  const made = { ...variables };
  for (const [name, instead] of clashes) if (Object.hasOwn(variables, name)) made[instead] = variables[name];
  return made;
}
