import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { AnswerClockResolver, CountryAnswersDue, PartnerAnswersDue } from "./answer-clock.resolver";
import { ContributionAnswerDue } from "./answer-due.entity";
import { AnswerDueResolver } from "./answer-due.resolver";
import { Contribution, ContributionBySubject } from "./contribution.entity";
import { ContributionLinks } from "./contribution.link.resolver";
import { contributionListing } from "./contribution.listing";
import { ContributionMutations } from "./contribution.mutation";
import { ContributionResolver } from "./contribution.resolver";
import { Country, CountryContributions } from "./country.stub";
import { DraftMutations } from "./draft.mutation";
import { type Loaders, loaders } from "./loaders";
import { CivilSociety1760000000001 } from "./migrations/1-civil-society";
import { CivilSocietyInDepth1760000000002 } from "./migrations/2-in-depth";
import { CivilSocietyLists1760000000003 } from "./migrations/3-lists";
import { ContributionModeration } from "./moderation.entity";
import { moderationListing } from "./moderation.listing";
import { ModerationMutations } from "./moderation.mutation";
import { ContributionModerations, ModerationResolver } from "./moderation.resolver";
import {
  CountryParticipationResolver,
  ParticipationResolver,
  PartnerParticipationResolver,
} from "./participation.resolver";
import { Partner, PartnerContributions } from "./partner.stub";
import { Practice, PracticeContributions } from "./practice.stub";
import { ReceiptResolver } from "./receipt.resolver";
import { ContributionResponse } from "./response.entity";
import { ResponseMutations } from "./response.mutation";
import { responseListing } from "./response.listing";
import { ContributionResponseResolver } from "./response.resolver";
import { rncomStatements } from "./seed/rncom";
import { StrategyItem, StrategyItemContributions } from "./strategy-item.stub";
import { Decision, ReportPoint, uptakeTargets, WorkPlan } from "./uptake-target.stub";
import { UptakeLink } from "./uptake.entity";
import { uptakeListing } from "./uptake.listing";
import { UptakeMutations } from "./uptake.mutation";
import { ContributionUptake, UptakeResolver } from "./uptake.resolver";

const ISO3 = /^[A-Z]{3}$/;
const at = <Stub>(stub: { at(key: string): Stub }, key: unknown, form = /^[\w./-]{1,100}$/) =>
  typeof key === "string" && form.test(key) ? stub.at(key) : null;

export const civilSociety = subgraph<Loaders>({
  name: "civil-society",
  entities: [
    Contribution,
    ContributionBySubject,
    ContributionResponse,
    ContributionAnswerDue,
    ContributionModeration,
    UptakeLink,
    Revision,
    IdempotencyKey,
  ],
  resolvers: [
    ContributionResolver,
    ContributionLinks,
    ContributionMutations,
    DraftMutations,
    ContributionResponseResolver,
    ResponseMutations,
    ReceiptResolver,
    AnswerClockResolver,
    AnswerDueResolver,
    ModerationMutations,
    ModerationResolver,
    ContributionModerations,
    UptakeMutations,
    UptakeResolver,
    ContributionUptake,
    ...uptakeTargets,
    ParticipationResolver,
    CountryContributions,
    PracticeContributions,
    StrategyItemContributions,
    PartnerContributions,
    CountryAnswersDue,
    PartnerAnswersDue,
    CountryParticipationResolver,
    PartnerParticipationResolver,
  ],
  loaders,
  references: {
    Contribution: ({ id }: { id: unknown }, { load }) => load.contribution.load(String(id)),
    Country: ({ iso3 }: { iso3: unknown }) => at(Country, iso3, ISO3),
    Practice: ({ id }: { id: unknown }) => at(Practice, id),
    StrategyItem: ({ id }: { id: unknown }) => at(StrategyItem, id),
    Partner: ({ id }: { id: unknown }) => at(Partner, id),
    ReportPoint: ({ id }: { id: unknown }) => at(ReportPoint, id),
    Decision: ({ id }: { id: unknown }) => at(Decision, id),
    WorkPlan: ({ id }: { id: unknown }) => at(WorkPlan, id),
  },
  texts: [moderationListing, uptakeListing, contributionListing, responseListing],
  migrations: [CivilSociety1760000000001, CivilSocietyInDepth1760000000002, CivilSocietyLists1760000000003],
  async seed(source) {
    await seedRows(source, Contribution, rncomStatements);
  },
});
