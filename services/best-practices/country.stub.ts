import { type GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import {
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";

import { askedOf } from "../kit/asked";
import { type Context } from "../kit/context";
import { type Loaders } from "./loaders";
import { PracticeConnection } from "./practice.connection";
import { PracticeListArgs } from "./practice.filter";
import { practiceListing } from "./practice.listing";

@Directive('@key(fields: "iso3")')
@ObjectType("Country", { description: "A country, as far as practices are carried out in it." })
export class Country {
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  static at(iso3: unknown): Country | null {
    return typeof iso3 === "string" && /^[A-Z]{3}$/.test(iso3)
      ? Object.assign(new Country(), { iso3 })
      : null;
  }
}

@Resolver(() => Country)
export class CountryPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    nullable: true,
    description: "The practices carried out in the country.",
  })
  practices(
    @Root() { iso3 }: Country,
    @Args(() => PracticeListArgs) args: PracticeListArgs,
    @Ctx() { load }: Context<Loaders>,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = { ...args, asked: askedOf(info, practiceListing) };
    return load.practices(list, {
      name: "country",
      key: iso3,
      type: "text",
      on: (key) => sql`p.country_iso3 = ${key}`,
    });
  }
}
