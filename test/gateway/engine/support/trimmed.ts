import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  separateOperations,
  visit,
} from "graphql";

/**
 * An operation without what its variables rule out. What is not wanted is not executed, whatever its arguments say:
 * stock asks it of subgraphs all the same, and reports what they find wrong with it.
 */
export function trimmed(query: string, variables: Record<string, unknown>): string {
  const cut: DocumentNode = visit(parse(query), {
    [Kind.SELECTION_SET]: {
      leave(node: SelectionSetNode): SelectionSetNode {
        const selections = node.selections.filter((one) => isWanted(one.directives, variables));
        return { ...node, selections: selections.length > 0 ? selections : [TYPENAME] };
      },
    },
  });
  const [operation] = Object.values(separateOperations(cut));
  return print(withoutUnusedVariables(operation!));
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;

const isWanted = (directives: readonly DirectiveNode[] = [], variables: Record<string, unknown>) =>
  directives.every(({ name, arguments: [given] = [] }) => {
    const { value } = given!;
    const met = value.kind === Kind.VARIABLE ? variables[value.name.value] : "value" in value && value.value;
    return met === (name.value === "include");
  });

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: { enter: () => false },
    [Kind.VARIABLE]: { enter: ({ name }) => void used.add(name.value) },
  });
  return visit(document, {
    [Kind.VARIABLE_DEFINITION]: {
      enter: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
    },
  });
}
