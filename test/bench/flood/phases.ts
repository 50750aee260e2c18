import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { type DocumentNode, type OperationDefinitionNode, parse, validate } from "graphql";

import { costPolicy } from "../../../gateway/cost/policy";
import { apiSchema } from "../../../gateway/engine/api-schema";
import { createPlanner } from "../../../gateway/engine/planner";
import { bareOf } from "../../../gateway/engine/prepare/bare";
import { Outlines } from "../../../gateway/engine/prepare/outline";
import { prepare } from "../../../gateway/engine/prepare/operation";
import { typesToTell } from "../../../gateway/engine/prepare/types-to-tell";
import { readSupergraph } from "../../../gateway/engine/supergraph";
import { SUPERGRAPH } from "../../../gateway/hub";
import { operationCheck } from "../../../gateway/limits/operation";
import { readLimits } from "../../../services/kit/limits";
import { type FloodOperation } from "./operations";

/** What a first-time operation costs the gateway, part by part, in milliseconds; in the order in which it is done. */
export type Phases = Record<(typeof PHASES)[number], number>;
const PHASES = ["limits", "parse", "validate", "cost", "bare", "planner", "prepare", "weave"] as const;

/** Does with each operation what the gateway does, alone and one after the other. */
export async function phasesOf(operations: readonly FloodOperation[]): Promise<Phases[]> {
  const take = gateway();
  const all: Phases[] = [];
  for (const operation of operations) all.push(await take(operation.query));
  return all;
}

function gateway() {
  const sdl = readFileSync(SUPERGRAPH, "utf8");
  const supergraph = readSupergraph(sdl);
  const planner = createPlanner(sdl);
  const schema = apiSchema(planner.consumerSchema);
  const limits = readLimits({}, false, (message) => new Error(message));
  const policy = costPolicy(parse(sdl, { noLocation: true }), schema, limits);
  const check = operationCheck(limits.operation);
  const tell = typesToTell(schema, supergraph);
  const outlines = new Outlines();
  return async (query: string): Promise<Phases> => {
    const clock = stopwatch();
    check(query);
    createHash("sha256").update(query).digest("hex");
    clock.took("limits");
    const document = parse(query, { maxTokens: limits.operation.tokens });
    clock.took("parse");
    const [error] = validate(schema, document);
    if (error) throw error;
    clock.took("validate");
    const operation = document.definitions[0] as OperationDefinitionNode;
    policy.estimateOf(document, operation)({});
    policy.fieldsOf(document);
    clock.took("cost");
    const bare: DocumentNode = bareOf(document).document;
    const again = bare.definitions[0] as OperationDefinitionNode;
    const { fragments } = outlines.of(bare, again);
    clock.took("bare");
    let planning = 0;
    const timed = {
      ...planner,
      async plan(...asked: Parameters<typeof planner.plan>) {
        const began = performance.now();
        const plan = await planner.plan(...asked);
        planning += performance.now() - began;
        return plan;
      },
    };
    const preparing = { schema, supergraph, planner: timed, tell };
    const ready = await prepare({ operation: again, fragments, variables: {} }, planner.draw(), preparing);
    clock.took("prepare");
    ready.woven();
    clock.took("weave");
    const { phases } = clock;
    return { ...phases, planner: planning, prepare: phases.prepare - planning };
  };
}

function stopwatch() {
  const phases = Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Phases;
  let since = performance.now();
  return {
    phases,
    took(phase: keyof Phases) {
      const now = performance.now();
      phases[phase] += now - since;
      since = now;
    },
  };
}
