import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";

export enum EditionKind {
  STRATEGY = "STRATEGY",
  COALITION = "COALITION",
  COMPANION = "COMPANION",
}

registerEnumType(EditionKind, {
  name: "EditionKind",
  description: "What a text is in relation to the Regional Strategy.",
  valuesConfig: {
    STRATEGY: {
      description: "An edition of the Regional Strategy for the care and accompaniment of victims.",
    },
    COALITION: { description: "Another text of the Regional Coalition." },
    COMPANION: { description: "A text of others that goes with the Strategy and is no part of it." },
  },
});

@Entity("strategy_edition")
@ObjectType({
  description: "An edition of the Regional Strategy for victims of trafficking (trata), or a text beside it.",
})
export class StrategyEdition {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "For example 2011-revised." })
  id!: string;

  @Column("text")
  @Field(() => EditionKind, { description: "Whether it is the Strategy itself or a text beside it." })
  kind!: EditionKind;

  @Bilingual({
    description: "Its title. Where no original is named, both are the hub's wording, not the text's.",
  })
  title!: Localized;

  @Bilingual({ description: "Who issued it, as far as that was read." })
  issuer!: Localized;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "When it was approved or issued, as precisely as the source says: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601). " +
      "Null where that is not known.",
  })
  issuedOn!: string | null;

  @Column("text", { nullable: true })
  revisesId!: string | null;

  @Bilingual({ nullable: true, description: "What it is for." })
  purpose!: Localized | null;

  @Bilingual({
    nullable: true,
    description: "What a reader must know of it: what was read of it, and what could not be.",
  })
  note!: Localized | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where these facts are read." })
  sources!: Source[];
}
