import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { CountryPartnersResolver } from "./country.resolver";
import { Country } from "./country.stub";
import { CredentialHolderResolver } from "./credential-holder.resolver";
import { Credential, CredentialToken } from "./credential.entity";
import { CredentialMutations } from "./credential.mutation";
import { CredentialResolver } from "./credential.resolver";
import { type Loaders, loaders } from "./loaders";
import { Partners1760000000001 } from "./migrations/1-partners";
import { Partner } from "./partner.entity";
import { partnerListing } from "./partner.listing";
import { PartnerMutations } from "./partner.mutation";
import { PartnerResolver } from "./partner.resolver";
import { bodies } from "./seed/bodies";
import { chapters, civilSociety } from "./seed/civil-society";
import { delegations } from "./seed/delegations";
import { observers } from "./seed/observers";

export const partners = subgraph<Loaders>({
  name: "partners",
  entities: [Partner, Credential, CredentialToken, Revision, IdempotencyKey],
  resolvers: [
    PartnerResolver,
    PartnerMutations,
    CountryPartnersResolver,
    CredentialResolver,
    CredentialMutations,
    CredentialHolderResolver,
  ],
  loaders,
  references: {
    Partner: ({ id }: { id: unknown }, { load }) => (typeof id === "string" ? load.partner.load(id) : null),
    Country: ({ iso3 }: { iso3: string }) => Country.at(iso3),
  },
  texts: [partnerListing],
  migrations: [Partners1760000000001],
  async seed(source) {
    await seedRows(source, Partner, [...bodies, ...delegations, ...observers, ...civilSociety, ...chapters]);
  },
});
