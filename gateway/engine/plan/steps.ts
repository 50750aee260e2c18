import { type EntityBatchAlias, type PathSegment, type PlanNode } from "../planner";
import { Lost, silence } from "../run/lost";
import { type Supergraph } from "../supergraph";
import { type Footprint, isRead, nowhere, trace } from "./dependencies";
import { compilePath, type Locate } from "./locate";
import { compileRequires, type Represent } from "./representation";
import { type Asked, renamed, type Shape, shapeOf } from "./shape";

/** One request to one subgraph. */
export interface Step {
  readonly index: number;
  readonly subgraph: string;
  readonly kind: "query" | "mutation";
  readonly query: string;
  /** The caller's variables that it uses. */
  readonly variables: readonly string[];
  /** Variables that must be as given here (`@skip` and `@include`), or there is nothing to ask. */
  readonly conditions: readonly Condition[];
  /** The lists of entities it asks about; none where it asks the root. */
  readonly entities: readonly EntityList[];
  /** What a root was asked, and the objects that its answer is put into. */
  readonly shape: Shape;
  readonly locate: Locate;
  /** Lies where its subgraph sends a leaf for an object. */
  readonly misshapen: Lost;
  /** The steps (by index) whose answers it needs. */
  readonly after: readonly number[];
}

export interface EntityList {
  /** The key of the list in the answer. */
  readonly key: string;
  readonly variable: string;
  readonly locate: readonly Locate[];
  readonly represent: Represent;
  readonly shape: Shape;
}

export type Condition = readonly [variable: string, is: boolean];
type Fetch = Extract<PlanNode, { kind: "Fetch" | "BatchFetch" }>;
type Drafted = Step & { readonly footprint: Footprint };
/** Where in the plan: under which conditions, at which path of the data, after which steps. */
interface Place {
  readonly conditions: readonly Condition[];
  readonly path: readonly PathSegment[];
  readonly earlier: readonly Drafted[];
}

/** The plan as a list of steps, each of which waits only for those whose answers it reads. */
export function stepsOf(plan: PlanNode | undefined, isA: Supergraph["isA"]): readonly Step[] {
  const steps: Drafted[] = [];
  if (plan) draft(plan, { conditions: [], path: [], earlier: [] });
  return steps;

  function draft(node: PlanNode, place: Place): void {
    const { conditions, earlier } = place;
    if (node.kind === "Sequence") {
      const start = steps.length;
      for (const child of node.nodes)
        draft(child, { ...place, earlier: [...earlier, ...steps.slice(start)] });
    } else if (node.kind === "Parallel") for (const child of node.nodes) draft(child, place);
    else if (node.kind === "Flatten") draft(node.node, { ...place, path: [...place.path, ...node.path] });
    else if (node.kind === "Condition") {
      const when = (is: boolean) => ({
        ...place,
        conditions: [...conditions, [node.condition, is] as const],
      });
      if (node.ifClause) draft(node.ifClause, when(true));
      if (node.elseClause) draft(node.elseClause, when(false));
    } else if (node.kind === "Fetch" || node.kind === "BatchFetch") steps.push(step(node, place));
    else throw new Error(`The plan has a step of a kind that is not supported: ${node.kind}.`);
  }

  function step(node: Fetch, { conditions, path, earlier }: Place): Drafted {
    const kind = node.operationKind === "mutation" ? "mutation" : "query";
    const root = shapeOf(node.operation);
    const footprint = nowhere();
    const lists = entityLists(node, path);
    const entities = lists.map((list) => entityList(list, root, footprint));
    const shape = lists.length > 0 || node.kind === "BatchFetch" ? [] : renamed(root, node.outputRewrites);
    if (lists.length === 0) trace(footprint, path, [], shape);
    const needed = earlier.filter((one) => kind === "mutation" || isRead(footprint, one.footprint));
    return {
      index: steps.length,
      subgraph: node.serviceName,
      kind,
      query: node.operation,
      variables: node.variableUsages ?? [],
      conditions,
      entities,
      shape,
      locate: compilePath(path, isA),
      misshapen: new Lost([silence(node.serviceName)]),
      after: needed.map(({ index }) => index),
      footprint,
    };
  }

  function entityList(list: EntityBatchAlias, root: Asked[], footprint: Footprint): EntityList {
    const { alias, paths, requires } = list;
    const asked = root.find(({ from }) => from === alias)?.inner ?? [];
    const shape = renamed(asked, list.outputRewrites);
    for (const path of paths) trace(footprint, path, requires, shape);
    return {
      key: alias,
      variable: list.representationsVariableName,
      locate: paths.map((path) => compilePath(path, isA)),
      represent: compileRequires(requires, list.inputRewrites, isA),
      shape,
    };
  }
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
