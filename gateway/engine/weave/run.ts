import { type Bag } from "../bag";
import { type Step } from "../plan/steps";
import { type Prepared } from "../prepare/operation";
import { type Answer } from "../run/execution";
import { usedVariables } from "../run/fetch";
import { inOrder } from "../run/run";
import { readText, type TextTold } from "./read";
import { represent, type Represented } from "./represent";
import { MISFIT, Spot } from "./spot";
import { type Variables } from "../variables";
import { type Woven, type WovenList } from "./weave";

/** Asks a step of its subgraph, whose answer is read as a text where it can be. */
export type AskText = (step: Step, variables: Variables, read?: (text: string) => unknown) => Promise<Answer>;
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
  const root = new Spot(woven.root.tellers.length);
  await inOrder(steps, async (step) => {
    const { atRoot, lists } = woven.steps[step.index]!;
    const given = usedVariables(step, variables);
    const represented = lists.map((list) => represent(list, root));
    if (!atRoot && represented.every(({ groups }) => groups.length === 0)) return;
    const asked = withLists(given, lists, represented);
    const { told } = await ask(step, asked, (text) => readText(woven.steps[step.index]!, text));
    if (!told) throw MISFIT;
    const { root: toldOfRoot, lists: toldOfLists } = told as TextTold;
    if (atRoot) root.told[atRoot.teller] = toldOfRoot!;
    for (const [i, { teller }] of lists.entries()) {
      const { groups } = represented[i]!;
      const entities = toldOfLists[i]!;
      if (entities.length !== groups.length) throw MISFIT;
      for (let j = 0; j < groups.length; j++) for (const spot of groups[j]!) spot.told[teller] = entities[j]!;
    }
  });
  return woven.root.write(root);
}

/** The JSON of the values that a step is given, and of the lists of whom it is asked about. */
function withLists(given: Bag, lists: readonly WovenList[], represented: readonly Represented[]): Variables {
  if (lists.length === 0) return given;
  let text = JSON.stringify(given).slice(0, -1);
  for (let i = 0; i < lists.length; i++)
    text += `${text === "{" ? "" : ","}"${lists[i]!.list.variable}":${represented[i]!.json}`;
  return `${text}}`;
}
