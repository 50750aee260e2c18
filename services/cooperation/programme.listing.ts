import sql, { raw } from "sql-template-tag";
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { Language } from "../kit/languages";
import { type Listing, type Parent } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Programme } from "./programme.entity";

export enum ProgrammeOrder {
  TITLE = "TITLE",
  FIRST_YEAR = "FIRST_YEAR",
}

registerEnumType(ProgrammeOrder, {
  name: "ProgrammeOrder",
  description: "How programmes are sorted.",
  valuesConfig: {
    TITLE: { description: "By title in the caller's language, as that language sorts." },
    FIRST_YEAR: { description: "The last begun first; after them, those of which no year is known." },
  },
});

@InputType({ description: "Which programmes. All conditions hold together." })
export class ProgrammeFilter {
  @Field(() => ID, { nullable: true, description: "Programmes of this theme, or with a component of it." })
  theme?: string | null;
  @Field(() => ID, { nullable: true, description: "Programmes in which this Partner has a part." })
  partner?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Programmes whose period is known to have this year in it.",
  })
  year?: number | null;
}

@ArgsType()
export class ProgrammeListArgs extends PageArgs {
  @Field(() => ProgrammeFilter, { defaultValue: {}, description: "Which programmes." })
  filter!: ProgrammeFilter;
  @Field(() => ProgrammeOrder, { defaultValue: ProgrammeOrder.TITLE, description: "How they are sorted." })
  orderBy!: ProgrammeOrder;
}

export const ProgrammeConnection = connectionOf(Programme, "Programme");

const id = { by: sql`p.id`, type: "text" } as const;
const hasPart = (partner: unknown) =>
  sql`p.organisations @> jsonb_build_array(jsonb_build_object('partnerId', ${partner}::text))`;

export const programmeListing: Listing<Programme, ProgrammeFilter, ProgrammeOrder> = {
  entity: Programme,
  noun: "programme",
  alias: "p",
  visible: () => sql`true`,
  matches: ({ theme, partner, year }) => [
    ...(theme == null ? [] : [sql`p.theme_ids @> ARRAY[${plainText("filter.theme", theme, 100)}]::text[]`]),
    ...(partner == null ? [] : [hasPart(plainText("filter.partner", partner, 100))]),
    ...(year == null ? [] : [sql`${year}::integer BETWEEN p.first_year AND p.last_year`]),
  ],
  order: (by, _filter, language) =>
    by === ProgrammeOrder.TITLE
      ? { direction: "ASC", keys: [{ by: titleIn(language), type: "text" }, id] }
      : { direction: "DESC", keys: [{ by: sql`coalesce(p.first_year, 0)`, type: "integer" }, id] },
};

const titleIn = (language: Language) => {
  const other = language === Language.ES ? Language.EN : Language.ES;
  return raw(`coalesce(p.title->>'${language}', p.title->>'${other}', '') COLLATE "${language}-x-icu"`);
};

/** The programmes in which a partner has a part. */
export const withPartOf = (partner: string): Parent => ({
  name: "partner",
  key: partner,
  type: "text",
  on: (key) => hasPart(key),
});
