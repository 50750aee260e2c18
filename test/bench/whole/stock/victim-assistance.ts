import { type Asker } from "../../../../services/kit/context";
import { Adoption, type AdoptionStatus } from "../../../../services/victim-assistance/adoption.entity";
import { type Loaders } from "../../../../services/victim-assistance/loaders";
import { listsUnder } from "./by-id";

interface Counted {
  country: string;
  editionId: string;
  status: AdoptionStatus;
  count: number;
}

/** How far countries have adopted the Strategy, counted as TypeORM's documentation groups. */
export const victimAssistance = ({ db: { source } }: Asker, ours: Loaders): Loaders => ({
  ...ours,
  countsOfCountry: listsUnder(
    (codes) =>
      source
        .getRepository(Adoption)
        .createQueryBuilder("a")
        .select("a.countryIso3", "country")
        .addSelect("a.edition_id", "editionId")
        .addSelect("a.status", "status")
        .addSelect("COUNT(*)::integer", "count")
        .where("a.countryIso3 IN (:...codes)", { codes })
        .andWhere("a.retired_at IS NULL")
        .groupBy("a.countryIso3")
        .addGroupBy("a.edition_id")
        .addGroupBy("a.status")
        .getRawMany<Counted>(),
    ({ country }) => country,
  ),
});
