import { type Bag } from "../bag";
import { type Shape } from "../plan/shape";
import { type Fault, isNothing, Lost, type Tail, Untold } from "./lost";

/** An object that was not told what it should have been. */
export interface Failure {
  readonly target: Bag;
  readonly shape: Shape;
  readonly faults: readonly Fault[];
}

/** Lays the faults wherever something was asked and nothing came. */
export function lose({ target, shape, faults }: Failure): void {
  const lost = new Lost(faults);
  for (const { to, inner } of shape) {
    const present = target[to];
    if (present === undefined) {
      if (to !== "__typename") target[to] = lost;
    } else if (inner && !isNothing(present)) loseBelow(present, inner, faults.map(withoutTail));
  }
}

function loseBelow(present: unknown, shape: Shape, faults: readonly Fault[]): void {
  if (Array.isArray(present)) for (const item of present) loseBelow(item, shape, faults);
  else if (typeof present === "object" && !isNothing(present))
    lose({ target: present as Bag, shape, faults });
}

export const withoutTail = ({ message, extensions }: Fault): Fault => ({ message, extensions });

/** Lays a fault where its path ends in nothing. False where it does not: nothing is missing there. */
export function place(target: Bag, shape: Shape, fault: Fault): boolean {
  let container: Bag | unknown[] = target;
  let asked: Shape | null = shape;
  const tail = fault.tail ?? [];
  for (let i = 0; i < tail.length; i++) {
    const key = tail[i]!;
    if (Array.isArray(container)) {
      if (typeof key !== "number" || key >= container.length) return false;
    } else if (!asked?.some(({ from }) => from === key)) return false;
    const slot = Array.isArray(container) ? (key as number) : renamedKey(asked!, key);
    const value: unknown = (container as Bag)[slot];
    if (isNothing(value)) {
      const inner = Array.isArray(container) ? asked : asked!.find(({ from }) => from === key)!.inner;
      lay(container, slot, { ...withoutTail(fault), below: inData(tail.slice(i + 1), inner) });
      return true;
    }
    if (typeof value !== "object") return false;
    if (!Array.isArray(container)) asked = asked!.find(({ from }) => from === key)!.inner;
    container = value as Bag | unknown[];
  }
  return false;
}

/** A way in the answer's keys, in those of the data. */
export function inData(tail: Tail, shape: Shape | null): Tail {
  let asked = shape;
  return tail.map((key) => {
    const found = asked?.find(({ from }) => from === key);
    if (!found) return key;
    asked = found.inner;
    return { key: found.to, on: found.on };
  });
}

const renamedKey = (shape: Shape, key: Tail[number]) => shape.find(({ from }) => from === key)!.to;

function lay(container: Bag | unknown[], slot: string | number, fault: Fault): void {
  const present = (container as Bag)[slot];
  const faults = present instanceof Lost && !(present instanceof Untold) ? present.faults : [];
  (container as Bag)[slot] = new Lost([...faults, fault]);
}
