import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { GraphQLDateTime } from "../kit/scalars";
import { PracticeStatus } from "./practice.status";
import { Crime, EvidenceLevel, PracticeAxis } from "./practice.terms";

export enum PracticeOrder {
  PUBLISHED_AT = "PUBLISHED_AT",
  RELEVANCE = "RELEVANCE",
  TITLE = "TITLE",
  SUBMITTED_AT = "SUBMITTED_AT",
}

registerEnumType(PracticeOrder, {
  name: "PracticeOrder",
  description: "How practices are sorted.",
  valuesConfig: {
    PUBLISHED_AT: {
      description: "The last published first; before them, your own that are not published yet.",
    },
    RELEVANCE: { description: "What answers `filter.search` best first; needs that filter." },
    TITLE: { description: "By title in the caller's language, as that language sorts." },
    SUBMITTED_AT: { description: "The longest submitted first; after them, what is not submitted yet." },
  },
});

@InputType({
  description: "Which practices. Conditions add up; the values of one condition are alternatives.",
})
export class PracticeFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in Spanish or English, accents ignored; "a phrase", or, -not. Up to 200 characters.',
  })
  search?: string | null;
  @Field(() => [ID], { nullable: true, description: "Countries where they are carried out, e.g. GTM." })
  country?: string[] | null;
  @Field(() => [Crime], { nullable: true, description: "Crimes." })
  crime?: Crime[] | null;
  @Field(() => [PracticeAxis], { nullable: true, description: "Lines of work." })
  axis?: PracticeAxis[] | null;
  @Field(() => [EvidenceLevel], { nullable: true, description: "Levels of evidence." })
  evidence?: EvidenceLevel[] | null;
  @Field(() => [PracticeStatus], { nullable: true, description: "States; of those you may see." })
  status?: PracticeStatus[] | null;
  @Field(() => ID, { nullable: true, description: "The id of the Partner that reports." })
  author?: string | null;
  @Field(() => ID, { nullable: true, description: "The id of a StrategyItem that they serve." })
  strategyItem?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An article that they serve, with all its paragraphs: "TIP 6" finds "TIP 6(3)" too.',
  })
  treatyArticle?: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "Published after this moment." })
  publishedAfter?: Date | null;
}

@ArgsType()
export class PracticeListArgs extends PageArgs {
  @Field(() => PracticeFilter, { defaultValue: {}, description: "Which practices." })
  filter!: PracticeFilter;
  @Field(() => PracticeOrder, {
    defaultValue: PracticeOrder.PUBLISHED_AT,
    description: "How they are sorted.",
  })
  orderBy!: PracticeOrder;
}
