import sql from "sql-template-tag";
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { type Parent } from "../kit/listing";
import { MatrixCell } from "./cell.entity";
import { LawConnection, ObstacleConnection } from "./connections";
import { LawFilter } from "./law.listing";
import { type Loaders } from "./loaders";
import { CrimeArgs, crimesOf } from "./matrix.args";
import { ObstacleListArgs } from "./obstacle.listing";
import { seenFrom, viewOf } from "./view";

@Directive('@key(fields: "iso3")')
@ObjectType({
  description: "A Member Country of the Regional Conference on Migration, or an observer country.",
})
export class Country {
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  static at(iso3: unknown): Country | null {
    return typeof iso3 === "string" && /^[A-Z]{3}$/.test(iso3)
      ? Object.assign(new Country(), { iso3 })
      : null;
  }
}

const ofCountry = (key: string, on: Parent["on"]): Parent => ({ name: "country", key, type: "text", on });

@Resolver(() => Country)
export class CountryLegislationResolver {
  @Directive("@listSize(assumedSize: 40)")
  @FieldResolver(() => [MatrixCell], {
    nullable: true,
    description:
      "The country's row of the comparative matrix: every sub-topic, UNKNOWN where the hub holds nothing. " +
      "Empty for a country that is not a Member Country.",
  })
  async legislation(
    @Root() { iso3 }: Country,
    @Args(() => CrimeArgs) args: CrimeArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    const view = viewOf(args);
    const crimes = crimesOf(args.crime);
    const cells = await load.cellsOfCountry.load(iso3);
    return cells.filter(({ crime }) => crimes.includes(crime)).map((cell) => seenFrom(cell, view));
  }

  @FieldResolver(() => LawConnection, {
    nullable: true,
    description: "The country's laws and bills on both crimes.",
  })
  laws(
    @Root() { iso3 }: Country,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => LawFilter, { defaultValue: {}, description: "Which laws." }) filter: LawFilter,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.laws(
      { ...page, filter, orderBy: "COUNTRY" },
      ofCountry(iso3, (key) => sql`l.country_iso3 = ${key}`),
    );
  }

  @FieldResolver(() => ObstacleConnection, {
    nullable: true,
    description: "The obstacles recorded for the country; those of the whole region are not among them.",
  })
  obstacles(
    @Root() { iso3 }: Country,
    @Args(() => ObstacleListArgs) args: ObstacleListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.obstacles(
      args,
      ofCountry(iso3, (key) => sql`o.country_iso3 = ${key}`),
    );
  }
}
