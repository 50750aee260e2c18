import { type Bag } from "../bag";
import { type Shape } from "../plan/shape";
import { type EntityList, type Step } from "../plan/steps";
import { type Answer, type Execution } from "./execution";
import { BY_TEXT, type Group, Groups } from "./groups";
import { inData, lose, place, withoutTail } from "./lose";
import { type Fault, faultOf, Lost, silence } from "./lost";

/** Asks one subgraph, and lays its answer, or why there is none, into the data. */
export async function runFetch(step: Step, execution: Execution): Promise<void> {
  const variables = usedVariables(step, execution.variables);
  if (step.entities.length === 0) {
    const targets: Bag[] = [];
    step.locate(execution.root, targets);
    if (targets.length === 0) return;
    taken(await execution.ask(step, variables), (answer) => takeRoot(step, targets, answer, execution));
    return;
  }
  const groups = step.entities.map((list) => represent(list, variables, execution));
  if (groups.every(({ length }) => length === 0)) return;
  taken(await execution.ask(step, variables), (answer) => {
    for (const [i, list] of step.entities.entries()) takeEntities(step, list, groups[i]!, answer, execution);
  });
}

/** An answer that cannot be read, such as an object that throws, is none: it costs what was asked for, and no more. */
function taken(answer: Answer, take: (answer: Answer) => void): void {
  try {
    take(answer);
  } catch {
    take({});
  }
}

/** Those of the caller's variables that a step uses. */
export function usedVariables(step: Step, given: Bag): Bag {
  const variables: Bag = {};
  for (const name of step.variables) if (Object.hasOwn(given, name)) variables[name] = given[name];
  return variables;
}

/** Writes the representations, each once, into the variables; returns for each whom it stands for. */
function represent(list: EntityList, variables: Bag, execution: Execution): Group[] {
  const found: Bag[] = [];
  for (const locate of list.locate) locate(execution.root, found);
  const representations: unknown[] = [];
  const groups = new Groups();
  for (const entity of found) {
    const { __typename: type } = entity;
    const identity = list.identify(entity);
    const known = identity === undefined ? undefined : groups.find(type, identity);
    if (known) {
      known.push(entity);
      continue;
    }
    const representation = list.represent(entity);
    if (representation === undefined) continue;
    if (representation instanceof Lost) {
      fail(entity, list.shape, representation.faults.map(withoutTail), execution);
      continue;
    }
    const text = identity === undefined ? JSON.stringify(representation) : "";
    const alike = text === "" ? undefined : groups.find(BY_TEXT, text);
    if (alike) alike.push(entity);
    else {
      groups.add(identity === undefined ? BY_TEXT : type, identity ?? text, entity);
      representations.push(representation);
    }
  }
  variables[list.variable] = representations;
  return groups.all;
}

function takeRoot(step: Step, targets: Bag[], { data, errors }: Answer, execution: Execution): void {
  const faults = (errors ?? []).map((error) => faultOf(error, step.subgraph));
  for (const target of targets) take(target, data, step.shape, faults, step, execution);
}

function takeEntities(
  step: Step,
  list: EntityList,
  groups: Group[],
  { data, errors }: Answer,
  execution: Execution,
): void {
  const answers = isObject(data) ? data[list.key] : undefined;
  const known = Array.isArray(answers) && answers.length === groups.length;
  const faults = (errors ?? []).map((error) => faultOf(error, step.subgraph));
  for (let i = 0; i < groups.length; i++) {
    const own = faults.length === 0 ? faults : faultsOf(faults, list.key, i);
    for (const target of groups[i]!)
      if (!known) fail(target, list.shape, own.length > 0 ? own : faults.map(withoutTail), execution, step);
      // An entity that its subgraph does not know, and says so without an error, is just not there.
      else if (answers[i] !== null || own.length > 0)
        take(target, answers[i], list.shape, own, step, execution);
  }
  if (known) execution.remarks.push(...faults.filter(({ tail = [] }) => tail.length === 0).map(withoutTail));
}

/** The faults of one entity, told from there. */
const faultsOf = (faults: readonly Fault[], key: string, index: number): readonly Fault[] =>
  faults
    .filter(({ tail = [] }) => tail[0] === key && tail[1] === index)
    .map((fault) => ({ ...fault, tail: fault.tail!.slice(2) }));

function take(
  target: Bag,
  answer: unknown,
  shape: Shape,
  faults: readonly Fault[],
  step: Step,
  execution: Execution,
): void {
  if (!isObject(answer)) {
    fail(target, shape, faults, execution, step);
    return;
  }
  execution.merge(target, answer, shape, step.untold);
  for (const fault of faults) if (!place(target, shape, fault)) execution.remarks.push(withoutTail(fault));
}

function fail(target: Bag, shape: Shape, faults: readonly Fault[], execution: Execution, step?: Step): void {
  const said = faults.length === 0 && step ? [silence(step.subgraph)] : faults;
  const failure = {
    target,
    shape,
    faults: said.map((fault) =>
      fault.tail?.length ? { ...fault, tail: inData(fault.tail, shape) } : withoutTail(fault),
    ),
  };
  lose(failure);
  execution.failures.push(failure);
}

const isObject = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);
