import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { AdoptionMatrixResolver } from "./adoption-matrix.resolver";
import { Adoption, AdoptionRecord } from "./adoption.entity";
import { adoptionRecordListing } from "./adoption.listing";
import { AdoptionMatchResolver } from "./adoption.match";
import { AdoptionResolver } from "./adoption.resolver";
import { CountryAdoptionResolver } from "./country.resolver";
import { Country } from "./country.stub";
import { StrategyEdition } from "./edition.entity";
import { editionListing } from "./edition.listing";
import { StrategyEditionResolver } from "./edition.resolver";
import { StrategyItem } from "./item.entity";
import { itemListing } from "./item.listing";
import { StrategyItemMutation } from "./item.mutation";
import { StrategyItemResolver } from "./item.resolver";
import { StrategyItemRetirement } from "./item.retirement";
import { type Loaders, loaders } from "./loaders";
import { VictimAssistance1760000000001 } from "./migrations/1-victim-assistance";
import { Participant } from "./participant.entity";
import { companionItems } from "./seed/companion-items";
import { editions } from "./seed/editions";
import { participants } from "./seed/participants";
import { strategyItems } from "./seed/strategy-items";
import { phases, principles } from "./seed/vocabulary";
import { StrategyPhase, StrategyPrinciple } from "./vocabulary.entity";
import { phaseListing, principleListing } from "./vocabulary.listing";
import { VocabularyResolver } from "./vocabulary.resolver";

export const victimAssistance = subgraph<Loaders>({
  name: "victim-assistance",
  entities: [
    StrategyEdition,
    StrategyPhase,
    StrategyPrinciple,
    StrategyItem,
    Participant,
    Adoption,
    AdoptionRecord,
    Revision,
    IdempotencyKey,
  ],
  resolvers: [
    StrategyEditionResolver,
    VocabularyResolver,
    StrategyItemResolver,
    StrategyItemMutation,
    StrategyItemRetirement,
    AdoptionResolver,
    AdoptionMatchResolver,
    AdoptionMatrixResolver,
    CountryAdoptionResolver,
  ],
  loaders,
  references: {
    StrategyItem: ({ id }: { id: unknown }, { load }) => (typeof id === "string" ? load.item.load(id) : null),
    Adoption: ({ id }: { id: unknown }, { load }) =>
      typeof id === "string" ? load.adoptionById.load(id) : null,
    Country: ({ iso3 }: { iso3: string }) => Country.at(iso3),
  },
  texts: [editionListing, phaseListing, principleListing, itemListing, adoptionRecordListing],
  migrations: [VictimAssistance1760000000001],
  async seed(source) {
    await seedRows(source, StrategyEdition, editions);
    await seedRows(source, StrategyPhase, phases);
    await seedRows(source, StrategyPrinciple, principles);
    await seedRows(source, StrategyItem, [...strategyItems, ...companionItems]);
    await seedRows(source, Participant, participants);
  },
});
