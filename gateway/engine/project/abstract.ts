import {
  type GraphQLAbstractType,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type SelectionSetNode,
} from "graphql";

import { type Bag } from "../bag";
import { type Fielded } from "./collect";
import { type Complete, report, violation } from "./report";

/** Each object by its own type: those of the public schema, and no others. */
export function abstract(
  type: GraphQLAbstractType,
  name: string,
  schema: GraphQLSchema,
  sets: readonly SelectionSetNode[],
  object: (type: Fielded) => Complete,
): Complete {
  const byType = new Map<unknown, Complete>();
  for (const possible of schema.getPossibleTypes(type))
    byType.set(
      possible.name,
      lazily(() => object(possible)),
    );
  // Where no type decides, the planner does not always ask: the object is what its interface says.
  if (isInterfaceType(type) && !sets.some(decides)) {
    const plain = lazily(() => object(type));
    byType.set(undefined, plain);
    byType.set(type.name, plain);
  }
  const unknown = violation(`A value of ${name} is of no type that the schema knows for it.`);
  return (value, projection, depth) => {
    const complete = byType.get((value as Bag).__typename);
    return complete ? complete(value, projection, depth) : report(projection, depth, unknown);
  };
}

/** Compiles when it is first needed: of many types few come. */
function lazily(compile: () => Complete): Complete {
  let compiled: Complete | undefined;
  return (value, projection, depth) => {
    compiled ??= compile();
    return compiled(value, projection, depth);
  };
}

/** Whether what is selected depends on the object's type. */
const decides = ({ selections }: SelectionSetNode): boolean =>
  selections.some((selection) => selection.kind !== Kind.FIELD || selection.name.value === "__typename");
