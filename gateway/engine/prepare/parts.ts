import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
} from "graphql";

import { compilePath, type Locate, within } from "../plan/locate";
import { type Shape, shapeOf, withTypes } from "../plan/shape";
import { type Step, stepsOf } from "../plan/steps";
import { type Draw, type PathSegment, type Planner, TookTooLong, type Way } from "../planner";
import { object } from "../project/complete";
import { type Complete } from "../project/report";
import { type Supergraph } from "../supergraph";
import { byType } from "./by-type";
import { oneDeed } from "./deed";
import { onward } from "./onward";
import { forPlanner } from "./planner-view";
import { type RootBelow, withoutRootsBelow } from "./roots-below";
import { isEntangled, piecesOf, splitByComputed } from "./split";

/** One plan of those that run one after another. */
export interface Part {
  readonly steps: readonly Step[];
  readonly project: Complete;
  /** What is taken over from it, where it must not see what others have been told: see split.ts. */
  readonly takes?: Shape;
  /** In the place of steps, where several plans begin with one deed: see deed.ts. */
  readonly deed?: Deed;
  /** Where below the root it lies what is taken over; at the root itself where there is none: see roots-below.ts. */
  readonly at?: Locate;
}
export interface Deed {
  readonly step: Step;
  readonly parts: readonly Part[];
}

export interface Preparing {
  readonly schema: GraphQLSchema;
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  /** See types-to-tell.ts. */
  readonly tell: ReadonlySet<string>;
}

type Selections = readonly SelectionNode[];

/** Each is asked of the root by itself. */
const MOST_PIECES = 12;

/** Plans what is selected at an operation's root: as one, or, where the planner cannot, in smaller parts. */
export function partsIn(
  operation: OperationDefinitionNode,
  draw: Draw,
  preparing: Preparing,
  above: readonly PathSegment[] = [],
) {
  const { schema, supergraph, planner, tell } = preparing;
  const { names, interfaceObjects } = supergraph;
  const root = schema.getRootType(operation.operation)!;
  const isQuery = operation.operation === "query";
  return parts;

  /** What the planner cannot plan even in parts it is shown in other forms. */
  async function parts(selections: Selections, takes = false): Promise<Part[]> {
    return otherwise(inParts(selections, takes), () => {
      const spread = byType(selections, root, { schema, interfaceObjects });
      const inSteps = () => otherwise(stepwise(spread, takes), () => inPieces(spread));
      return isEntangled(spread, names) ? inSteps() : otherwise(planned(spread, takes, ["plain"]), inSteps);
    });
  }

  async function inPieces(selections: Selections): Promise<Part[]> {
    const pieces = piecesOf(selections);
    if (!isQuery || pieces.length < 2 || pieces.length > MOST_PIECES)
      throw new Error("It cannot be planned in pieces.");
    return (await Promise.all(pieces.map((piece) => parts(piece, true)))).flat();
  }

  async function stepwise(selections: Selections, takes: boolean): Promise<Part[]> {
    const { asked, steps } = onward(select(selections), root, above, preparing);
    if (steps.length === 0) throw new Error("Nothing in it is computed.");
    const first = await otherwise(parts(asked, takes), () => planned(asked, takes, ["open"]));
    return [...first, { steps, project: projecting(selections) }];
  }

  async function inParts(selections: Selections, takes: boolean): Promise<Part[]> {
    if (isEntangled(selections, names)) return apiece(selections);
    const ways: Way[] = planner.hasTwins ? ["plain", "twins"] : ["plain"];
    return otherwise(planned(selections, takes, ways), async (error) => {
      // The planner gave up, lost its way, or mixed things up: it has less to mix up in smaller parts.
      const byField = selections.map((selection) => [selection]);
      if (byField.length > 1) return (await Promise.all(byField.map((one) => parts(one, true)))).flat();
      const { hollow, below } = withoutRootsBelow(selections, root, schema);
      if (below.length > 0)
        return (await Promise.all([parts(hollow, takes), ...below.map(partsBelow)])).flat();
      const byNeed = splitByComputed(selections, names.computed);
      if (byNeed.length > 2) return apiece(selections, byNeed);
      if (byNeed.length < 2) return Promise.reject(error);
      return otherwise(planned(selections, takes, ["layers"]), () => apiece(selections, byNeed));
    });
  }

  async function partsBelow({ path, selections }: RootBelow): Promise<Part[]> {
    const query = { ...operation, operation: OperationTypeNode.QUERY };
    const below = await partsIn(query, draw, preparing, [...above, ...path])(selections, true);
    const at = compilePath(path, supergraph.isA);
    // What takes nothing over knows its place.
    return below.map((part) => (part.takes ? { ...part, at: part.at ? within(at, part.at) : at } : part));
  }

  async function apiece(
    selections: Selections,
    split = splitByComputed(selections, names.computed),
  ): Promise<Part[]> {
    const ways: Way[] = planner.hasTwins ? ["plain", "twins", "layers"] : ["plain", "layers"];
    const parts = (await Promise.all(split.map((one) => planned(one, true, ways)))).flat();
    if (isQuery) return parts;
    const step = oneDeed(parts.map(({ steps }) => steps));
    return [{ steps: [], project: projecting(selections), deed: { step, parts } }];
  }

  /** In the first of these ways in which it can be planned. */
  function planned(selections: Selections, takes: boolean, [way, ...others]: Way[]): Promise<Part[]> {
    const only = inWay(selections, takes, way!).then((part) => [part]);
    return others.length === 0 ? only : otherwise(only, () => planned(selections, takes, others));
  }

  async function inWay(selections: Selections, takes: boolean, way: Way): Promise<Part> {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [select(selections)] };
    const text = print(forPlanner(document, { schema, tell, interfaceObjects }));
    const steps = stepsOf(await planner.plan(text, draw, way), supergraph);
    // What is not public has no place in an answer.
    const project = projecting(way === "open" ? [] : selections);
    return { steps, project, takes: takes ? withTypes(shapeOf(text)) : undefined };
  }

  function select(selections: Selections): OperationDefinitionNode {
    return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  }

  function projecting(selections: Selections): Complete {
    return object(root, [{ kind: Kind.SELECTION_SET, selections }], schema);
  }
}

/** What failed is tried in another way; what took too long is not, and if nothing helps, the first failure is told. */
async function otherwise<Result>(
  first: Promise<Result>,
  another: (failure: unknown) => Promise<Result>,
): Promise<Result> {
  try {
    return await first;
  } catch (error) {
    if (error instanceof TookTooLong) throw error;
    return another(error).catch(() => Promise.reject(error));
  }
}
