import { type Bag } from "../bag";

/** The objects that one representation stands for: each gets the same answer. */
export type Group = Bag[];

/** Entities by their type and by what tells them apart within it, in the order in which they came. */
export class Groups {
  readonly all: Group[] = [];
  readonly #byType = new Map<unknown, Map<string | number, Group>>();

  /** The group of entities such as this one, where there is one. */
  find(type: unknown, identity: string | number): Group | undefined {
    return this.#byType.get(type)?.get(identity);
  }

  add(type: unknown, identity: string | number, entity: Bag): void {
    const group = [entity];
    this.all.push(group);
    const known = this.#byType.get(type);
    if (known) known.set(identity, group);
    else this.#byType.set(type, new Map([[identity, group]]));
  }
}

/** In the place of a type: what is told apart by its representation's text. */
export const BY_TEXT = Symbol("by text");
