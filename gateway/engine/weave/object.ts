import { type Cursor, type ReadBelow } from "./cursor";
import { type Below, type Told, UNWOVEN } from "./spot";

const MOST_PATTERN = 50_000;

/** What is done with one field of an object that a teller sends, in the order in which it sends them. */
export interface Use {
  readonly from: string;
  /** Matches its value, where it is not opened. */
  readonly pattern: string;
  /** Opens it, and reads what is below. */
  readonly open?: ReadBelow;
  /** Whether its value is taken by itself: a key, or what is put out under another name. */
  readonly isTaken: boolean;
  /** Its place among the fields of the answer, where it is put out as it came. */
  readonly index?: number;
}

/** Fields that are put out as they came, and together. */
export interface Run {
  /** Of the first of them. */
  readonly index: number;
  readonly slot: number;
  length: number;
}

export interface CompiledObject {
  read(cursor: Cursor): Told;
  readonly runs: readonly Run[];
  /** The slot of each field that is taken or opened. */
  readonly slots: ReadonlyMap<string, number>;
}

interface Segment {
  /** An expression, or the very text where nothing is taken of it. */
  readonly pattern: RegExp | string;
  /** The slot of each of its groups. */
  readonly slots: readonly number[];
  readonly open?: ReadBelow;
  readonly below: number;
}

/** Compiles the reading of an object into a few expressions: one for all fields up to one that is opened. */
export function compileObject(uses: readonly Use[]): CompiledObject {
  const segments: Segment[] = [];
  const runs: Run[] = [];
  const slots = new Map<string, number>();
  let next = 0;
  let source = "\\{";
  let groups: number[] = [];
  let run: Run | undefined;
  const close = () => {
    if (run) source += ")";
    run = undefined;
  };
  for (const [i, use] of uses.entries()) {
    const { from, pattern, open, isTaken, index } = use;
    const goesOn = run !== undefined && !open && index === run.index + run.length;
    if (!goesOn) close();
    if (i > 0) source += ",";
    if (goesOn) run!.length += 1;
    else if (index !== undefined && !open) {
      run = { index, slot: next++, length: 1 };
      runs.push(run);
      groups.push(run.slot);
      source += "(";
    }
    source += `"${from}":`;
    if (open || isTaken) slots.set(from, next++);
    if (source.length > MOST_PATTERN) throw UNWOVEN;
    if (open) {
      segments.push({ pattern: new RegExp(source, "y"), slots: groups, open, below: next - 1 });
      [source, groups] = ["", []];
    } else if (isTaken) {
      groups.push(next - 1);
      source += `(${pattern})`;
    } else source += pattern;
  }
  close();
  if (source.length > MOST_PATTERN) throw UNWOVEN;
  const pattern = source === "" ? "}" : new RegExp(`${source}\\}`, "y");
  segments.push({ pattern, slots: groups, below: -1 });
  const read = (cursor: Cursor): Told => {
    const told = new Array<string | Below>(next);
    for (let s = 0; s < segments.length; s++) {
      const { pattern, slots: taken, open, below } = segments[s]!;
      if (typeof pattern === "string") cursor.expect(pattern);
      else {
        const match = cursor.take(pattern);
        for (let i = 0; i < taken.length; i++) told[taken[i]!] = match[i + 1]!;
      }
      if (open) told[below] = open(cursor);
    }
    return told;
  };
  return { read, runs, slots };
}
