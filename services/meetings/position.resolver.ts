import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Country } from "./country.stub";
import { type Loaders } from "./loaders";
import { Position, PositionConnection } from "./position.entity";
import { ActivityProposal } from "./proposal.entity";
import { ActivityProposalConnection } from "./proposal.listing";

const ORDER = { filter: {}, orderBy: "LATEST_FIRST" } as const;

@Resolver(() => Position)
export class PositionResolver {
  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: Position) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => ActivityProposal, { nullable: true, description: "The proposal." })
  proposal(@Root() { proposalId }: Position, @Ctx() { load }: Context<Loaders>) {
    return load.proposal.load(proposalId);
  }
}

@Resolver(() => Country)
export class CountryProposalsResolver {
  @FieldResolver(() => ActivityProposalConnection, {
    nullable: true,
    description: "The activities that the country proposes, the latest first.",
  })
  proposals(
    @Root() { iso3 }: Country,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const of = {
      name: "country",
      key: iso3,
      type: "text" as const,
      on: (key: ReturnType<typeof sql>) => sql`a.proposed_by_iso3 = ${key}`,
    };
    return load.proposals({ ...page, ...ORDER }, of);
  }

  @FieldResolver(() => PositionConnection, {
    nullable: true,
    description: "The positions that the country takes on proposals, the latest first.",
  })
  positions(
    @Root() { iso3 }: Country,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const of = {
      name: "country",
      key: iso3,
      type: "text" as const,
      on: (key: ReturnType<typeof sql>) => sql`o.country_iso3 = ${key}`,
    };
    return load.positions({ ...page, ...ORDER }, of);
  }
}
