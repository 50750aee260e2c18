import { type SelectQueryBuilder } from "typeorm";

import { type Loaders } from "../../../../services/best-practices/loaders";
import {
  FACETS,
  type PracticeFacetCount,
  type PracticeFacets,
} from "../../../../services/best-practices/practice.connection";
import { Practice } from "../../../../services/best-practices/practice.entity";
import { PracticeOrder } from "../../../../services/best-practices/practice.filter";
import { type Asker } from "../../../../services/kit/context";
import { found, rank } from "../../../../services/kit/search";
import { fragment } from "./fragment";
import { pageOf } from "./page";

const SCHEMA = "best_practices";
const ORDERS: readonly PracticeOrder[] = [PracticeOrder.PUBLISHED_AT, PracticeOrder.RELEVANCE];

/** Practices that may be seen, searched for or of a country, a query per list; other lists are ours. */
export const bestPractices = ({ db: { source }, caller }: Asker, ours: Loaders): Loaders => ({
  ...ours,
  async practices(args, parent) {
    const { filter, orderBy, ...page } = args;
    const { search, ...rest } = filter;
    const others = Object.values(rest).some((condition) => condition != null);
    if (others || !ORDERS.includes(orderBy) || (parent && parent.name !== "country"))
      return ours.practices(args, parent);
    const query = source.getRepository(Practice).createQueryBuilder("p");
    if (caller.partner)
      query.where("(p.status = 'PUBLISHED' OR (p.authorId = :partner AND p.status <> 'DISCARDED'))", {
        partner: caller.partner,
      });
    else query.where("p.status = 'PUBLISHED'");
    if (parent) query.andWhere("p.countryIso3 = :country", { country: parent.key });
    // The words of a search are found and ranked as ours are: the answers have to be the same.
    if (search != null) query.andWhere(...fragment(found(SCHEMA, "p", search), "found"));
    const sorted = query.clone();
    if (search != null && orderBy === PracticeOrder.RELEVANCE) {
      const [by, parameters] = fragment(rank(SCHEMA, "p", search), "rank");
      sorted.addSelect(by, "relevance").setParameters(parameters).addOrderBy("relevance", "DESC");
    }
    sorted.addOrderBy("coalesce(p.publishedAt, 'infinity'::timestamptz)", "DESC").addOrderBy("p.id", "DESC");
    return { ...(await pageOf(sorted, page)), countFacets: async () => facetsOf(query) };
  },
});

/** A grouped query for each facet that is asked for. */
function facetsOf(query: SelectQueryBuilder<Practice>): PracticeFacets {
  const facets = {};
  for (const [facet, column] of Object.entries(FACETS))
    Object.defineProperty(facets, facet, {
      get: () =>
        query
          .clone()
          .select(`p.${column}`, "value")
          .addSelect("COUNT(*)::integer", "count")
          .groupBy(`p.${column}`)
          .orderBy("count", "DESC")
          .addOrderBy("value", "ASC")
          .getRawMany<PracticeFacetCount>(),
    });
  return facets as PracticeFacets;
}
