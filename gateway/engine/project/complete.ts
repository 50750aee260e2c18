import {
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

import { safeKey } from "../prepare/aliases";
import { Bag } from "../bag";
import { isIntrospection } from "../prepare/introspection";
import { Lost } from "../run/lost";
import { collect, type Collected, type Guarded } from "./collect";
import { type Guard } from "./guard";
import { type Complete, leaf } from "./leaf";
import { NULLED, report, reportLost, violation } from "./report";

interface Field {
  readonly key: string;
  readonly from: string;
  readonly guard: Guard;
  readonly complete: Complete;
}

/** What is needed to turn a selection into closures. */
export interface Compiler {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly fieldNames: ReadonlySet<string>;
}

/** The closure that gives objects of a type the shape that was selected. */
export function object(type: GraphQLObjectType, sets: readonly Guarded[], compiler: Compiler): Complete {
  const { schema, fragments } = compiler;
  const fields = [...collect(type, sets, schema, fragments)].map(([key, collected]) =>
    field(key, collected, type, compiler),
  );
  return (value, projection, depth) => {
    const made = new Bag();
    for (let i = 0; i < fields.length; i++) {
      const { key, from, guard, complete } = fields[i]!;
      if (guard !== true && !(guard as (variables: Bag) => boolean)(projection.variables)) continue;
      projection.path[depth] = key;
      const completed = complete((value as Bag)[from], projection, depth + 1);
      if (completed === NULLED) return NULLED;
      made[key] = completed;
    }
    return made;
  };
}

function field(key: string, collected: Collected, type: GraphQLObjectType, compiler: Compiler): Field {
  const { node, guard, below } = collected;
  const name = node.name.value;
  const from = safeKey(name, node.alias?.value, compiler.fieldNames);
  // Introspection has been answered already, in full: see introspection.ts.
  if (isIntrospection(node)) return { key, from: key, guard, complete: (value) => value ?? null };
  if (name === "__typename") return { key, from, guard, complete: () => type.name };
  const definition = type.getFields()[name]!;
  // One selection alone counts whenever its field does.
  const sets = below.length === 1 ? [{ set: below[0]!.set, guard: true }] : below;
  const complete = completer(definition.type, sets, `${type.name}.${name}`, compiler);
  return { key, from, guard, complete };
}

function completer(
  type: GraphQLOutputType,
  sets: readonly Guarded[],
  name: string,
  compiler: Compiler,
): Complete {
  if (!isNonNullType(type)) {
    const complete = nullable(type, sets, name, compiler);
    return (value, projection, depth) => {
      const completed = complete(value, projection, depth);
      return completed === NULLED ? null : completed;
    };
  }
  const complete = nullable(type.ofType, sets, name, compiler);
  const missing = violation(`Cannot return null for non-nullable field ${name}.`);
  return (value, projection, depth) => {
    const completed = complete(value, projection, depth);
    return completed === null ? report(projection, depth, missing) : completed;
  };
}

/** Gives null for null, and NULLED for what cannot be given: reported, and still to rise where null is not allowed. */
function nullable(
  type: GraphQLOutputType,
  sets: readonly Guarded[],
  name: string,
  compiler: Compiler,
): Complete {
  if (isLeafType(type)) return leaf(type, name);
  if (isListType(type)) return present(list(completer(type.ofType, sets, name, compiler), name));
  if (isObjectType(type)) return present(record(object(type, sets, compiler), name));
  if (isAbstractType(type)) return present(record(abstract(type, sets, name, compiler), name));
  throw new Error(`${name} is of no type that a field can have.`);
}

const present =
  (complete: Complete): Complete =>
  (value, projection, depth) => {
    if (value === null || value === undefined) return null;
    return value instanceof Lost ? reportLost(projection, depth, value) : complete(value, projection, depth);
  };

function record(complete: Complete, name: string): Complete {
  const wrong = violation(`A value of ${name} is not an object.`);
  return (value, projection, depth) =>
    typeof value !== "object" || Array.isArray(value)
      ? report(projection, depth, wrong)
      : complete(value, projection, depth);
}

function list(item: Complete, name: string): Complete {
  const wrong = violation(`A value of ${name} is not a list.`);
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

/** Each object by its own type: those of the public schema, and no others. */
function abstract(
  type: GraphQLAbstractType,
  sets: readonly Guarded[],
  name: string,
  compiler: Compiler,
): Complete {
  const byType = new Map<unknown, Complete>();
  for (const possible of compiler.schema.getPossibleTypes(type)) {
    let complete: Complete = (value, projection, depth) => {
      complete = object(possible, sets, compiler);
      byType.set(possible.name, complete);
      return complete(value, projection, depth);
    };
    byType.set(possible.name, (value, projection, depth) => complete(value, projection, depth));
  }
  const unknown = violation(`A value of ${name} is of no type that the schema knows for it.`);
  return (value, projection, depth) => {
    const complete = byType.get((value as Bag).__typename);
    return complete ? complete(value, projection, depth) : report(projection, depth, unknown);
  };
}
