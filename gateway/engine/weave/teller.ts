import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from "graphql";

import { type Asked } from "../plan/shape";
import { type Collected } from "../project/collect";
import { closedPattern } from "./closed";
import { reader } from "./cursor";
import { type CompiledObject, compileObject, type Use } from "./object";
import { ANY_LEAF, KEY, SHOWN_KEY } from "./pattern";
import { Spot, UNWOVEN } from "./spot";
import { type CompilePlace, type Teller, type Weaving } from "./weaving";
import { type Part, type Way } from "./write";

/** A field that the client wants, under its key, at its place among the fields of the answer. */
export type Wanted = Collected & { readonly key: string; readonly index: number };

/** One teller of a place: what the client wants of what it tells, and what others need to be told. */
export interface Telling {
  readonly type: GraphQLObjectType;
  readonly teller: number;
  readonly wanted: readonly Wanted[];
  readonly keys: ReadonlySet<string>;
  readonly path: string;
  readonly way: readonly Way[];
  readonly compilePlace: CompilePlace;
}

/** Compiles the reading of what one teller sends, and what is put out of it: by its place in the answer, or covered by the part before. */
export function compileTeller(
  { shape }: Teller,
  telling: Telling,
  weaving: Weaving,
): { object: CompiledObject; parts: Map<number, Part | "covered"> } {
  const parts = new Map<number, Part | "covered">();
  const ways = new Map<string, { teller: number; slot: number }>();
  const wayTo = (field: string) => {
    const way = ways.get(field) ?? { teller: telling.teller, slot: -1 };
    ways.set(field, way);
    return way;
  };
  const uses = shape.map((asked) => use(asked));
  const object = compileObject(uses);
  for (const [field, way] of ways) way.slot = object.slots.get(field)!;
  for (const { index, slot, length } of object.runs) {
    parts.set(index, { text: "", at: { teller: telling.teller, slot } });
    for (let i = 1; i < length; i++) parts.set(index + i, "covered");
  }
  return { object, parts };

  function use(asked: Asked): Use {
    const { from, to, inner } = asked;
    const wants = telling.wanted.filter(({ node }) => node.from === to);
    const isKey = telling.keys.has(to);
    if (to !== from || (wants.length === 0 && inner)) throw UNWOVEN;
    if (wants.length === 0) return { from, pattern: unseen(asked, isKey), isTaken: isKey };
    const [want] = wants as [Wanted];
    const pattern = isKey ? shownKey(want) : patternFor(want, asked);
    if (pattern === undefined) return opened(want, asked);
    if (wants.length === 1 && want.key === from) return { from, pattern, isTaken: isKey, index: want.index };
    for (const { index, key } of wants) parts.set(index, { text: `"${key}":`, at: wayTo(from) });
    return { from, pattern, isTaken: true };
  }

  function unseen({ field }: Asked, isKey: boolean): string {
    if (field === "__typename") return `"${telling.type.name}"`;
    return isKey ? KEY : ANY_LEAF;
  }

  function shownKey({ node }: Wanted): string {
    const pattern = SHOWN_KEY[getNamedType(fieldType(node.name.value)).name];
    if (!pattern || !isLeafType(getNamedType(fieldType(node.name.value)))) throw UNWOVEN;
    return pattern;
  }

  function patternFor(want: Wanted, { from, inner }: Asked): string | undefined {
    const isAskedBelow = [...weaving.askedAt.keys()].some((path) =>
      `${path}.`.startsWith(`${telling.path}.${from}.`),
    );
    return isAskedBelow ? undefined : closedPattern(telling.type, want, inner, weaving.schema);
  }

  function opened({ node, key, index, below }: Wanted, { from, inner }: Asked): Use {
    const type = fieldType(node.name.value);
    const named = getNamedType(type);
    if (!isObjectType(named) || !inner || parts.has(index)) throw UNWOVEN;
    const at = wayTo(from);
    const where = { path: `${telling.path}.${from}`, way: [...telling.way, at] };
    const place = telling.compilePlace(named, below, [{ shape: inner, needs: [] }], where, weaving);
    const { read } = place.objects[0]!;
    const tellers = place.tellers.length;
    const open = reader(type, (cursor) => {
      const spot = new Spot(tellers);
      spot.told[0] = read(cursor);
      return spot;
    });
    parts.set(index, { text: `"${key}":`, at, write: place.write });
    return { from, pattern: "", open, isTaken: false };
  }

  function fieldType(name: string) {
    return telling.type.getFields()[name]!.type;
  }
}
