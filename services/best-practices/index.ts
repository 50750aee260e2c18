import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { AdaptationResolver } from "./adaptation.resolver";
import { Adoption, AdoptionPracticesResolver } from "./adoption.stub";
import { Country, CountryPracticesResolver } from "./country.stub";
import { IndicatorAnswer, IndicatorAnswerPracticesResolver } from "./indicator-answer.stub";
import { type Loaders, loaders } from "./loaders";
import { BestPractices1760000000001 } from "./migrations/1-best-practices";
import { StagedEdits1760000000002 } from "./migrations/2-staged-edits";
import { Suggestions1760000000003 } from "./migrations/3-suggestions";
import { Lists1760000000004 } from "./migrations/4-lists";
import { Partner, PartnerPracticesResolver } from "./partner.stub";
import { PracticeAuthoringResolver } from "./practice.authoring";
import { PracticeConnectionResolver } from "./practice.connection";
import { Practice } from "./practice.entity";
import { PracticeHistoryResolver } from "./practice.history";
import { practiceListing } from "./practice.listing";
import { PracticeResolver } from "./practice.resolver";
import { PracticeReviewMutation } from "./practice.review";
import { PracticeReviewResolver, PracticeWaitingResolver } from "./practice.waiting";
import { PracticeRevision } from "./revision.entity";
import { revisionListing } from "./revision.listing";
import { PracticeRevisionResolver } from "./revision.resolver";
import { practices } from "./seed/practices";
import { StrategyItem, StrategyItemPracticesResolver } from "./strategy-item.stub";

export const bestPractices = subgraph<Loaders>({
  name: "best-practices",
  entities: [Practice, PracticeRevision, Revision, IdempotencyKey],
  resolvers: [
    PracticeResolver,
    PracticeAuthoringResolver,
    PracticeReviewMutation,
    PracticeConnectionResolver,
    PracticeHistoryResolver,
    PracticeWaitingResolver,
    PracticeReviewResolver,
    PracticeRevisionResolver,
    AdaptationResolver,
    AdoptionPracticesResolver,
    IndicatorAnswerPracticesResolver,
    CountryPracticesResolver,
    PartnerPracticesResolver,
    StrategyItemPracticesResolver,
  ],
  stubs: [Adoption, IndicatorAnswer],
  loaders,
  references: {
    Practice: ({ id }: { id: unknown }, { load }) => (typeof id === "string" ? load.practice.load(id) : null),
    PracticeRevision: ({ id }: { id: unknown }, { load }) =>
      typeof id === "string" ? load.revision.load(id.toLowerCase()) : null,
    Country: ({ iso3 }: { iso3: unknown }) => Country.at(iso3),
    Partner: ({ id }: { id: unknown }) => Partner.at(id),
    IndicatorAnswer: (reference: IndicatorAnswer) => IndicatorAnswer.at(reference),
    Adoption: (reference: Adoption) => Adoption.at(reference),
    StrategyItem: ({ id }: { id: unknown }) => StrategyItem.at(id),
  },
  texts: [revisionListing, practiceListing],
  migrations: [
    BestPractices1760000000001,
    StagedEdits1760000000002,
    Suggestions1760000000003,
    Lists1760000000004,
  ],
  seed: (source) => seedRows(source, Practice, practices),
});
