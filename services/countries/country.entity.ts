import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";

export enum Membership {
  MEMBER = "MEMBER",
  OBSERVER = "OBSERVER",
}

registerEnumType(Membership, {
  name: "Membership",
  description: "How a country takes part in the Regional Conference on Migration.",
  valuesConfig: {
    MEMBER: { description: "A Member Country: takes part in decisions by consensus." },
    OBSERVER: { description: "An observer country: takes no part in decisions." },
  },
});

@Entity("country")
@Directive('@key(fields: "iso3")')
@ObjectType({
  description: "A Member Country of the Regional Conference on Migration, or an observer country.",
})
export class Country {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "ISO 3166-1 alpha-3, e.g. GTM." })
  iso3!: string;

  @Column("text")
  @Field(() => String, { description: "ISO 3166-1 alpha-2, e.g. GT." })
  iso2!: string;

  @Column("text")
  @Field(() => String, { description: "UN M49: three digits, e.g. 320." })
  m49!: string;

  @Bilingual({ description: "The country's name." })
  name!: Localized;

  @Column("text")
  @Field(() => Membership, { description: "Whether it is a Member Country or an observer." })
  membership!: Membership;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where its membership is read." })
  sources!: Source[];
}
