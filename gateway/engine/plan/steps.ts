import { isDeepStrictEqual } from "node:util";

import { type EntityBatchAlias, type PathSegment, type PlanNode, type RequiresSelection } from "../planner";
import { silence, Untold } from "../run/lost";
import { type Supergraph } from "../supergraph";
import { checkTold } from "./check";
import { fieldsTold, type Footprint, isRead, nowhere, trace } from "./dependencies";
import {
  AmbiguousPlan,
  type InternalKeys,
  type KeyOf,
  keepApart,
  keysBefore,
  pathText,
  resolvePath,
  resolveRequires,
} from "./internal-aliases";
import { compileIdentity, type Identify } from "./identity";
import { compilePath, type Locate } from "./locate";
import { compileRequires, type Represent } from "./representation";
import { withoutRootFragments } from "./root-fragments";
import { type Asked, renamed, type Shape, shapeOf } from "./shape";

/** One request to one subgraph. */
export interface Step {
  readonly index: number;
  readonly subgraph: string;
  readonly kind: "query" | "mutation";
  readonly query: string;
  /** The caller's variables that it uses. */
  readonly variables: readonly string[];
  /** The lists of entities it asks about; none where it asks the root. */
  readonly entities: readonly EntityList[];
  /** What a root was asked, and the objects that its answer is put into. */
  readonly shape: Shape;
  readonly path: readonly PathSegment[];
  readonly locate: Locate;
  /** Lies where its subgraph sends a leaf for an object, or nothing. */
  readonly untold: Untold;
  /** The steps (by index) whose answers it needs. */
  readonly after: readonly number[];
}

export interface EntityList {
  /** The key of the list in the answer. */
  readonly key: string;
  readonly variable: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly locate: readonly Locate[];
  readonly requires: readonly RequiresSelection[];
  /** Whether entities are told as something else than they are. */
  readonly isRewritten: boolean;
  readonly identify: Identify;
  readonly represent: Represent;
  readonly shape: Shape;
}

type Fetch = Extract<PlanNode, { kind: "Fetch" | "BatchFetch" }>;
type Drafted = Step & { readonly footprint: Footprint; readonly internalKeys: InternalKeys };
/** What is known while a step is drafted. */
interface Draft {
  readonly index: number;
  readonly keyOf: KeyOf;
  readonly earlier: readonly Drafted[];
  readonly footprint: Footprint;
  readonly internalKeys: Map<string, string>;
}
/** Where in the plan: at which path of the data, after which steps. */
interface Place {
  readonly path: readonly PathSegment[];
  readonly earlier: readonly Drafted[];
}

/** The plan as a list of steps, each of which waits only for those whose answers it reads. */
export function stepsOf(plan: PlanNode | undefined, { isA, isRoot, needs }: Supergraph): readonly Step[] {
  const steps: Drafted[] = [];
  if (plan) draft(plan, { path: [], earlier: [] });
  return steps;

  function draft(node: PlanNode, place: Place): void {
    if (node.kind === "Sequence") {
      const start = steps.length;
      for (const child of node.nodes)
        draft(child, { ...place, earlier: [...place.earlier, ...steps.slice(start)] });
    } else if (node.kind === "Parallel") for (const child of node.nodes) draft(child, place);
    else if (node.kind === "Flatten") draft(node.node, { ...place, path: [...place.path, ...node.path] });
    else if (node.kind === "Fetch" || node.kind === "BatchFetch") steps.push(step(node, place));
    else throw new Error(`The plan has a step of a kind that is not supported: ${node.kind}.`);
  }

  function step(node: Fetch, { path: planned, earlier }: Place): Drafted {
    const kind = node.operationKind === "mutation" ? "mutation" : "query";
    const draft: Draft = {
      index: steps.length,
      keyOf: keysBefore(earlier),
      earlier,
      footprint: nowhere(),
      internalKeys: new Map(),
    };
    const path = resolvePath(planned, draft.keyOf);
    const asked = shapeOf(node.operation);
    const lists = entityLists(node, planned);
    const entities = lists.map((list) => entityList(list, asked, draft));
    const shape = lists.length === 0 && node.kind === "Fetch" ? rootShape(asked, node, path, draft) : [];
    const needed = earlier.filter((one) => kind === "mutation" || isRead(draft.footprint, one.footprint));
    return {
      index: draft.index,
      subgraph: node.serviceName,
      kind,
      query: withoutRootFragments(node.operation, isRoot),
      variables: node.variableUsages ?? [],
      entities,
      shape,
      path,
      locate: compilePath(path, isA),
      untold: new Untold([silence(node.serviceName)]),
      after: needed.map(({ index }) => index),
      footprint: draft.footprint,
      internalKeys: draft.internalKeys,
    };
  }

  function entityList(list: EntityBatchAlias, root: Asked[], draft: Draft): EntityList {
    const asked = root.find(({ from }) => from === list.alias)?.inner ?? [];
    const shape = renamed(asked, list.outputRewrites);
    const paths = list.paths.map((path) => resolvePath(path, draft.keyOf));
    const required = paths.map((path) => resolveRequires(list.requires, pathText(path), draft.keyOf));
    const told = paths.map((path, i) => fieldsTold(required[i]!, pathText(path), draft.earlier));
    const requires = required[0]!;
    if (!required.every((one) => isDeepStrictEqual(one, requires)))
      throw new AmbiguousPlan("The plan takes what it needs from two places at once.");
    checkTold(told, requires, shape, needs);
    for (const path of paths) {
      keepApart(shape, pathText(path), draft.index, draft.internalKeys);
      trace(draft.footprint, path, requires, shape);
    }
    return {
      key: list.alias,
      variable: list.representationsVariableName,
      paths,
      locate: paths.map((path) => compilePath(path, isA)),
      requires,
      isRewritten: (list.inputRewrites ?? []).length > 0,
      identify: compileIdentity(requires, isA),
      represent: compileRequires(requires, list.inputRewrites, isA),
      shape,
    };
  }
}

type RootFetch = Extract<PlanNode, { kind: "Fetch" }>;

function rootShape(asked: Asked[], { outputRewrites }: RootFetch, path: PathSegment[], draft: Draft): Shape {
  const shape = renamed(asked, outputRewrites);
  keepApart(shape, pathText(path), draft.index, draft.internalKeys);
  trace(draft.footprint, path, [], shape);
  return shape;
}

/** One list for a fetch of entities, several where the planner put several fetches into one request. */
function entityLists(node: Fetch, path: readonly PathSegment[]): EntityBatchAlias[] {
  if (node.kind === "BatchFetch") return node.entityBatch.aliases;
  if (!node.requires?.length) return [];
  const { requires, inputRewrites, outputRewrites } = node;
  return [
    {
      alias: "_entities",
      representationsVariableName: "representations",
      paths: [[...path]],
      requires,
      inputRewrites,
      outputRewrites,
    },
  ];
}
