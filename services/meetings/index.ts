import { subgraph } from "../kit/subgraph";
import { Country } from "./country.stub";
import { entities } from "./entities";
import { loaded } from "./seed";
import { Contribution } from "./contribution.stub";
import { IndicatorAnswer } from "./indicator-answer.stub";
import { Instrument } from "./instrument.stub";
import { type Loaders, loaders } from "./loaders";
import { MatrixCell } from "./matrix-cell.stub";
import { Meetings1760000000001 } from "./migrations/1-meetings";
import { Obstacle } from "./obstacle.stub";
import { Partner } from "./partner.stub";
import { Practice } from "./practice.stub";
import { Programme } from "./programme.stub";
import { resolvers } from "./resolvers";
import { StrategyItem } from "./strategy-item.stub";

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
  migrations: [Meetings1760000000001],
  seed: loaded,
});
