import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from "graphql";

import { Lost } from "../run/lost";
import { type Complete, report, reportLost, violation } from "./report";

/** Leaves as the specification coerces them; an enum's values are those of the public schema and no others. */
export function leaf(type: GraphQLLeafType, field: string): Complete {
  const coerce = coercion(type);
  const wrong = violation(`A value of ${field} is not of the type ${type.name}.`);
  return (value, projection, depth) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Lost) return reportLost(projection, depth, value);
    const coerced = coerce(value);
    return coerced === undefined ? report(projection, depth, wrong) : coerced;
  };
}

/** Undefined where the value is not of the type. */
function coercion(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  // What a custom scalar means is its subgraph's affair.
  if (!isSpecifiedScalarType(type)) return (value) => value;
  if (type.name === "String" || type.name === "ID")
    return (value) => (typeof value === "string" ? value : serialized(type, value));
  return (value) => serialized(type, value);
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch {
    return undefined;
  }
}
