import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
} from "graphql";

import { type Step, stepsOf } from "../plan/steps";
import { type Draw, type Planner } from "../planner";
import { object } from "../project/complete";
import { type Complete } from "../project/leaf";
import { type Supergraph } from "../supergraph";
import { compileIntrospection, type Introspect } from "./introspection";
import { fragmentsOf, inSeries, normalize } from "./normalize";

/** An operation ready to run, any number of times, with any variables. */
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
}

export async function prepare(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  draw: Draw,
  { schema, supergraph, planner }: Preparing,
): Promise<Prepared> {
  const root = schema.getRootType(operation.operation)!;
  const fragments = fragmentsOf(document);
  const { fieldNames, isA } = supergraph;
  const introspect = compileIntrospection(schema, document, operation);
  const project = ({ selectionSet }: OperationDefinitionNode) =>
    object(root, [{ set: selectionSet, guard: true }], { schema, fieldNames, fragments });
  const series = inSeries(operation, fragments).map(async (part): Promise<Part> => {
    const alone = { ...document, definitions: [part, ...fragments.values()] };
    const plan = await planner.plan(print(normalize(alone, fieldNames)), draw);
    return { steps: stepsOf(plan, isA), project: project(part) };
  });
  return { root, series: await Promise.all(series), introspect, project: project(operation) };
}
