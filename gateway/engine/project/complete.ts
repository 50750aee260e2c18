import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from "graphql";

import { Bag } from "../bag";
import { type PlainField } from "../prepare/aliases";
import { INTROSPECTION } from "../prepare/introspection";
import { Lost } from "../run/lost";
import { abstract } from "./abstract";
import { collect, type Fielded } from "./collect";
import { leaf } from "./leaf";
import { type Complete, NULLED, report, reportLost, violation } from "./report";

interface Field {
  /** The client's key, and the key in the data. */
  readonly key: string;
  readonly from: string;
  readonly complete: Complete;
}

/** The closure that gives objects of a type the shape that was selected. */
export function object(type: Fielded, sets: readonly SelectionSetNode[], schema: GraphQLSchema): Complete {
  const fields = [...collect(type, sets, schema)].map(([key, { node, below }]) =>
    field(key, node, below, type, schema),
  );
  return (value, projection, depth) => {
    const made = new Bag();
    for (let i = 0; i < fields.length; i++) {
      const { key, from, complete } = fields[i]!;
      projection.path[depth] = key;
      const completed = complete((value as Bag)[from], projection, depth + 1);
      if (completed === NULLED) return NULLED;
      made[key] = completed;
    }
    return made;
  };
}

function field(
  key: string,
  node: PlainField,
  below: readonly SelectionSetNode[],
  type: Fielded,
  schema: GraphQLSchema,
): Field {
  const {
    from,
    name: { value: name },
  } = node;
  if (name === "__typename") return { key, from, complete: () => type.name };
  // Introspection has been answered already, in full: see introspection.ts.
  if (INTROSPECTION.has(name))
    return { key, from, complete: (_value, { introspected }) => introspected[from] ?? null };
  const definition = type.getFields()[name]!;
  return { key, from, complete: completer(definition.type, below, `${type.name}.${name}`, schema) };
}

function completer(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  name: string,
  schema: GraphQLSchema,
): Complete {
  if (!isNonNullType(type)) {
    const complete = possiblyNull(type, sets, name, schema);
    return (value, projection, depth) => {
      const completed = complete(value, projection, depth);
      return completed === NULLED ? null : completed;
    };
  }
  const complete = possiblyNull(type.ofType, sets, name, schema);
  const missing = violation(`Cannot return null for non-nullable field ${name}.`, name);
  return (value, projection, depth) => {
    const completed = complete(value, projection, depth);
    return completed === null ? report(projection, depth, missing) : completed;
  };
}

/** Gives null for null, and NULLED for what cannot be given: reported, and still to rise where null is not allowed. */
function possiblyNull(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  name: string,
  schema: GraphQLSchema,
): Complete {
  if (isLeafType(type)) return leaf(type, name);
  if (isListType(type)) return present(list(completer(type.ofType, sets, name, schema), name));
  const inner = isAbstractType(type)
    ? abstract(type, name, schema, sets, (one) => object(one, sets, schema))
    : object(type as Fielded, sets, schema);
  return present(record(inner, name));
}

const present =
  (complete: Complete): Complete =>
  (value, projection, depth) => {
    if (value === null || value === undefined) return null;
    return value instanceof Lost ? reportLost(projection, depth, value) : complete(value, projection, depth);
  };

function record(complete: Complete, name: string): Complete {
  const wrong = violation(`A value of ${name} is not an object.`, name);
  return (value, projection, depth) =>
    typeof value !== "object" || Array.isArray(value)
      ? report(projection, depth, wrong)
      : complete(value, projection, depth);
}

function list(item: Complete, name: string): Complete {
  const wrong = violation(`A value of ${name} is not a list.`, name);
  return (value, projection, depth) => {
    if (!Array.isArray(value)) return report(projection, depth, wrong);
    const made = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      projection.path[depth] = i;
      const completed = item(value[i], projection, depth + 1);
      if (completed === NULLED) return NULLED;
      made[i] = completed;
    }
    return made;
  };
}
