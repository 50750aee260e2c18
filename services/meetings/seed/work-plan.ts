import { Crime } from "../../kit/crime";
import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { stableId } from "../../kit/stable-id";
import { type Source } from "../../kit/source";
import { Outcome, OutcomeKind } from "../lineage.entity";
import { WorkPlan, WorkPlanAxis } from "../work-plan.entity";
import { compiled, REPORT_2017, WORK_PLAN, WORKSHOP_2019 } from "./sources";

const PLAN = "migrant-smuggling-2019-2025";
const APPROVAL = "2018-11-vice-ministerial-meeting/9";

export const workPlan = make(WorkPlan, {
  id: PLAN,
  title: {
    en: "Work Plan on migrant smuggling 2019–2025",
    es: "Plan de trabajo sobre tráfico ilícito de migrantes 2019–2025",
  },
  crime: Crime.SMUGGLING,
  firstYear: 2019,
  lastYear: 2025,
  decisionId: APPROVAL,
  sources: [WORK_PLAN],
  version: 1,
});

const axis = (number: number, en: string, es: string, covers: Localized | null = null) =>
  make(WorkPlanAxis, { id: `${PLAN}/${number}`, planId: PLAN, number, title: { en, es }, covers });

/** The four axes. Their actions were not read. */
export const axes = [
  axis(1, "Intelligence and investigation", "Inteligencia e investigación"),
  axis(2, "Cross-border judicial cooperation", "Cooperación judicial transfronteriza"),
  axis(3, "Administrative detention and alternatives", "Detención administrativa y alternativas"),
  axis(4, "Protection", "Protección", {
    en: "Prevention, information, assistance and migration solutions.",
    es: "Prevención, información, asistencia y soluciones migratorias.",
  }),
];

const outcome = (
  fromId: string,
  toId: string,
  kind: OutcomeKind,
  source: Source,
  note: Localized | null = null,
) =>
  make(Outcome, {
    id: stableId(`outcome/${fromId}/${toId}`),
    fromId,
    toId,
    kind,
    note,
    sources: [source],
    withdrawnAt: null,
    version: 1,
  });

/** What came of the report of 2016, as far as sources tell. */
export const outcomes = [
  outcome("2016-06-08/3b", "2017-06-21/work-plan", OutcomeKind.TAKEN_UP, REPORT_2017),
  outcome(
    "2016-06-08/3",
    "2017-06-21/matrices",
    OutcomeKind.TAKEN_UP,
    compiled("both points are about the matrices"),
  ),
  outcome("2017-06-21/work-plan", APPROVAL, OutcomeKind.DECIDED, WORK_PLAN),
  outcome(APPROVAL, PLAN, OutcomeKind.PLANNED, WORK_PLAN),
  outcome(PLAN, "2019-06-04-rcm", OutcomeKind.FOLLOWED_UP, WORKSHOP_2019),
];
