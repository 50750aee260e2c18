import { Kind, type SelectionSetNode } from "graphql";

import { clientKeyOf, type PlainField } from "../prepare/aliases";
import { type Tail } from "../run/lost";

/** A path in the client's keys: it begins in them already, and ends in those of the data. */
export function clientPath(selection: SelectionSetNode, head: Tail, tail: Tail): (string | number)[] {
  let fields = fieldsIn([selection]);
  const step = (key: string | number, isIt: (field: PlainField) => boolean) => {
    if (typeof key === "number") return key;
    const found = fields.filter(isIt);
    fields = fieldsIn(found.flatMap(({ selectionSet }) => selectionSet ?? []));
    return found[0] ? clientKeyOf(found[0]) : key;
  };
  return [
    ...head.map((key) => step(key, (field) => clientKeyOf(field) === key)),
    ...tail.map((key) => step(key, (field) => field.from === key)),
  ];
}

const fieldsIn = (sets: readonly SelectionSetNode[]): PlainField[] =>
  sets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection as PlainField];
      return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn([selection.selectionSet]) : [];
    }),
  );
