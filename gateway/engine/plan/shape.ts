import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from "graphql";

import { type FetchRewrite } from "../planner";
import { fieldText } from "./field-texts";

/** What a subgraph was asked for, key by key. What it sends beside that is dropped. */
export type Shape = readonly Asked[];
export interface Asked {
  /** The key in the subgraph's answer. */
  readonly from: string;
  /** The key under which it is kept: not the same where the planner had to ask under another name. */
  to: string;
  /** The field, with its arguments. */
  readonly field: string;
  /** The types for which it is asked; none where it is for all. */
  readonly on: string[];
  /** The shape of objects (or lists of them) below; null for leaves. */
  readonly inner: Asked[] | null;
  /** Whether JavaScript's objects have something under this key by birth. */
  readonly isInherited: boolean;
}

/** The shape of an operation's whole answer. */
export function shapeOf(operation: string): Asked[] {
  const { definitions } = parse(operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  const shape: Asked[] = [];
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) gather(definition.selectionSet, shape, fragments);
  return shape;
}

/** Fragments for different types are laid over each other: an object has the keys of its own. */
function gather(
  set: SelectionSetNode,
  into: Asked[],
  fragments: Map<string, FragmentDefinitionNode>,
  on: readonly string[] = [],
) {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      const type = fragment.typeCondition?.name.value;
      gather(fragment.selectionSet, into, fragments, type === undefined ? on : [type]);
    } else {
      const key = selection.alias?.value ?? selection.name.value;
      let asked = into.find(({ from }) => from === key);
      if (!asked) {
        asked = {
          from: key,
          to: key,
          field: fieldText(selection),
          on: [],
          inner: selection.selectionSet ? [] : null,
          isInherited: key in Object.prototype,
        };
        into.push(asked);
      }
      asked.on.push(...on);
      if (selection.selectionSet) gather(selection.selectionSet, asked.inner!, fragments);
    }
  }
}

/** Where two types have fields of one name that differ, the planner asks for one under another key: it is put back. */
export function renamed(shape: Asked[], rewrites: readonly FetchRewrite[] = []): Asked[] {
  for (const rewrite of rewrites) {
    if (!("KeyRenamer" in rewrite)) continue;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const keys = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
    let among: Asked[] | null | undefined = shape;
    for (const key of keys.slice(0, -1)) among = among?.find(({ from }) => from === key)?.inner;
    const asked = among?.find(({ from }) => from === keys.at(-1));
    if (asked) asked.to = renameKeyTo;
  }
  return shape;
}

/** The same shape, with the type of each object. */
export function withTypes(shape: Shape): Shape {
  const typed = shape.map((asked) => ({ ...asked, inner: asked.inner && [...withTypes(asked.inner)] }));
  return typed.some(({ from }) => from === "__typename") ? typed : [...typed, TYPE];
}

const TYPE: Asked = {
  from: "__typename",
  to: "__typename",
  field: "__typename",
  on: [],
  inner: null,
  isInherited: false,
};
