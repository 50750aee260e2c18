import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
} from "graphql";

import { type Step, stepsOf } from "../plan/steps";
import { type Draw, type Planner } from "../planner";
import { object } from "../project/complete";
import { type Complete } from "../project/report";
import { type Supergraph } from "../supergraph";
import { compileIntrospection, type Introspect } from "./introspection";
import { normalize, type Normalizing } from "./normalize";
import { forPlanner } from "./planner-view";

/** An operation ready to run, any number of times, with any variables but those that decide its shape. */
export interface Prepared {
  readonly root: GraphQLObjectType;
  readonly series: readonly Part[];
  readonly introspect?: Introspect;
  /** Gives the data that came together the shape that the client selected. */
  readonly project: Complete;
}

/** One plan of those that run one after another. */
export interface Part {
  readonly steps: readonly Step[];
  readonly project: Complete;
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
  const { fieldNames, isA } = supergraph;
  const plain = normalize(root, [operation.selectionSet], { schema, fragments, fieldNames, variables });
  const select = (selections: readonly SelectionNode[]): OperationDefinitionNode => ({
    ...operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  const whole = select(plain.selections);
  const series = inSeries(whole).map(async (selections): Promise<Part> => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [select(selections)] };
    const plan = await planner.plan(print(forPlanner(document, schema, tell)), draw);
    return {
      steps: stepsOf(plan, isA),
      project: object(root, [{ kind: Kind.SELECTION_SET, selections }], schema),
    };
  });
  return {
    root,
    series: await Promise.all(series),
    introspect: compileIntrospection(schema, whole, fragments),
    project: object(root, [plain], schema),
  };
}

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
