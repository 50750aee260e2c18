import { IdempotencyKey, Revision } from "../kit/record";
import { subgraph } from "../kit/subgraph";
import { MatrixCellContentResolver } from "./cell.content.resolver";
import { MatrixCell } from "./cell.entity";
import { MatrixCellResolver } from "./cell.resolver";
import { Country, CountryLegislationResolver } from "./country.stub";
import { DisputeEntry, MatrixDispute } from "./dispute.entity";
import { disputeListing } from "./dispute.listing";
import { MatrixDisputeResolver } from "./dispute.resolver";
import { DivergencesResolver } from "./divergence.resolver";
import { MatrixEntry } from "./entry.entity";
import { entryListing } from "./entry.listing";
import { MatrixEntryMutation } from "./entry.mutation";
import { MatrixEntryResolver } from "./entry.resolver";
import { Law, Provision } from "./law.entity";
import { lawListing } from "./law.listing";
import { LawMutation } from "./law.mutation";
import { LawResolver, ProvisionResolver } from "./law.resolver";
import { type Loaders, loaders } from "./loaders";
import { LegislationMatrixResolver } from "./matrix.resolver";
import { Legislation1760000000001 } from "./migrations/1-legislation";
import { Obstacle } from "./obstacle.entity";
import { obstacleListing } from "./obstacle.listing";
import { ObstacleMutation } from "./obstacle.mutation";
import { MatrixCellObstaclesResolver, ObstacleResolver } from "./obstacle.resolver";
import { CapacityOffer } from "./offer.entity";
import { offerListing } from "./offer.listing";
import { CapacityOfferMutation } from "./offer.mutation";
import { CapacityOfferResolver, CapacityOfferStepResolver } from "./offer.resolver";
import { Participant } from "./participant.entity";
import { Partner, PartnerOffersResolver } from "./partner.stub";
import { Practice, PracticeObstaclesResolver } from "./practice.stub";
import { ReportPoint, ReportPointOffersResolver } from "./report-point.stub";
import { seed } from "./seed/seed";
import { subtopicListing } from "./subtopic.entity";
import { LegislationSubtopic } from "./subtopic.entity";
import { VerificationMutation } from "./verification.mutation";

type Key = { id: unknown };
const known = <Row>(id: unknown, find: (id: string) => Row) => (typeof id === "string" ? find(id) : null);

export const legislation = subgraph<Loaders>({
  name: "legislation",
  entities: [
    Participant,
    Law,
    Provision,
    LegislationSubtopic,
    MatrixCell,
    MatrixEntry,
    MatrixDispute,
    DisputeEntry,
    Obstacle,
    CapacityOffer,
    Revision,
    IdempotencyKey,
  ],
  resolvers: [
    LawResolver,
    ProvisionResolver,
    LawMutation,
    LegislationMatrixResolver,
    MatrixCellResolver,
    MatrixCellContentResolver,
    MatrixCellObstaclesResolver,
    MatrixEntryResolver,
    MatrixEntryMutation,
    VerificationMutation,
    MatrixDisputeResolver,
    DivergencesResolver,
    ObstacleResolver,
    ObstacleMutation,
    CapacityOfferResolver,
    CapacityOfferStepResolver,
    CapacityOfferMutation,
    CountryLegislationResolver,
    PracticeObstaclesResolver,
    PartnerOffersResolver,
    ReportPointOffersResolver,
  ],
  loaders,
  references: {
    Law: ({ id }: Key, { load }) => known(id, (key) => load.law.load(key)),
    Provision: ({ id }: Key, { load }) => known(id, (key) => load.provision.load(key)),
    MatrixCell: ({ id }: Key, { load }) => known(id, (key) => load.cell.load(key)),
    Obstacle: ({ id }: Key, { load }) => known(id, (key) => load.obstacle.load(key)),
    Country: ({ iso3 }: { iso3: unknown }) => Country.at(iso3),
    Practice: ({ id }: Key) => Practice.at(id),
    Partner: ({ id }: Key) => Partner.at(id),
    ReportPoint: ({ id }: Key) => ReportPoint.at(id),
  },
  texts: [lawListing, subtopicListing, entryListing, disputeListing, obstacleListing, offerListing],
  migrations: [Legislation1760000000001],
  seed,
});
