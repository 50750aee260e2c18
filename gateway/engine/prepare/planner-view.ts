import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

import { type PlainField } from "./aliases";
import { INTROSPECTION } from "./introspection";

export interface View {
  readonly schema: GraphQLSchema;
  /** See types-to-tell.ts. */
  readonly tell: ReadonlySet<string>;
  readonly interfaceObjects: ReadonlySet<string>;
}

/**
 * The operation as the planner is to see it: each field once, under its own key whatever the client calls it, and
 * types told where they must be.
 */
export function forPlanner(document: DocumentNode, { schema, tell, interfaceObjects }: View): DocumentNode {
  const info = new TypeInfo(schema);
  const asked = (selections: readonly SelectionNode[]) => {
    const type = info.getParentType();
    const hoist = isInterfaceType(type) && interfaceObjects.has(type.name);
    return once(hoist ? hoisted(selections, new Set(Object.keys(type.getFields()))) : selections);
  };
  return visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.SELECTION_SET]: {
        enter: ({ selections }) => ({ kind: Kind.SELECTION_SET, selections: asked(selections) }),
        leave(node) {
          const told = tell.has(info.getParentType()?.name ?? "") || node.selections.length === 0;
          const others = node.selections.filter((selection) => !isTypename(selection));
          return told || others.length < node.selections.length
            ? { ...node, selections: [TYPENAME, ...others] }
            : undefined;
        },
      },
    }),
  );
}

/**
 * What an interface has is asked of the interface, whichever types it is wanted for: of an interface object the
 * planner asks it for one of the types only.
 */
function hoisted(selections: readonly SelectionNode[], fields: ReadonlySet<string>): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const inside = hoisted(selection.selectionSet.selections, fields);
    const isOfInterface = (one: SelectionNode) => one.kind === Kind.FIELD && fields.has(one.name.value);
    const own = inside.filter((one) => !isOfInterface(one));
    const rest = { ...selection, selectionSet: { ...selection.selectionSet, selections: own } };
    return [TYPENAME, ...inside.filter(isOfInterface), ...(own.length > 0 ? [rest] : [])];
  });
}

function once(selections: readonly SelectionNode[]): SelectionNode[] {
  const merged = new Map<string, FieldNode>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD || INTROSPECTION.has(selection.name.value)) continue;
    const { from } = selection as PlainField;
    const below = [merged.get(from)?.selectionSet, selection.selectionSet].flatMap(
      (set) => set?.selections ?? [],
    );
    const alias = from === selection.name.value ? undefined : { kind: Kind.NAME as const, value: from };
    const selectionSet = selection.selectionSet && { kind: Kind.SELECTION_SET as const, selections: below };
    merged.set(from, { ...selection, alias, selectionSet });
  }
  return [...merged.values(), ...selections.filter(({ kind }) => kind !== Kind.FIELD)];
}

export const isTypename = (node: SelectionNode) =>
  node.kind === Kind.FIELD && node.name.value === "__typename";
const TYPENAME: PlainField = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: "__typename" },
  from: "__typename",
};
