import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { Confidence } from "../kit/source";
import { begun } from "./answer.begun";
import { type IndicatorAnswer } from "./answer.entity";
import { AnswerState } from "./answer.terms";
import { type StoredValue } from "./answer.value";
import { type ExternalImportRow, ImportOutcome } from "./external-import.entity";
import { type Planned, planOf, valueIn } from "./external-plan.rules";
import { type TableRow } from "./external-table.rules";
import { rootOf } from "./indicator.entity";
import { type ExternalQuestionnaire } from "./questionnaire.entity";

interface About {
  id: string;
  countryIso3: string;
  authorId: string;
  questionnaire: ExternalQuestionnaire;
}

/** What becomes of every row: drafts for what the hub does not hold, a word for all the rest. */
export function reportOf(plan: ReturnType<typeof planOf>, held: readonly IndicatorAnswer[], about: About) {
  const drafts: IndicatorAnswer[] = [];
  const rows = plan.unmapped.map((line) => told(line, null, ImportOutcome.MAPS_TO_NOTHING));
  for (const planned of plan.planned) {
    const { indicator, period, entries } = planned;
    const understood = valueIn(planned);
    const tell = (outcome: ImportOutcome, answerId: string | null, message: string | null = null) =>
      rows.push(...entries.map(({ line }) => told(line, period, outcome, answerId, message)));
    if ("message" in understood) {
      tell(ImportOutcome.NOT_UNDERSTOOD, null, understood.message);
      continue;
    }
    const holds = held.find((answer) => answer.rootId === rootOf(indicator) && answer.period === period);
    if (holds) tell(sameness(holds, understood.value), holds.id);
    else {
      const draft = draftOf(planned, understood.value, about);
      drafts.push(draft);
      tell(ImportOutcome.DRAFTED, draft.id);
    }
  }
  rows.sort((a, b) => a.row - b.row || (a.period ?? "").localeCompare(b.period ?? ""));
  return { rows, drafts };
}

const sameness = (holds: IndicatorAnswer, value: StoredValue) =>
  holds.state === AnswerState.ANSWERED && isDeepStrictEqual(holds.value, value)
    ? ImportOutcome.ALREADY_HELD
    : ImportOutcome.HELD_OTHERWISE;

const told = (
  { row, question, category }: TableRow,
  period: string | null,
  outcome: ImportOutcome,
  answerId: string | null = null,
  message: string | null = null,
): ExternalImportRow => ({ row, question, category, period, outcome, message, answerId });

function draftOf({ indicator, period, entries }: Planned, value: StoredValue, about: About): IndicatorAnswer {
  const { questionnaire, countryIso3, authorId } = about;
  const each = (pick: (line: TableRow) => string[]) => [
    ...new Set(entries.flatMap(({ line }) => pick(line))),
  ];
  const { title } = questionnaire;
  const asked = `${title.en ?? title.es}, question ${each(({ question }) => [question]).join(", ")}`;
  const named = each(({ sources }) => sources);
  return Object.assign(begun(indicator, countryIso3, period, authorId), {
    id: randomUUID(),
    state: AnswerState.ANSWERED,
    value,
    note: null,
    legalBasis: each(({ articles }) => articles).map((citation) => ({ citation, provisionId: null })),
    evidence: [],
    sources: (named.length > 0 ? named : [null]).map((source) => ({
      citation: source ? `${asked}: ${source}` : asked,
      confidence: Confidence.MEDIUM,
    })),
    externalImportId: about.id,
  });
}
