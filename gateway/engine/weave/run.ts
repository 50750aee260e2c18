import { type Bag } from "../bag";
import { type Step } from "../plan/steps";
import { type Prepared } from "../prepare/operation";
import { type Answer } from "../run/execution";
import { usedVariables } from "../run/fetch";
import { inOrder } from "../run/run";
import { readText, type TextTold } from "./read";
import { type Below, MISFIT, Spot } from "./spot";
import { type Woven, type WovenList } from "./weave";
import { isList, type Way } from "./write";

/** Asks a step of its subgraph, whose answer is read as a text where it can be. */
export type AskText = (step: Step, variables: Bag, read?: (text: string) => unknown) => Promise<Answer>;
interface Asking {
  readonly variables: Bag;
  readonly ask: AskText;
}
/** After so many misfits in a row (its subgraphs send objects, or blanks, or nulls) an operation is tried now and then. */
const MOST_MISFITS = 8;
const NOW_AND_THEN = 100;
const isHopeless = (woven: Woven) => woven.misfits >= MOST_MISFITS && ++woven.misfits % NOW_AND_THEN !== 0;

/** Weaves where it can; where an answer does not allow of that, the same answers are taken otherwise. */
export async function weaveOrElse<Otherwise>(
  plan: Pick<Prepared, "woven" | "series">,
  { variables, ask }: Asking,
  otherwise: (ask: AskText) => Promise<Otherwise>,
): Promise<{ text: string } | Otherwise> {
  const woven = plan.woven();
  if (!woven || isHopeless(woven)) return otherwise(ask);
  const answers: Promise<Answer>[] = [];
  const once: AskText = (step, given, read) => (answers[step.index] ??= ask(step, given, read));
  try {
    const text = await weave(woven, plan.series[0]!.steps, { variables, ask: once });
    woven.misfits = 0;
    return { text };
  } catch (reason) {
    if (reason !== MISFIT) throw reason;
    woven.misfits += 1;
    return otherwise(async (step, given) => {
      const answer = await once(step, given);
      return answer.told ? answer.parse!() : answer;
    });
  }
}

async function weave(woven: Woven, steps: readonly Step[], { variables, ask }: Asking): Promise<string> {
  const root = new Spot();
  await inOrder(steps, async (step) => {
    const { atRoot, lists } = woven.steps[step.index]!;
    const given = usedVariables(step, variables);
    const groups = lists.map((list) => represent(list, root, given));
    if (!atRoot && groups.every(({ length }) => length === 0)) return;
    const { told } = await ask(step, given, (text) => readText(woven.steps[step.index]!, text));
    if (!told) throw MISFIT;
    const { root: toldOfRoot, lists: toldOfLists } = told as TextTold;
    if (atRoot) root.told[atRoot.teller] = toldOfRoot!;
    for (const [i, { teller }] of lists.entries()) {
      if (toldOfLists[i]!.length !== groups[i]!.length) throw MISFIT;
      for (const [j, group] of groups[i]!.entries())
        for (const spot of group) spot.told[teller] = toldOfLists[i]![j]!;
    }
  });
  return woven.root.write(root);
}

/** Writes the representations, each once, into the variables; returns for each whom it stands for. */
function represent({ list, place, keys }: WovenList, root: Spot, variables: Bag): Spot[][] {
  const found: Spot[] = [];
  locate(root, place.way, 0, found);
  const groups = new Map<string, Spot[]>();
  const representations: Record<string, unknown>[] = [];
  for (const spot of found) {
    let identity = "";
    for (const { at } of keys) {
      const text = spot.told[at.teller]![at.slot] as string;
      // A comma between them: 1 and 23 are not 12 and 3.
      identity = identity === "" ? text : `${identity},${text}`;
    }
    const group = groups.get(identity);
    if (group) {
      group.push(spot);
      continue;
    }
    groups.set(identity, [spot]);
    const representation: Record<string, unknown> = { __typename: place.type.name };
    for (const { name, at } of keys) representation[name] = keyFrom(spot.told[at.teller]![at.slot] as string);
    representations.push(representation);
  }
  variables[list.variable] = representations;
  return [...groups.values()];
}

/** A key's text is that of a number, or of a string without escapes. */
const keyFrom = (text: string) => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

/** Finds all spots at the end of a way. */
function locate(spot: Spot, way: readonly Way[], depth: number, found: Spot[]): void {
  const next = way[depth];
  if (!next) {
    found.push(spot);
    return;
  }
  const below = spot.told[next.teller]?.[next.slot];
  if (below === undefined) throw MISFIT;
  each(below as Below, (one) => locate(one, way, depth + 1, found));
}

function each(below: Below, visit: (spot: Spot) => void): void {
  if (below === null) return;
  if (isList(below)) for (const item of below) each(item, visit);
  else visit(below);
}
