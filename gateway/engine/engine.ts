import { type ExecutionResult, getVariableValues, GraphQLError, type GraphQLSchema } from "graphql";

import { apiSchema } from "./api-schema";
import { createPlanner } from "./planner";
import { underNewNames } from "./prepare/clashes";
import { type Known, Plans } from "./prepare/plans";
import { typesToTell } from "./prepare/types-to-tell";
import { type Answer } from "./run/execution";
import { merger } from "./run/merge";
import { executeObjects } from "./run/objects";
import { readSupergraph, type Supergraph } from "./supergraph";
import { type AskText, weaveOrElse } from "./weave/run";
import { type Variables } from "./variables";

/** One operation for one subgraph. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly kind: "query" | "mutation";
  readonly query: string;
  readonly variables: Variables;
  /** See weave/: reads the answer's text, where there is one. */
  readonly read?: (text: string) => unknown;
}

/** The way to the subgraphs, wherever they are. What fails is best told as an error in the answer. */
export type AskSubgraph<Context> = (request: SubgraphRequest, context: Context) => Promise<Answer>;

export interface Operation<Context> extends Known {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

export interface Engine<Context> {
  /** The public schema. */
  readonly schema: GraphQLSchema;
  readonly subgraphs: Supergraph["subgraphs"];
  execute(operation: Operation<Context>): Promise<ExecutionResult>;
  /** The same, where the data may come as their JSON text. */
  answer(operation: Operation<Context>): Promise<ExecutionResult | WovenResult>;
  /** The plans that are kept. */
  readonly plans: { readonly size: number; readonly hits: number; readonly misses: number };
  /** Plans an operation before anybody asks it. */
  prepare(operation: Known, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Data without errors as JSON, a character for each byte of its UTF-8. */
export interface WovenResult {
  readonly text: string;
}

const BAD_REQUEST = { extensions: { code: "BAD_REQUEST" } };

/** Plans and runs operations over a supergraph. Knows GraphQL and federation, and nothing else. */
export function createEngine<Context>(options: {
  supergraphSdl: string;
  ask: AskSubgraph<Context>;
  mostPlanningMs?: number;
}): Engine<Context> {
  const { supergraphSdl, ask } = options;
  const supergraph = readSupergraph(supergraphSdl);
  const planner = createPlanner(supergraphSdl, options.mostPlanningMs);
  const schema = apiSchema(planner.consumerSchema);
  const tell = typesToTell(schema, supergraph);
  const merge = merger(supergraph.isObject);
  const plans = new Plans({ schema, supergraph, planner, tell });

  async function ready({ document, operation, key, variables = {} }: Operation<Context>) {
    if (operation.operation === "subscription")
      return { errors: [new GraphQLError("Subscriptions are not served.", BAD_REQUEST)] };
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables, TOLD);
    if (given.errors) return { errors: given.errors.slice(0, TOLD.maxErrors).map(unfit) };
    const plan = await plans.of({ document, operation, key }, given.coerced);
    return { plan, variables: underNewNames(given.coerced, plan.clashes) };
  }

  const asking =
    ({ context }: Operation<Context>): AskText =>
    ({ subgraph, kind, query }, variables, read) =>
      ask({ subgraph, kind, query, variables, read }, context).catch(unanswered);

  async function execute(operation: Operation<Context>): Promise<ExecutionResult> {
    const { errors, plan, variables } = await ready(operation);
    return errors ? { errors } : executeObjects(plan, { variables, merge, ask: asking(operation) });
  }

  async function answer(operation: Operation<Context>): Promise<ExecutionResult | WovenResult> {
    const { errors, plan, variables } = await ready(operation);
    if (errors) return { errors };
    const asObjects = (ask: AskText) => executeObjects(plan, { variables, merge, ask });
    return weaveOrElse(plan, { variables, ask: asking(operation) }, asObjects);
  }
  return {
    schema,
    subgraphs: supergraph.subgraphs,
    plans: plans.kept,
    execute,
    answer,
    prepare: (operation, variables) => plans.of(operation, variables),
  };
}

/** Of variables that do not fit the first mistakes are told: each message is made of all that was sent. */
const TOLD = { maxErrors: 3, hideSuggestions: true };

/** A variable that does not fit. */
const unfit = ({ message, nodes, originalError, extensions }: GraphQLError) =>
  new GraphQLError(message, { nodes, originalError, extensions: { code: "BAD_USER_INPUT", ...extensions } });

const unanswered = (): Answer => ({});
