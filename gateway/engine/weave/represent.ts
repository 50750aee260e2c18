import { type Below, MISFIT, type Spot } from "./spot";
import { type WovenList } from "./weave";
import { isList, type Way } from "./write";

/** Whom a subgraph is asked about, those that are alike together, and the JSON of what represents them. */
export interface Represented {
  readonly groups: readonly (readonly Spot[])[];
  readonly json: string;
}

/** A key's text is put in as it came. */
export function represent({ place, keys }: WovenList, root: Spot): Represented {
  const found: Spot[] = [];
  locate(root, place.way, 0, found);
  const groups = new Map<string, Spot[]>();
  const opening = `[${keys[0]!.before}`;
  const next = `},${keys[0]!.before}`;
  let json = "";
  for (const spot of found) {
    let fields = "";
    for (let i = 0; i < keys.length; i++) {
      const { before, at } = keys[i]!;
      const text = spot.told[at.teller]![at.slot] as string;
      fields = i === 0 ? text : fields + before + text;
    }
    const group = groups.get(fields);
    if (group) group.push(spot);
    else {
      groups.set(fields, [spot]);
      json += (json === "" ? opening : next) + fields;
    }
  }
  return { groups: [...groups.values()], json: json === "" ? "[]" : `${json}}]` };
}

/** Finds all spots at the end of a way. */
function locate(below: Below | undefined, way: readonly Way[], depth: number, found: Spot[]): void {
  if (below === undefined) throw MISFIT;
  if (below === null) return;
  if (isList(below)) for (const item of below) locate(item, way, depth, found);
  else if (depth === way.length) found.push(below);
  else {
    const { teller, slot } = way[depth]!;
    locate(below.told[teller]?.[slot] as Below | undefined, way, depth + 1, found);
  }
}
