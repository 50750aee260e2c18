import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { LawConnection, ProvisionConnection } from "./connections";
import { Country } from "./country.stub";
import { seesHistory } from "./keeper.rules";
import { Law, Provision } from "./law.entity";
import { LawFilter } from "./law.listing";
import { type Loaders } from "./loaders";

@Resolver(() => Law)
export class LawResolver {
  @Query(() => Law, { nullable: true, description: "A law or bill by its id; null where there is none." })
  law(
    @Arg("id", () => ID, { description: "For example gtm-decree-10-2015." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.law.load(id);
  }

  @Query(() => LawConnection, { description: "The laws and bills of the Member Countries, by country." })
  laws(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => LawFilter, { defaultValue: {}, description: "Which laws." }) filter: LawFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.laws({ ...page, filter, orderBy: "COUNTRY" });
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: Law) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => Law, {
    nullable: true,
    description: "The law that it amends; null where none is known.",
  })
  amends(@Root() { amendsId }: Law, @Ctx() { load }: Context<Loaders>) {
    return amendsId && load.law.load(amendsId);
  }

  @FieldResolver(() => ProvisionConnection, { description: "Its articles that the matrix speaks of." })
  provisions(@Root() { id }: Law, @Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.provisions(
      { ...page, filter: {}, orderBy: "ID" },
      { name: "law", key: id, type: "text", on: (key) => sql`p.law_id = ${key}` },
    );
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change, the latest first. For the country's delegation and the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id, countryIso3 }: Law, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller, countryIso3) ? load.lawRevisions.load(id) : [];
  }
}

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => Provision, { nullable: true, description: "An article by its id; null where there is none." })
  provision(
    @Arg("id", () => ID, { description: "For example gtm-penal-code/202-ter." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.provision.load(id);
  }

  @FieldResolver(() => Law, { description: "The law it stands in." })
  law(@Root() { lawId }: Provision, @Ctx() { load }: Context<Loaders>) {
    return load.law.load(lawId);
  }

  @FieldResolver(() => Law, {
    nullable: true,
    description: "The law that inserted or last rewrote it; null where none is known.",
  })
  insertedBy(@Root() { insertedById }: Provision, @Ctx() { load }: Context<Loaders>) {
    return insertedById && load.law.load(insertedById);
  }
}
