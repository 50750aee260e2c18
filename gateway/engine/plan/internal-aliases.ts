import { type PathSegment, type RequiresSelection } from "../planner";
import { isTwin } from "../twins/names";
import { type Asked } from "./shape";

/** That a plan mixes up what it asks for beside the client's selection. Run, it would give wrong data. */
export class AmbiguousPlan extends Error {}

/** What the planner asks for beside the client's selection, under names of its own. */
export const isInternal = (key: unknown) => typeof key === "string" && key.startsWith("_internal_qp_alias");

/** The keys that a step keeps internal aliases under, by the path at which the planner names them. */
export type InternalKeys = ReadonlyMap<string, string>;

/** Finds the key that an internal alias was last kept under, before the step at hand. */
export type KeyOf = (path: string, alias: string) => string;

export const keysBefore =
  (earlier: readonly { readonly internalKeys: InternalKeys }[]): KeyOf =>
  (path, alias) => {
    const named = `${path}.${alias}`;
    const key = earlier.findLast(({ internalKeys }) => internalKeys.has(named))?.internalKeys.get(named);
    if (key === undefined) throw new AmbiguousPlan(`The plan reads ${named}, which it does not ask for.`);
    return key;
  };

/**
 * The planner counts its aliases anew for each fetch: two fetches can put different things into one object
 * under one alias. Each step keeps its own under a key of its own.
 */
export function keepApart(
  shape: readonly Asked[],
  path: string,
  step: number,
  kept: Map<string, string>,
): void {
  for (const asked of shape) {
    const own = `${asked.from}@${step}`;
    if (isInternal(asked.from) && (asked.to === asked.from || asked.to === own)) {
      asked.to = own;
      kept.set(`${path}.${asked.from}`, own);
    }
    if (asked.inner) keepApart(asked.inner, `${path}.${asked.to}`, step, kept);
  }
}

/** A path as the data has it. */
export function resolvePath(path: readonly PathSegment[], keyOf: KeyOf): PathSegment[] {
  let here = "";
  return path.map((segment) => {
    if (segment === "@" || !("Field" in segment)) return segment;
    const key = isInternal(segment.Field) ? keyOf(here, segment.Field) : segment.Field;
    here += `.${key}`;
    return { Field: key };
  });
}

export const pathText = (path: readonly PathSegment[]) =>
  path.map((segment) => (segment !== "@" && "Field" in segment ? `.${segment.Field}` : "")).join("");

/** What identifies an entity, as the data has it. */
export function resolveRequires(
  requires: readonly RequiresSelection[],
  here: string,
  keyOf: KeyOf,
): RequiresSelection[] {
  const told = new Map<string, string>();
  return requires.map((selection) => {
    if (selection.kind === "FragmentSpread") return selection;
    if (selection.kind === "InlineFragment")
      return { ...selection, selections: resolveRequires(selection.selections, here, keyOf) };
    const key = selection.alias ?? selection.name;
    if (!isTwin(selection.name)) {
      if ((told.get(key) ?? selection.name) !== selection.name)
        throw new AmbiguousPlan(`The plan tells two values of ${here}.${key}.`);
      told.set(key, selection.name);
    }
    const name = isInternal(selection.name) ? keyOf(here, selection.name) : selection.name;
    const selections =
      selection.selections && resolveRequires(selection.selections, `${here}.${name}`, keyOf);
    return { ...selection, name, alias: key, selections };
  });
}
