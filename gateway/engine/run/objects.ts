import { type ExecutionResult } from "graphql";

import { Bag } from "../bag";
import { type Prepared } from "../prepare/operation";
import { type Deed, type Part } from "../prepare/parts";
import { NULLED, type Projection, report } from "../project/report";
import { shareOf } from "./deed";
import { type Execution } from "./execution";
import { usedVariables } from "./fetch";
import { run } from "./run";

/** Runs an operation on objects: every answer is merged into one tree, of which the client gets what it selected. */
export async function executeObjects(
  plan: Prepared,
  asking: Pick<Execution, "variables" | "merge" | "ask">,
): Promise<ExecutionResult> {
  const introspected = plan.introspect?.(asking.variables) ?? NOTHING;
  const execution: Execution = { ...asking, introspected, root: new Bag(), failures: [], remarks: [] };
  execution.root.__typename = plan.root.name;
  for (const part of plan.series) {
    await runPart(part, execution);
    // A mutation that must not be null, and is, ends those after it.
    const isLast = part === plan.series.at(-1);
    if (!part.takes && !isLast && result({ ...plan, ...part }, execution).data === null) break;
  }
  return result(plan, execution);
}

async function runPart({ steps, takes, deed, at }: Part, execution: Execution): Promise<void> {
  if (deed) return runDeed(deed, execution);
  if (!takes) return run(steps, execution);
  const targets: Bag[] = [];
  if (at) at(execution.root, targets);
  else targets.push(execution.root);
  if (targets.length === 0) return;
  const root = new Bag();
  root.__typename = targets[0]!.__typename;
  await run(steps, { ...execution, root, failures: [] });
  for (const target of targets) execution.merge(target, root, takes);
}

/** The deed is done once, and each part told its share of the answer. */
async function runDeed({ step, parts }: Deed, execution: Execution): Promise<void> {
  const answer = await execution.ask(step, usedVariables(step, execution.variables));
  for (const [i, part] of parts.entries()) {
    const share = async () => shareOf(answer, i);
    const ask: Execution["ask"] = (asked, variables) =>
      asked.kind === "mutation" ? share().catch(() => ({})) : execution.ask(asked, variables);
    await runPart(part, { ...execution, ask });
  }
}

function result(
  { project, selection, teller }: Pick<Prepared, "project" | "selection" | "teller">,
  { root, remarks, introspected }: Execution,
): ExecutionResult {
  const projection: Projection = { path: [], selection, errors: [], said: new Set(), introspected, teller };
  const data = project(root, projection, 0);
  for (const remark of remarks) report(projection, 0, remark);
  const { errors } = projection;
  const answer: ExecutionResult = { data: data === NULLED ? null : (data as Bag) };
  return errors.length > 0 ? { errors, ...answer } : answer;
}

const NOTHING = new Bag();
