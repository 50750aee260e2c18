import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "iso3")')
@ObjectType("Country", { description: "A country, and the partners that speak for it." })
export class Country {
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  static at(iso3: string | null): Country | null {
    return typeof iso3 === "string" && /^[A-Z]{3}$/.test(iso3)
      ? Object.assign(new Country(), { iso3 })
      : null;
  }
}
