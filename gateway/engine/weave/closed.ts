import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isLeafType, isObjectType } from "graphql";

import { type Shape } from "../plan/shape";
import { collect, type Collected } from "../project/collect";
import { leafPattern, patternOf } from "./pattern";

/**
 * Matches all of a field's value, where it is put out as it comes: its fields are those that the client wants, under
 * the same names, in the same order, and nobody else tells anything below. Undefined where that is not so.
 */
export function closedPattern(
  owner: GraphQLObjectType,
  { node, below }: Collected,
  inner: Shape | null,
  schema: GraphQLSchema,
): string | undefined {
  const { type } = owner.getFields()[node.name.value]!;
  const named = getNamedType(type);
  if (isLeafType(named)) return patternOf(type, leafPattern(named));
  if (!isObjectType(named) || !inner) return undefined;
  const fields = [...collect(named, below, schema)];
  if (fields.length !== inner.length) return undefined;
  const texts = fields.map(([key, collected], i) => {
    const asked = inner[i]!;
    if (asked.from !== key || asked.to !== key || collected.node.from !== key) return undefined;
    if (key === "__typename") return `"__typename":"${named.name}"`;
    const pattern = closedPattern(named, collected, asked.inner, schema);
    return pattern === undefined ? undefined : `"${key}":${pattern}`;
  });
  return texts.includes(undefined) ? undefined : patternOf(type, `\\{${texts.join(",")}\\}`);
}
