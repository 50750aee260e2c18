import { type Bag } from "../bag";
import { type RequiresSelection } from "../planner";
import { type Supergraph } from "../supergraph";

/**
 * A value that two entities of one type share only where they are represented the same; undefined where only the
 * representation itself tells. It spares making one for each of the many that refer to the same entity.
 */
export type Identify = (entity: Bag) => string | number | undefined;

export function compileIdentity(requires: readonly RequiresSelection[], isA: Supergraph["isA"]): Identify {
  const byType = new Map<string, readonly string[]>();
  return (entity) => {
    const type = entity.__typename;
    if (typeof type !== "string") return undefined;
    let names = byType.get(type);
    if (!names) {
      names = leavesFor(type, requires, isA);
      byType.set(type, names);
    }
    // A key of one field is its own identity: a text made of several must be hashed anew for each entity.
    return names.length === 1 ? plain(entity[names[0]!]) : together(entity, names);
  };
}

const plain = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? value : undefined;

function together(entity: Bag, names: readonly string[]): string | undefined {
  let text = "";
  for (const name of names) {
    const value = plain(entity[name]);
    if (value === undefined) return undefined;
    text += typeof value === "string" ? `${value.length}:${value}` : `${value};`;
  }
  return text === "" ? undefined : text;
}

/** The fields that identify entities of a type; a field that is never there where some are objects. */
function leavesFor(type: string, requires: readonly RequiresSelection[], isA: Supergraph["isA"]): string[] {
  const names = requires.flatMap((selection) => {
    if (selection.kind === "InlineFragment")
      return isA(type, selection.typeCondition) ? leavesFor(type, selection.selections, isA) : [];
    return selection.kind === "Field" && !selection.selections?.length ? [selection.name] : [""];
  });
  return [...new Set(names)].filter((name) => name !== "__typename");
}
