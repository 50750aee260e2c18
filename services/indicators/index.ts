import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { AnswerClearance } from "./answer.clearance";
import { IndicatorAnswer } from "./answer.entity";
import { answerListing } from "./answer.listing";
import { AnswerMutation } from "./answer.mutation";
import { AnswerResolver, LegalBasisResolver } from "./answer.resolver";
import { AssistanceRequest } from "./assistance.entity";
import { assistanceListing } from "./assistance.listing";
import { AssistanceMutation } from "./assistance.mutation";
import { AssistanceResolver } from "./assistance.resolver";
import { CountryIndicatorsResolver } from "./country.resolver";
import { Country } from "./country.stub";
import { ExternalImport } from "./external-import.entity";
import { ExternalImportMutation } from "./external-import.mutation";
import { ExternalImportResolver, ExternalImportRowResolver } from "./external-import.resolver";
import { IndicatorFramework } from "./framework.entity";
import { frameworkListing } from "./framework.listing";
import { FrameworkMutation } from "./framework.mutation";
import { FrameworkResolver } from "./framework.resolver";
import { IndicatorGridResolver } from "./grid.resolver";
import { Indicator } from "./indicator.entity";
import { indicatorListing } from "./indicator.listing";
import { IndicatorResolver } from "./indicator.resolver";
import { type Loaders, loaders } from "./loaders";
import { MappingMutation } from "./mapping.mutation";
import { Member } from "./member.entity";
import { Indicators1760000000001 } from "./migrations/1-indicators";
import { Obligation } from "./obligation.entity";
import { obligationListing } from "./obligation.listing";
import { ObligationMutation } from "./obligation.mutation";
import { ObligationResolver } from "./obligation.resolver";
import { ExternalQuestionnaire, QuestionMapping } from "./questionnaire.entity";
import { questionnaireListing } from "./questionnaire.listing";
import { QuestionnaireMutation } from "./questionnaire.mutation";
import { QuestionMappingResolver, QuestionnaireResolver } from "./questionnaire.resolver";
import { Reminder, ReminderRound } from "./reminder.entity";
import { ReminderResolver, ReminderRoundResolver } from "./reminder.resolver";
import { ReportPointIndicatorsResolver } from "./report-point.resolver";
import { ReportPoint } from "./report-point.stub";
import { Resolution } from "./resolution.entity";
import { resolutionListing } from "./resolution.listing";
import { ResolutionMutation } from "./resolution.mutation";
import { ResolutionResolver } from "./resolution.resolver";
import { demonstration } from "./seed/frameworks";
import { members } from "./seed/members";
import { questionnaires } from "./seed/questionnaires";
import { obligations, resolutions } from "./seed/resolutions";

type Key = { id: unknown };
const keyed = (load: { load(id: string): unknown }, { id }: Key) =>
  typeof id === "string" ? load.load(id) : null;

export const indicators = subgraph<Loaders>({
  name: "indicators",
  entities: [
    ...[
      Member,
      IndicatorFramework,
      Indicator,
      IndicatorAnswer,
      Resolution,
      Obligation,
      Reminder,
      ReminderRound,
    ],
    ...[AssistanceRequest, ExternalQuestionnaire, QuestionMapping, ExternalImport, Revision, IdempotencyKey],
  ],
  resolvers: [
    ...[FrameworkResolver, FrameworkMutation, IndicatorResolver, IndicatorGridResolver],
    ...[AnswerResolver, AnswerMutation, AnswerClearance, LegalBasisResolver, CountryIndicatorsResolver],
    ...[ResolutionResolver, ResolutionMutation, ObligationResolver, ObligationMutation],
    ...[ReminderResolver, ReminderRoundResolver, AssistanceResolver, AssistanceMutation],
    ...[QuestionnaireResolver, QuestionMappingResolver, QuestionnaireMutation, MappingMutation],
    ...[
      ExternalImportResolver,
      ExternalImportRowResolver,
      ExternalImportMutation,
      ReportPointIndicatorsResolver,
    ],
  ],
  loaders,
  references: {
    IndicatorFramework: (key: Key, { load }) => keyed(load.framework, key),
    Indicator: (key: Key, { load }) => keyed(load.indicator, key),
    IndicatorAnswer: (key: Key, { load }) => keyed(load.answer, key),
    Resolution: (key: Key, { load }) => keyed(load.resolution, key),
    Obligation: (key: Key, { load }) => keyed(load.obligation, key),
    AssistanceRequest: (key: Key, { load }) => keyed(load.assistance, key),
    ExternalQuestionnaire: (key: Key, { load }) => keyed(load.questionnaire, key),
    ExternalImport: (key: Key, { load }) => keyed(load.externalImport, key),
    Country: ({ iso3 }: { iso3: unknown }) => Country.at(iso3),
    ReportPoint: ({ id }: Key) => ReportPoint.at(id),
  },
  texts: [
    frameworkListing,
    indicatorListing,
    answerListing,
    resolutionListing,
    obligationListing,
    assistanceListing,
    questionnaireListing,
  ],
  migrations: [Indicators1760000000001],
  async seed(source) {
    const { framework, indicators: asked } = demonstration();
    await seedRows(source, Member, members);
    await seedRows(source, IndicatorFramework, [framework]);
    await seedRows(source, Indicator, asked);
    await seedRows(source, Resolution, resolutions);
    await seedRows(source, Obligation, obligations);
    await seedRows(source, ExternalQuestionnaire, questionnaires);
  },
});
