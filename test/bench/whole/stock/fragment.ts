import { type Sql } from "sql-template-tag";

/** A fragment of SQL as QueryBuilder takes one: with named parameters, the same for the same value. */
export const fragment = ({ strings, values }: Sql, name: string): [text: string, parameters: object] => {
  const distinct = [...new Set(values)];
  const placeOf = (i: number) => distinct.indexOf(values[i]!);
  return [
    strings.reduce((text, next, i) => `${text}:${name}${placeOf(i - 1)}${next}`),
    Object.fromEntries(distinct.map((value, place) => [`${name}${place}`, value])),
  ];
};
