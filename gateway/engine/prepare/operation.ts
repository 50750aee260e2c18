import {
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { once } from "../once";
import { type Shape } from "../plan/shape";
import { type Step } from "../plan/steps";
import { type Draw } from "../planner";
import { object } from "../project/complete";
import { type Complete } from "../project/report";
import { compileWeave, type Woven } from "../weave/weave";
import { clientKeyOf, Keys, type PlainField } from "./aliases";
import { type Clashes, clashesIn, withoutClashes } from "./clashes";
import { refuseContext } from "./context";
import { compileIntrospection, type Introspect } from "./introspection";
import { normalize, type Normalizing } from "./normalize";
import { type Part, partsIn, type Preparing } from "./parts";
import { patient } from "./patience";

/** An operation ready to run, any number of times, with any variables but those that decide its shape. */
export interface Prepared {
  readonly root: GraphQLObjectType;
  /** Variables that are not called as the client calls them: see clashes.ts. */
  readonly clashes?: Clashes;
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

export async function prepare(
  asked: Pick<Normalizing, "fragments" | "variables"> & {
    operation: OperationDefinitionNode;
  },
  draw: Draw,
  preparing: Preparing,
): Promise<Prepared> {
  const clashes = clashesIn(asked.operation);
  const { operation, fragments, variables } = withoutClashes(asked, clashes);
  const { schema, supergraph } = preparing;
  const root = schema.getRootType(operation.operation)!;
  const plain = normalize(root, [operation.selectionSet], {
    schema,
    fragments,
    variables,
    keys: new Keys(supergraph.names),
  });
  const select = (selections: readonly SelectionNode[]): OperationDefinitionNode => ({
    ...operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  const whole = select(operation.operation === "mutation" ? plain.selections.map(apart) : plain.selections);
  refuseContext({ kind: Kind.DOCUMENT, definitions: [whole] }, schema, supergraph);
  const partsOf = partsIn(whole, draw, { ...preparing, planner: patient(preparing.planner) });
  const series = (await Promise.all(inSeries(whole).map((one) => partsOf(one)))).flat();
  const introspect = compileIntrospection(schema, whole, fragments);
  const [only, another] = series;
  const isOne = only && !only.takes && !only.deed && !another && !introspect;
  return {
    root,
    clashes,
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
    .flatMap(stepsIn)
    .filter(({ subgraph }) => tellers.length === 0 || tellers.includes(subgraph));
  const asked = told.find(({ shape, entities }) => asks(shape) || entities.some((list) => asks(list.shape)));
  return (asked ?? told[0])?.subgraph;
}

const stepsIn = ({ steps, deed }: Part): readonly Step[] => deed?.parts.flatMap(stepsIn) ?? steps;

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
