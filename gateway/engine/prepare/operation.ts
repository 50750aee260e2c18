import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { once } from "../once";
import { type Shape, shapeOf } from "../plan/shape";
import { type Step, stepsOf } from "../plan/steps";
import { type Draw, type Planner, TookTooLong } from "../planner";
import { object } from "../project/complete";
import { type Complete } from "../project/report";
import { type Supergraph } from "../supergraph";
import { compileWeave, type Woven } from "../weave/weave";
import { clientKeyOf, Keys, type PlainField } from "./aliases";
import { compileIntrospection, type Introspect } from "./introspection";
import { normalize, type Normalizing } from "./normalize";
import { forPlanner } from "./planner-view";
import { isEntangled, splitByComputed } from "./split";

/** An operation ready to run, any number of times, with any variables but those that decide its shape. */
export interface Prepared {
  readonly root: GraphQLObjectType;
  readonly series: readonly Part[];
  readonly introspect?: Introspect;
  /** Gives the data that came together the shape that the client selected. */
  readonly project: Complete;
  readonly selection: SelectionSetNode;
  /** How to answer it from texts, where it is plain enough. Found out when it is first needed. */
  readonly woven: () => Woven | undefined;
  /** Which subgraph told a field (`Type.field`), as far as that is clear. */
  readonly teller: (field: string) => string | undefined;
}

/** One plan of those that run one after another. */
export interface Part {
  readonly steps: readonly Step[];
  readonly project: Complete;
  /** What is taken over from it, where it must not see what others have been told: see split.ts. */
  readonly takes?: Shape;
}

export interface Preparing {
  readonly schema: GraphQLSchema;
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  /** See types-to-tell.ts. */
  readonly tell: ReadonlySet<string>;
}

export async function prepare(
  {
    operation,
    fragments,
    variables,
  }: Pick<Normalizing, "fragments" | "variables"> & {
    operation: OperationDefinitionNode;
  },
  draw: Draw,
  { schema, supergraph, planner, tell }: Preparing,
): Promise<Prepared> {
  const root = schema.getRootType(operation.operation)!;
  const { names, interfaceObjects } = supergraph;
  const plain = normalize(root, [operation.selectionSet], {
    schema,
    fragments,
    variables,
    keys: new Keys(names),
  });
  const select = (selections: readonly SelectionNode[]): OperationDefinitionNode => ({
    ...operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  const whole = select(operation.operation === "mutation" ? plain.selections.map(apart) : plain.selections);
  const planned = async (
    selections: readonly SelectionNode[],
    takes: boolean,
    inLayers = false,
  ): Promise<Part> => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [select(selections)] };
    const text = print(forPlanner(document, { schema, tell, interfaceObjects }));
    const project = object(root, [{ kind: Kind.SELECTION_SET, selections }], schema);
    const steps = stepsOf(await planner.plan(text, draw, inLayers), supergraph);
    return { steps, project, takes: takes ? shapeOf(text) : undefined };
  };
  const isQuery = operation.operation === "query";
  const inLayers = (selections: readonly SelectionNode[], takes: boolean) => (error: unknown) =>
    error instanceof TookTooLong
      ? Promise.reject(error)
      : planned(selections, takes, true).catch(() => Promise.reject(error));
  const apiece = (parts: (readonly SelectionNode[])[]) =>
    Promise.all(parts.map((one) => planned(one, true).catch(inLayers(one, true))));
  const part = async (selections: readonly SelectionNode[], takes = false): Promise<Part[]> => {
    if (isQuery && isEntangled(selections, names)) return apiece(splitByComputed(selections, names.computed));
    try {
      return [await planned(selections, takes)];
    } catch (error) {
      // The planner gave up, lost its way, or mixed things up: it has less to mix up in smaller parts.
      const byField = selections.map((selection) => [selection]);
      if (byField.length > 1) return (await Promise.all(byField.map((one) => part(one, true)))).flat();
      // A deed is done once: it is not planned in parts.
      const byNeed = isQuery ? splitByComputed(selections, names.computed) : [];
      if (byNeed.length > 2) return apiece(byNeed);
      return [await inLayers(selections, takes)(error)];
    }
  };
  const series = (await Promise.all(inSeries(whole).map((one) => part(one)))).flat();
  const introspect = compileIntrospection(schema, whole, fragments);
  const [only, another] = series;
  const isOne = only && !only.takes && !another && !introspect;
  return {
    root,
    series,
    woven: once(() => (isOne ? compileWeave(root, whole.selectionSet, only.steps, schema) : undefined)),
    teller: (field) => tellerAmong(series, supergraph.tellers(field), field.split(".")[1]!),
    selection: whole.selectionSet,
    introspect,
    project: object(root, [whole.selectionSet], schema),
  };
}

/** The first that was asked for a field of this name, and tells it. */
function tellerAmong(series: readonly Part[], tellers: readonly string[], field: string): string | undefined {
  const asks = (shape: Shape): boolean =>
    shape.some(({ from, inner }) => from === field || (inner !== null && asks(inner)));
  const told = series
    .flatMap(({ steps }) => steps)
    .filter(({ subgraph }) => tellers.length === 0 || tellers.includes(subgraph));
  const asked = told.find(({ shape, entities }) => asks(shape) || entities.some((list) => asks(list.shape)));
  return (asked ?? told[0])?.subgraph;
}

/** Two fields of a mutation are two deeds, even where they look the same. */
const apart = (selection: SelectionNode): SelectionNode =>
  selection.kind === Kind.FIELD && !selection.name.value.startsWith("__")
    ? ({ ...selection, from: `_as_${clientKeyOf(selection)}` } as PlainField)
    : selection;

/**
 * What to plan, one after another: a query is one; a mutation is one for each of its fields, since each is to see
 * what those before it have done. What no subgraph is asked for is left out.
 */
function inSeries({ operation, selectionSet }: OperationDefinitionNode): (readonly SelectionNode[])[] {
  const asked = selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith("__"),
  );
  if (asked.length === 0) return [];
  return operation === "mutation" ? asked.map((selection) => [selection]) : [asked];
}
