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

import { type Shape, shapeOf } from "../plan/shape";
import { type Step, stepsOf } from "../plan/steps";
import { type Draw, type Planner } from "../planner";
import { object } from "../project/complete";
import { type Complete } from "../project/report";
import { type Supergraph } from "../supergraph";
import { clientKeyOf, Keys, type PlainField } from "./aliases";
import { compileIntrospection, type Introspect } from "./introspection";
import { normalize, type Normalizing } from "./normalize";
import { forPlanner } from "./planner-view";
import { splitByComputed } from "./split";

/** An operation ready to run, any number of times, with any variables but those that decide its shape. */
export interface Prepared {
  readonly root: GraphQLObjectType;
  readonly series: readonly Part[];
  readonly introspect?: Introspect;
  /** Gives the data that came together the shape that the client selected. */
  readonly project: Complete;
  readonly selection: SelectionSetNode;
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
  /** See planner-view.ts. */
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
  const { names, isA } = supergraph;
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
  const planned = async (selections: readonly SelectionNode[]) => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [select(selections)] };
    const text = print(forPlanner(document, schema, tell));
    return { text, steps: stepsOf(await planner.plan(text, draw), isA) };
  };
  const part = async (selections: readonly SelectionNode[]): Promise<Part[]> => {
    const project = object(root, [{ kind: Kind.SELECTION_SET, selections }], schema);
    try {
      return [{ project, steps: (await planned(selections)).steps }];
    } catch (error) {
      // The planner gave up, or mixed things up.
      const split = splitByComputed(selections, names.computed);
      if (split.length < 2) throw error;
      const parts = await Promise.all(split.map(planned));
      return parts.map(({ steps, text }) => ({ project, steps, takes: shapeOf(text) }));
    }
  };
  const series = (await Promise.all(inSeries(whole).map(part))).flat();
  return {
    root,
    series,
    selection: whole.selectionSet,
    introspect: compileIntrospection(schema, whole, fragments),
    project: object(root, [whole.selectionSet], schema),
  };
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
