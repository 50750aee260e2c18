import { type Bag } from "../bag";
import { type FetchRewrite, type RequiresSelection } from "../planner";
import { Lost } from "../run/lost";
import { type Supergraph } from "../supergraph";

type Representation = Record<string, unknown>;

/**
 * What a subgraph is told of an entity, so that it knows which one is meant.
 * Undefined where that is not known, Lost where it is not known because something failed.
 */
export type Represent = (entity: Bag) => Representation | Lost | undefined;

export function compileRequires(
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[] | undefined,
  isA: Supergraph["isA"],
): Represent {
  const rewrite = compileInputRewrites(rewrites ?? [], isA);
  return (entity) => {
    const made: Representation = { __typename: entity.__typename };
    const lost = project(requires, entity, made, isA);
    if (lost) return lost === UNKNOWN ? undefined : lost;
    // A type's name alone, or with nulls, is nobody.
    if (!Object.keys(made).some((key) => key !== "__typename" && made[key] !== null)) return undefined;
    rewrite(made);
    return made;
  };
}

const UNKNOWN = new Lost([]);

function project(
  selections: readonly RequiresSelection[],
  source: Bag,
  made: Representation,
  isA: Supergraph["isA"],
): Lost | undefined {
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") {
      const type = source.__typename as string | undefined;
      if (type !== undefined && !isA(type, selection.typeCondition)) continue;
      const lost = project(selection.selections, source, made, isA);
      if (lost) return lost;
    } else if (selection.kind === "Field") {
      const value = part(selection.selections, source[selection.name], isA);
      if (value instanceof Lost) return value;
      const key = selection.alias ?? selection.name;
      made[key] = Object.hasOwn(made, key) ? together(made[key], value) : value;
    }
  }
  return undefined;
}

/** A field and its twin tell of the same object. */
function together(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, i) => together(item, other[i]));
  if (!isObject(one) || !isObject(other)) return other;
  const made = { ...one };
  for (const [key, value] of Object.entries(other)) made[key] = together(made[key], value);
  return made;
}

const isObject = (value: unknown): value is Representation =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function part(
  selections: readonly RequiresSelection[] | undefined,
  value: unknown,
  isA: Supergraph["isA"],
): unknown {
  if (value === undefined) return UNKNOWN;
  if (!selections?.length || value === null || value instanceof Lost || typeof value !== "object")
    return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => part(selections, item, isA));
    return items.find((item) => item instanceof Lost) ?? items;
  }
  const made: Representation = {};
  return project(selections, value as Bag, made, isA) ?? made;
}

/** An interface object's subgraph knows entities under their interface's name. */
function compileInputRewrites(rewrites: readonly FetchRewrite[], isA: Supergraph["isA"]) {
  const setters = rewrites.flatMap((rewrite) =>
    "ValueSetter" in rewrite ? [rewrite.ValueSetter] : "setValueTo" in rewrite ? [rewrite] : [],
  );
  return (representation: Representation) => {
    for (const { path, setValueTo } of setters) apply(representation, path, setValueTo);
  };
  function apply(value: unknown, path: (typeof setters)[number]["path"], to: string): void {
    if (Array.isArray(value)) for (const item of value) apply(item, path, to);
    if (value === null || typeof value !== "object" || Array.isArray(value)) return;
    const [segment, ...rest] = path;
    const object = value as Representation;
    if (!segment) return;
    if ("TypenameEquals" in segment) {
      if (segment.TypenameEquals.some((type) => isA(object.__typename as string, type)))
        apply(object, rest, to);
    } else if (rest.length === 0) object[segment.Key] = to;
    else apply(object[segment.Key], rest, to);
  }
}
