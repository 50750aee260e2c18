import { type GraphQLOutputType, isListType, isNonNullType } from "graphql";

import { type Below, MISFIT } from "./spot";

/** A text, and where in it we are. */
export class Cursor {
  at = 0;
  constructor(readonly text: string) {}

  /** Takes what a sticky expression matches here. */
  take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) throw MISFIT;
    this.at = pattern.lastIndex;
    return match;
  }

  expect(characters: string): void {
    if (!this.accept(characters)) throw MISFIT;
  }

  /** Takes these characters where they stand here. */
  accept(characters: string): boolean {
    if (!this.text.startsWith(characters, this.at)) return false;
    this.at += characters.length;
    return true;
  }
}

export type ReadBelow = (cursor: Cursor) => Below;

/** Reads a value of a type, where `read` reads the objects in its lists. */
export function reader(type: GraphQLOutputType, read: ReadBelow): ReadBelow {
  if (isNonNullType(type)) return presentReader(type.ofType, read);
  const present = presentReader(type, read);
  return (cursor) => (cursor.accept("null") ? null : present(cursor));
}

function presentReader(type: GraphQLOutputType, read: ReadBelow): ReadBelow {
  if (!isListType(type)) return read;
  const item = reader(type.ofType, read);
  return (cursor) => listOf(cursor, item);
}

export function listOf<Item>(cursor: Cursor, read: (cursor: Cursor) => Item): Item[] {
  const items: Item[] = [];
  cursor.expect("[");
  if (cursor.accept("]")) return items;
  do items.push(read(cursor));
  while (cursor.accept(","));
  cursor.expect("]");
  return items;
}
