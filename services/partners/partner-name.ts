import { Field, ObjectType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { GraphQLDate } from "../kit/scalars";
import { Confidence } from "../kit/source";

@ObjectType({
  description: "A name that a partner has or had, and the days on which it is known to have been in use.",
})
export class PartnerName {
  @Bilingual({ column: false, description: "The name." })
  name!: Localized;

  @Bilingual({
    column: false,
    nullable: true,
    description: "The acronym; null where there is none, or none is known.",
  })
  acronym!: Localized | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The first day on which it is known to have been in use; null where that is not known.",
  })
  validFrom!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      "The last day on which it is known to have been in use, for a former name; null for the present one.",
  })
  validTo!: string | null;

  @Bilingual({ column: false, nullable: true, description: "What to know about the name or its days." })
  note!: Localized | null;

  @Field(() => Confidence, { description: "How sure the name and its days are." })
  confidence!: Confidence;
}

@ObjectType({
  description: "Another spelling or form under which a partner is met in documents. Searches find it.",
})
export class PartnerAlias {
  @Field(() => String, { description: "The spelling, as documents have it." })
  alias!: string;

  @Bilingual({
    column: false,
    nullable: true,
    description: "Where it comes from, e.g. that it is a misspelling.",
  })
  note!: Localized | null;
}
