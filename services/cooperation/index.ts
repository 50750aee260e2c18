import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { synergyListing } from "./synergy.listing";
import { callListing } from "./call.listing";
import { interestListing } from "./interest.listing";
import { eligibilityListing } from "./eligibility.listing";
import { programmeListing } from "./programme.listing";
import { themeListing } from "./theme.listing";
import { Call } from "./call.entity";
import { CallMutations } from "./call.mutation";
import { CallResolver } from "./call.resolver";
import { Country, CountryCooperationResolver } from "./country.stub";
import { EligibilityRecord, Member, ProgrammeEligibility } from "./eligibility.entity";
import { EligibilityResolver } from "./eligibility.resolver";
import { ExpressionOfInterest } from "./interest.entity";
import { ExpressionOfInterestMutations } from "./interest.mutation";
import { ExpressionOfInterestResolver } from "./interest.resolver";
import { type Loaders, loaders } from "./loaders";
import { Cooperation1760000000001 } from "./migrations/1-cooperation";
import { CallNotification } from "./notification.entity";
import { CallNotificationResolver } from "./notification.resolver";
import { Partner, PartnerCooperationResolver } from "./partner.stub";
import { Programme } from "./programme.entity";
import { ProgrammeMutations } from "./programme.mutation";
import { ProgrammeListsResolver } from "./programme.lists.resolver";
import {
  CooperationTermsResolver,
  ProgrammeComponentResolver,
  ProgrammeOrganisationResolver,
} from "./programme.parts.resolver";
import { ProgrammeResolver } from "./programme.resolver";
import { ReportPoint, ReportPointCooperationResolver } from "./report-point.stub";
import { eligibility, members } from "./seed/eligibility";
import { interests, synergies } from "./seed/point-4";
import { programmes } from "./seed/programmes";
import { themes } from "./seed/themes";
import { SynergySuggestion } from "./suggestion.entity";
import { SynergySuggestionResolver } from "./suggestion.resolver";
import { Synergy } from "./synergy.entity";
import { SynergyMutations } from "./synergy.mutation";
import { SynergyDecisionResolver, SynergyResolver } from "./synergy.resolver";
import { CooperationTheme } from "./theme.entity";
import { ThemeListsResolver } from "./theme.lists.resolver";
import { CooperationThemeResolver } from "./theme.resolver";

const found = <Row>(id: unknown, load: (id: string) => Promise<Row>) =>
  typeof id === "string" ? load(id) : null;

export const cooperation = subgraph<Loaders>({
  name: "cooperation",
  entities: [
    CooperationTheme,
    Programme,
    Member,
    ProgrammeEligibility,
    EligibilityRecord,
    ExpressionOfInterest,
    Call,
    CallNotification,
    Synergy,
    SynergySuggestion,
    Revision,
    IdempotencyKey,
  ],
  resolvers: [
    ProgrammeResolver,
    ProgrammeComponentResolver,
    ProgrammeOrganisationResolver,
    CooperationTermsResolver,
    ProgrammeListsResolver,
    ProgrammeMutations,
    EligibilityResolver,
    CooperationThemeResolver,
    ThemeListsResolver,
    ExpressionOfInterestResolver,
    ExpressionOfInterestMutations,
    CallResolver,
    CallMutations,
    CallNotificationResolver,
    SynergyResolver,
    SynergyDecisionResolver,
    SynergyMutations,
    SynergySuggestionResolver,
    CountryCooperationResolver,
    PartnerCooperationResolver,
    ReportPointCooperationResolver,
  ],
  loaders,
  references: {
    Programme: ({ id }: { id: unknown }, { load }) => found(id, (key) => load.programme.load(key)),
    CooperationTheme: ({ id }: { id: unknown }, { load }) => found(id, (key) => load.theme.load(key)),
    ExpressionOfInterest: ({ id }: { id: unknown }, { load }) => found(id, (key) => load.interest.load(key)),
    Call: ({ id }: { id: unknown }, { load }) => found(id, (key) => load.call.load(key)),
    CallNotification: ({ id }: { id: unknown }, { load }) => found(id, (key) => load.notification.load(key)),
    Synergy: ({ id }: { id: unknown }, { load }) => found(id, (key) => load.synergy.load(key)),
    Country: ({ iso3 }: { iso3: unknown }) => Country.at(iso3),
    Partner: ({ id }: { id: unknown }) => Partner.at(id),
    ReportPoint: ({ id }: { id: unknown }) => ReportPoint.at(id),
  },
  texts: [themeListing, programmeListing, eligibilityListing, interestListing, callListing, synergyListing],
  migrations: [Cooperation1760000000001],
  async seed(source) {
    await seedRows(source, CooperationTheme, themes);
    await seedRows(source, Programme, programmes);
    await seedRows(source, Member, members);
    await seedRows(source, EligibilityRecord, eligibility);
    await seedRows(source, ExpressionOfInterest, interests);
    await seedRows(source, Synergy, synergies);
  },
});
