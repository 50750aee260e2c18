import { IdempotencyKey, Revision } from "../kit/record";
import { seedRows } from "../kit/seed";
import { subgraph } from "../kit/subgraph";
import { Country } from "./country.entity";
import { countryListing } from "./country.listing";
import { CountryResolver } from "./country.resolver";
import { InstrumentStatusResolver } from "./instrument.resolver";
import { instrumentListing, type Loaders, loaders, treatyStatusListing } from "./loaders";
import { Countries1760000000001 } from "./migrations/1-countries";
import { countries as countryRows } from "./seed/countries";
import { instruments, treatyStatuses } from "./seed/treaties";
import { Instrument, TreatyStatus } from "./treaty.entity";
import { CountryTreatiesResolver, TreatyStatusResolver } from "./treaty.resolver";

export const countries = subgraph<Loaders>({
  name: "countries",
  entities: [Country, Instrument, TreatyStatus, Revision, IdempotencyKey],
  resolvers: [CountryResolver, CountryTreatiesResolver, TreatyStatusResolver, InstrumentStatusResolver],
  loaders,
  references: {
    Country: ({ iso3 }: { iso3: string }, { load }) => load.country.load(iso3),
    Instrument: ({ code }: { code: string }, { load }) => load.instrument.load(code),
  },
  texts: [countryListing, instrumentListing, treatyStatusListing],
  migrations: [Countries1760000000001],
  async seed(source) {
    await seedRows(source, Country, countryRows);
    await seedRows(source, Instrument, instruments);
    await seedRows(source, TreatyStatus, treatyStatuses());
  },
});
