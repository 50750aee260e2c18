import { type GraphQLObjectType, type GraphQLSchema, type SelectionSetNode } from "graphql";

import { pathText } from "../plan/internal-aliases";
import { type EntityList, type Step } from "../plan/steps";
import { type RequiresSelection } from "../planner";
import { type Cursor } from "./cursor";
import { type CompiledObject } from "./object";
import { compilePlace } from "./place";
import { UNWOVEN } from "./spot";
import { type Place, type Teller, type Weaving } from "./weaving";
import { type Way } from "./write";

/** An operation that is answered by weaving the texts of its subgraphs' answers, without making objects of them. */
export interface Woven {
  /** How many times in a row it could not be woven after all. */
  misfits: number;
  readonly root: Place;
  /** By step: which teller it is at the root, or whom it is asked about. */
  readonly steps: readonly { readonly atRoot?: WovenRoot; readonly lists: readonly WovenList[] }[];
}
export interface WovenRoot {
  readonly teller: number;
  readonly read: CompiledObject["read"];
}
export interface WovenList {
  readonly list: EntityList;
  readonly place: Place;
  readonly teller: number;
  /** What tells an entity: where it lies, and what stands before it in a representation. */
  readonly keys: readonly { readonly before: string; readonly at: Way }[];
  readonly read: (cursor: Cursor) => ReturnType<CompiledObject["read"]>;
}

/** Undefined for an operation that is not as plain as that: see the README of the engine. */
export function compileWeave(
  root: GraphQLObjectType,
  selection: SelectionSetNode,
  steps: readonly Step[],
  schema: GraphQLSchema,
): Woven | undefined {
  try {
    return compile(root, selection, steps, schema);
  } catch (reason) {
    if (reason === UNWOVEN) return undefined;
    throw reason;
  }
}

type AskedAbout = Teller & {
  readonly list: EntityList;
  readonly keys: readonly Key[];
  readonly path: string;
};
interface Key {
  readonly field: string;
  readonly name: string;
}

function compile(
  type: GraphQLObjectType,
  selection: SelectionSetNode,
  steps: readonly Step[],
  schema: GraphQLSchema,
): Woven {
  const roots = new Map<Step, Teller>();
  const asked = new Map<EntityList, AskedAbout>();
  for (const step of steps) {
    if (step.kind === "mutation") throw UNWOVEN;
    if (step.entities.length === 0) roots.set(step, atRoot(step));
    for (const list of step.entities) asked.set(list, askedAbout(list));
  }
  const askedAt = new Map<string, AskedAbout[]>();
  for (const one of asked.values()) askedAt.set(one.path, [...(askedAt.get(one.path) ?? []), one]);
  const weaving: Weaving = { schema, askedAt, places: new Map() };
  const root = compilePlace(type, [selection], [...roots.values()], { path: "", way: [] }, weaving);
  return {
    misfits: 0,
    root,
    steps: steps.map((step) => {
      const teller = root.tellers.indexOf(roots.get(step)!);
      return {
        atRoot: teller < 0 ? undefined : { teller, read: root.objects[teller]!.read },
        lists: step.entities.map((list) => wovenList(asked.get(list)!, weaving)),
      };
    }),
  };
}

function atRoot({ path, shape }: Step): Teller {
  if (path.length > 0) throw UNWOVEN;
  return { shape, needs: [] };
}

function askedAbout(list: EntityList): AskedAbout {
  const [path, another] = list.paths;
  if (!path || another || list.isRewritten) throw UNWOVEN;
  if (path.some((segment) => segment !== "@" && !("Field" in segment))) throw UNWOVEN;
  const keys = keysIn(list.requires);
  return { list, keys, path: pathText(path), shape: list.shape, needs: keys.map(({ field }) => field) };
}

function keysIn([fragment, another]: readonly RequiresSelection[]): Key[] {
  if (fragment?.kind !== "InlineFragment" || another) throw UNWOVEN;
  return fragment.selections.flatMap((selection) => {
    if (selection.kind !== "Field" || selection.selections?.length) throw UNWOVEN;
    const { name, alias } = selection;
    return name === "__typename" ? [] : [{ field: name, name: alias ?? name }];
  });
}

function wovenList({ list, keys, path }: AskedAbout, { askedAt, places }: Weaving): WovenList {
  const place = places.get(path);
  const [fragment] = list.requires;
  if (!place || fragment?.kind !== "InlineFragment" || fragment.typeCondition !== place.type.name)
    throw UNWOVEN;
  const teller = place.tellers.findIndex((one) => (one as Partial<AskedAbout>).list === list);
  const { read } = place.objects[teller]!;
  if (keys.length === 0 || !askedAt.has(path)) throw UNWOVEN;
  return {
    list,
    place,
    teller,
    keys: keys.map(({ field, name }, i) => ({
      before: `${i === 0 ? `{"__typename":"${place.type.name}"` : ""},"${name}":`,
      at: place.keyAt(field),
    })),
    read,
  };
}
