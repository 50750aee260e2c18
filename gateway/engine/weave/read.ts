import { Cursor, listOf } from "./cursor";
import { type Told } from "./spot";
import { type Woven } from "./weave";

/** What a step's answer tells: of the root, or of each entity of each of its lists. */
export interface TextTold {
  readonly root?: Told;
  readonly lists: readonly (readonly Told[])[];
}

/** Reads a whole answer; undefined where it is not as plain as that: it has errors, nulls, blanks, another order. */
export function readText({ atRoot, lists }: Woven["steps"][number], text: string): TextTold | undefined {
  try {
    const cursor = new Cursor(text);
    cursor.expect('{"data":');
    const told = atRoot ? { root: atRoot.read(cursor), lists: [] } : { lists: readLists(cursor, lists) };
    cursor.expect("}");
    if (cursor.accept("\n") || cursor.at === text.length) return told;
  } catch {
    // A misfit; or an expression that ran out of stack on a very long text.
  }
  return undefined;
}

function readLists(cursor: Cursor, lists: Woven["steps"][number]["lists"]): (readonly Told[])[] {
  cursor.expect("{");
  const told = lists.map(({ list, read }, i) => {
    cursor.expect(`${i === 0 ? "" : ","}"${list.key}":`);
    return listOf(cursor, read);
  });
  cursor.expect("}");
  return told;
}
