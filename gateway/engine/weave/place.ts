import { type GraphQLObjectType, type SelectionSetNode } from "graphql";

import { collect } from "../project/collect";
import { UNWOVEN } from "./spot";
import { compileTeller } from "./teller";
import { type Place, type Teller, type Weaving } from "./weaving";
import { type Part, type Way, writer } from "./write";

/** Finds out who tells which of the fields that the client wants here, and compiles how they are read and put out. */
export function compilePlace(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  first: readonly Teller[],
  { path, way }: { path: string; way: readonly Way[] },
  weaving: Weaving,
): Place {
  const tellers = [...first, ...(weaving.askedAt.get(path) ?? [])];
  const tellerOf = (field: string, except?: Teller) =>
    tellers.findIndex((teller) => teller !== except && teller.shape.some(({ to }) => to === field));
  const wanted = [...collect(type, sets, weaving.schema)].map(([key, one], index) => ({
    ...one,
    key,
    index,
  }));
  const needed = tellers.flatMap((teller) =>
    teller.needs.map((field) => ({ field, teller: tellerOf(field, teller) })),
  );
  const parts: (Part | "covered" | undefined)[] = wanted.map(({ node, key }) =>
    node.name.value === "__typename" ? { text: `"${key}":"${type.name}"` } : undefined,
  );
  const objects = tellers.map((one, teller) => {
    const own = wanted.filter(({ node }, i) => !parts[i] && tellerOf(node.from) === teller);
    const keys = new Set(needed.filter((need) => need.teller === teller).map(({ field }) => field));
    const telling = { type, teller, wanted: own, keys, path, way, compilePlace };
    const compiled = compileTeller(one, telling, weaving);
    for (const [index, part] of compiled.parts) parts[index] = part;
    return compiled.object;
  });
  if (parts.includes(undefined) || needed.some(({ teller }) => teller < 0)) throw UNWOVEN;
  const keyAt = (field: string): Way => {
    const { teller } = needed.find((need) => need.field === field)!;
    return { teller, slot: objects[teller]!.slots.get(field)! };
  };
  const write = writer(parts.filter((part): part is Part => part !== "covered"));
  const place: Place = { type, way, tellers, objects, keyAt, write };
  weaving.places.set(path, place);
  return place;
}
