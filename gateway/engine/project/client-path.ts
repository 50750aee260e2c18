import { Kind, type SelectionSetNode } from "graphql";

import { clientKeyOf, type PlainField } from "../prepare/aliases";
import { type Tail } from "../run/lost";

/** A path in the client's keys: it begins in them already, and ends in those of the data. */
export function clientPath(
  selection: SelectionSetNode,
  head: readonly (string | number)[],
  tail: Tail,
): (string | number)[] {
  let fields = fieldsIn([selection]);
  const step = (key: string | number, found: readonly Placed[]) => {
    if (typeof key === "number") return key;
    fields = fieldsIn(found.flatMap(({ field }) => field.selectionSet ?? []));
    return found[0] ? clientKeyOf(found[0].field) : key;
  };
  return [
    ...head.map((key) =>
      step(
        key,
        fields.filter(({ field }) => clientKeyOf(field) === key),
      ),
    ),
    ...tail.map((part) => {
      const { key, on } = typeof part === "object" ? part : { key: part, on: [] as readonly string[] };
      const named = fields.filter(({ field }) => field.from === key);
      // Under one key may lie what the client calls differently from type to type.
      const fit = named.filter((one) => one.on === undefined || on.includes(one.on));
      return step(key, on.length > 0 && fit.length > 0 ? fit : named);
    }),
  ];
}

/** A field, and the type for which it is selected. */
interface Placed {
  readonly field: PlainField;
  readonly on?: string;
}

const fieldsIn = (sets: readonly SelectionSetNode[], on?: string): Placed[] =>
  sets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ field: selection as PlainField, on }];
      return selection.kind === Kind.INLINE_FRAGMENT
        ? fieldsIn([selection.selectionSet], selection.typeCondition?.name.value ?? on)
        : [];
    }),
  );
