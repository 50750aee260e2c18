import { Crime } from "../../kit/crime";
import { make } from "../../kit/seed";
import { stableId } from "../../kit/stable-id";
import { Decision, DecisionStatus, type Precondition, PreconditionState } from "../decision.entity";
import { Position, Stance } from "../position.entity";
import { ActivityProposal, ProposalStatus } from "../proposal.entity";
import { english } from "./report-2016";
import { POINTS } from "./report-2016.es";
import { REPORT_2016, WORK_PLAN } from "./sources";

const COMPILED_AT = new Date("2026-11-23T00:00:00Z");
const MEETING = "2016-06-08-liaison-officer-network";

/** Point 7.a of 2016. What the others said to it is not in the report. */
export const proposal = (): ActivityProposal =>
  make(ActivityProposal, {
    id: stableId("proposal/2016-06-08-7a"),
    status: ProposalStatus.OPEN,
    proposedByIso3: "CRI",
    meetingId: MEETING,
    pointId: "2016-06-08/7a",
    title: {
      en: "Addressing migrant smuggling more comprehensively, according to the instruments ratified",
      es: "Abordar el tráfico ilícito de migrantes de manera más integral, según los instrumentos ratificados",
    },
    text: { en: english().points.find(({ number }) => number === "7a")!.text, es: POINTS["7a"]! },
    crime: Crime.SMUGGLING,
    instrumentCodes: ["SOM"],
    receivedAt: COMPILED_AT,
    closedAt: null,
    sources: [REPORT_2016],
    version: 1,
  });

export const position = make(Position, {
  proposalId: stableId("proposal/2016-06-08-7a"),
  countryIso3: "CRI",
  stance: Stance.SUPPORTED,
  reason: null,
  receivedAt: COMPILED_AT,
  sources: [REPORT_2016],
  version: 1,
});

/** Point 3.b of 2016: a decision that waits for something. No source says that it was formally taken. */
const conditional = make(Decision, {
  id: `${MEETING}/work-plan`,
  meetingId: MEETING,
  pointId: "2016-06-08/3b",
  paragraph: "3.b",
  text: {
    en: "Whether a work plan on migrant smuggling is needed.",
    es: "Si se necesita un plan de trabajo sobre el tráfico ilícito de migrantes.",
  },
  status: DecisionStatus.PENDING,
  takenOn: null,
  preconditions: [
    {
      number: 1,
      text: {
        en: "The data on migrant smuggling are systematized.",
        es: "Los datos sobre el tráfico ilícito de migrantes están sistematizados.",
      },
      state: PreconditionState.UNKNOWN,
      note: { en: "No source that was read says so.", es: "Ninguna fuente leída lo dice." },
      sources: [REPORT_2016],
    } as unknown as Precondition,
  ],
  note: {
    en: "In 2017 the Network accepted help to draft a work plan; no source that was read says that the need was formally determined.",
    es: "En 2017 la Red aceptó ayuda para elaborar un plan de trabajo; ninguna fuente leída dice que la necesidad se determinara formalmente.",
  },
  sources: [REPORT_2016],
  version: 1,
});

const approval = make(Decision, {
  id: "2018-11-vice-ministerial-meeting/9",
  meetingId: "2018-11-vice-ministerial-meeting",
  pointId: null,
  paragraph: "9",
  text: {
    en: "The Work Plan on migrant smuggling 2019–2025 is approved.",
    es: "Se aprueba el Plan de trabajo sobre tráfico ilícito de migrantes 2019–2025.",
  },
  status: DecisionStatus.TAKEN,
  takenOn: "2018-11",
  preconditions: [],
  note: null,
  sources: [WORK_PLAN],
  version: 1,
});

export const decisions = [conditional, approval];
