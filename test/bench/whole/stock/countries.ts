import { Country } from "../../../../services/countries/country.entity";
import { CountryOrder } from "../../../../services/countries/country.listing";
import { type Loaders } from "../../../../services/countries/loaders";
import { Instrument, TreatyStatus } from "../../../../services/countries/treaty.entity";
import { type Asker } from "../../../../services/kit/context";
import { byId, listsUnder } from "./by-id";
import { pageOf } from "./page";

/** Countries, instruments and treaty statuses, read as TypeORM's documentation reads. */
export function countries({ db: { source }, language }: Asker, ours: Loaders): Loaders {
  const statuses = source.getRepository(TreatyStatus);
  return {
    ...ours,
    country: byId(source.getRepository(Country), "iso3"),
    instrument: byId(source.getRepository(Instrument), "code"),
    countries({ filter: { membership }, orderBy, ...page }) {
      const query = source.getRepository(Country).createQueryBuilder("c");
      if (membership) query.where("c.membership = :membership", { membership });
      if (orderBy === CountryOrder.NAME)
        query.addOrderBy(`(c.name->>'${language}') COLLATE "${language}-x-icu"`, "ASC");
      return pageOf(query.addOrderBy("c.iso3", "ASC"), page);
    },
    statusesOfCountry: listsUnder(
      (codes) =>
        statuses
          .createQueryBuilder("t")
          .where("t.countryIso3 IN (:...codes)", { codes })
          .orderBy("array_position(ARRAY['UNTOC', 'TIP', 'SOM'], t.instrumentCode)", "ASC")
          .getMany(),
      ({ countryIso3 }) => countryIso3,
    ),
  };
}
