import { subgraph } from "../kit/subgraph";
import { Contribution } from "./contribution.stub";
import { Country } from "./country.stub";
import { decisionListing } from "./decision.listing";
import { declarationListing } from "./declaration.entity";
import { entities } from "./entities";
import { IndicatorAnswer } from "./indicator-answer.stub";
import { Instrument } from "./instrument.stub";
import { outcomeListing } from "./lineage.loaders";
import { type Loaders, loaders } from "./loaders";
import { MatrixCell } from "./matrix-cell.stub";
import { meetingListing } from "./meeting.listing";
import { Meetings1760000000001 } from "./migrations/1-meetings";
import { Obstacle } from "./obstacle.stub";
import { Partner } from "./partner.stub";
import { pointLinkTexts } from "./point-link.texts";
import { positionListing } from "./position.entity";
import { Practice } from "./practice.stub";
import { Programme } from "./programme.stub";
import { proposalListing } from "./proposal.listing";
import { reportPointListing } from "./report-point.listing";
import { reportListing } from "./report.listing";
import { resolvers } from "./resolvers";
import { loaded } from "./seed";
import { StrategyItem } from "./strategy-item.stub";
import { actionListing, axisListing, progressListing, workPlanListing } from "./work-plan.listing";

type Id = { id: unknown };
type ById = "meeting" | "report" | "point" | "proposal" | "decision" | "workPlan" | "axis" | "action";
const own =
  (loader: ById) =>
  ({ id }: Id, { load }: { load: Loaders }) =>
    typeof id === "string" ? load[loader].load(id) : null;
const stub =
  <Noun>(noun: { at(id: unknown): Noun }) =>
  ({ id }: Id) =>
    noun.at(id);

export const meetings = subgraph<Loaders>({
  name: "meetings",
  entities,
  resolvers,
  loaders,
  references: {
    Meeting: own("meeting"),
    Report: own("report"),
    ReportPoint: own("point"),
    ActivityProposal: own("proposal"),
    Decision: own("decision"),
    WorkPlan: own("workPlan"),
    WorkPlanAxis: own("axis"),
    WorkPlanAction: own("action"),
    Country: ({ iso3 }: { iso3: unknown }) => Country.at(iso3),
    Instrument: ({ code }: { code: unknown }) => Instrument.at(code),
    Partner: stub(Partner),
    Practice: stub(Practice),
    StrategyItem: stub(StrategyItem),
    Contribution: stub(Contribution),
    IndicatorAnswer: stub(IndicatorAnswer),
    MatrixCell: stub(MatrixCell),
    Obstacle: stub(Obstacle),
    Programme: stub(Programme),
  },
  texts: [
    meetingListing,
    declarationListing,
    reportListing,
    reportPointListing,
    pointLinkTexts,
    proposalListing,
    positionListing,
    decisionListing,
    workPlanListing,
    axisListing,
    actionListing,
    progressListing,
    outcomeListing,
  ],
  migrations: [Meetings1760000000001],
  seed: loaded,
});
