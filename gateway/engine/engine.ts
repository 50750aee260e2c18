import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";

import { apiSchema } from "./api-schema";
import { Bag } from "./bag";
import { Bounded } from "./bounded";
import { createPlanner } from "./planner";
import { Outlines } from "./prepare/outline";
import { type Part, type Prepared, prepare } from "./prepare/operation";
import { typesToTell } from "./prepare/types-to-tell";
import { NULLED, type Projection, report } from "./project/report";
import { type Answer, type Execution } from "./run/execution";
import { Lost } from "./run/lost";
import { merger } from "./run/merge";
import { run } from "./run/run";
import { readSupergraph, type Supergraph } from "./supergraph";

/** One operation for one subgraph. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly kind: "query" | "mutation";
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The way to the subgraphs, wherever they are. What fails is best told as an error in the answer. */
export type AskSubgraph<Context> = (request: SubgraphRequest, context: Context) => Promise<Answer>;

export interface Known {
  /** Tells documents apart: a text's digest. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface Operation<Context> extends Known {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

export interface Engine<Context> {
  /** The public schema. */
  readonly schema: GraphQLSchema;
  readonly subgraphs: Supergraph["subgraphs"];
  execute(operation: Operation<Context>): Promise<ExecutionResult>;
  /** The plans that are kept. */
  readonly plans: { readonly size: number; readonly hits: number; readonly misses: number };
  /** Plans an operation before anybody asks it. */
  prepare(operation: Known, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const BAD_REQUEST = { extensions: { code: "BAD_REQUEST" } };
const MOST_PREPARED = 1_000;

/** Plans and runs operations over a supergraph. Knows GraphQL and federation, and nothing else. */
export function createEngine<Context>(options: {
  supergraphSdl: string;
  ask: AskSubgraph<Context>;
  mostPrepared?: number;
}): Engine<Context> {
  const { supergraphSdl, ask } = options;
  const supergraph = readSupergraph(supergraphSdl);
  const planner = createPlanner(supergraphSdl);
  const schema = apiSchema(planner.consumerSchema);
  const tell = typesToTell(schema, supergraph);
  const merge = merger(supergraph.isObject);
  const outlines = new Outlines();
  const cache = new Bounded<string, Promise<Prepared>>(options.mostPrepared ?? MOST_PREPARED);

  function prepared({ key, document, operation }: Known, variables: Bag) {
    const { fragments, deciding } = outlines.of(document, operation);
    const draw = planner.draw();
    const decided = deciding.map((name) => (variables[name] === true ? 1 : 0)).join("");
    const name = `${key} ${operation.name?.value ?? ""} ${decided} ${draw.name}`;
    let ready = cache.get(name);
    if (!ready) {
      ready = prepare({ operation, fragments, variables }, draw, { schema, supergraph, planner, tell });
      ready.catch(() => cache.delete(name));
      cache.set(name, ready);
    }
    return ready;
  }

  async function execute(operation: Operation<Context>): Promise<ExecutionResult> {
    if (operation.operation.operation === "subscription")
      return { errors: [new GraphQLError("Subscriptions are not served.", BAD_REQUEST)] };
    const definitions = operation.operation.variableDefinitions ?? [];
    const given = getVariableValues(schema, definitions, operation.variables ?? {});
    if (given.errors) return { errors: given.errors.map(unfit) };
    const ready = await prepared(operation, given.coerced);
    const execution: Execution = {
      root: new Bag(),
      variables: given.coerced,
      merge,
      failures: [],
      remarks: [],
      ask: ({ subgraph, kind, query }, variables) =>
        ask({ subgraph, kind, query, variables }, operation.context).catch(unanswered),
    };
    execution.root.__typename = ready.root.name;
    if (ready.introspect) Object.assign(execution.root, ready.introspect(given.coerced));
    for (const part of ready.series) {
      await runPart(part, execution);
      // A mutation that must not be null, and is, ends those after it.
      if (
        !part.takes &&
        part !== ready.series.at(-1) &&
        result({ ...ready, ...part }, execution).data === null
      )
        break;
    }
    return result(ready, execution);
  }
  return { schema, subgraphs: supergraph.subgraphs, execute, plans: cache, prepare: prepared };
}

async function runPart({ steps, takes }: Part, execution: Execution): Promise<void> {
  if (!takes) return run(steps, execution);
  const root = new Bag();
  root.__typename = execution.root.__typename;
  await run(steps, { ...execution, root, failures: [] });
  execution.merge(execution.root, root, takes, new Lost([]));
}

/** A variable that does not fit. */
const unfit = ({ message, nodes, originalError, extensions }: GraphQLError) =>
  new GraphQLError(message, { nodes, originalError, extensions: { code: "BAD_USER_INPUT", ...extensions } });

const unanswered = (): Answer => ({});

function result(
  { project, selection, teller }: Pick<Prepared, "project" | "selection" | "teller">,
  { root, remarks }: Execution,
): ExecutionResult {
  const projection: Projection = { path: [], selection, errors: [], said: new Set(), teller };
  const data = project(root, projection, 0);
  for (const remark of remarks) report(projection, 0, remark);
  const { errors } = projection;
  const answer: ExecutionResult = { data: data === NULLED ? null : (data as Bag) };
  return errors.length > 0 ? { errors, ...answer } : answer;
}
