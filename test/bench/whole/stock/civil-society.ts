import { Contribution } from "../../../../services/civil-society/contribution.entity";
import { ContributionOrder } from "../../../../services/civil-society/contribution.order";
import { ContributionState } from "../../../../services/civil-society/contribution.terms";
import { type Loaders } from "../../../../services/civil-society/loaders";
import { type Asker } from "../../../../services/kit/context";
import { byId } from "./by-id";
import { ContributionSubject } from "./contribution-subject.entity";
import { pageOf } from "./page";

/** Published contributions about a country or addressed to it, a query per country; other lists are ours. */
export function civilSociety({ db: { source } }: Asker, ours: Loaders): Loaders {
  const contributions = byId(source.getRepository(Contribution), "id");
  return {
    ...ours,
    async contributionsBySubject(args, parent) {
      const { filter, orderBy, ...page } = args;
      const { state, ...rest } = filter;
      const others = Object.values(rest).some((condition) => condition != null);
      if (others || orderBy !== ContributionOrder.PUBLISHED_AT || parent?.name !== "concernsCountry")
        return ours.contributionsBySubject(args, parent);
      const query = source
        .getRepository(ContributionSubject)
        .createQueryBuilder("s")
        .where("s.kind = 'CONCERNS_COUNTRY'")
        .andWhere("s.key = :iso3", { iso3: parent.key })
        .andWhere("s.status = 'PUBLISHED'")
        .orderBy("s.listedAt", "DESC")
        .addOrderBy("s.contributionId", "DESC");
      if (state) query.andWhere(state === ContributionState.OPEN ? "NOT s.answered" : "s.answered");
      const { edges, ...rows } = await pageOf(query, page);
      const named = edges.map(async ({ node, cursor }) => ({
        node: (await contributions.load(node.contributionId))!,
        cursor,
      }));
      return { ...rows, edges: await Promise.all(named) };
    },
  };
}
