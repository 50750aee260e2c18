import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A country as this subgraph sees it: by its key, with what it did at the meetings. */
@Directive('@key(fields: "iso3")')
@ObjectType({ description: "A country of the Regional Conference on Migration." })
export class Country {
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  static at(iso3: unknown): Country | null {
    return typeof iso3 === "string" && /^[A-Z]{3}$/.test(iso3)
      ? Object.assign(new Country(), { iso3 })
      : null;
  }
}
