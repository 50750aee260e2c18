import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { Country, CountryPracticesResolver } from "./country.stub";
import { type Loaders, loaders } from "./loaders";
import { BestPractices1760000000001 } from "./migrations/1-best-practices";
import { Partner, PartnerPracticesResolver } from "./partner.stub";
import { PracticeAuthoringResolver } from "./practice.authoring";
import { PracticeConnectionResolver } from "./practice.connection";
import { Practice } from "./practice.entity";
import { PracticeResolver } from "./practice.resolver";
import { PracticeReviewResolver } from "./practice.review";
import { practices } from "./seed/practices";
import { StrategyItem, StrategyItemPracticesResolver } from "./strategy-item.stub";

export const bestPractices = subgraph<Loaders>({
  name: "best-practices",
  entities: [Practice, Revision, IdempotencyKey],
  resolvers: [
    PracticeResolver,
    PracticeAuthoringResolver,
    PracticeReviewResolver,
    PracticeConnectionResolver,
    CountryPracticesResolver,
    PartnerPracticesResolver,
    StrategyItemPracticesResolver,
  ],
  loaders,
  references: {
    Practice: ({ id }: { id: unknown }, { load }) => (typeof id === "string" ? load.practice.load(id) : null),
    Country: ({ iso3 }: { iso3: unknown }) => Country.at(iso3),
    Partner: ({ id }: { id: unknown }) => Partner.at(id),
    StrategyItem: ({ id }: { id: unknown }) => StrategyItem.at(id),
  },
  migrations: [BestPractices1760000000001],
  seed: (source) => seedRows(source, Practice, practices),
});
