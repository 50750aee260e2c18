import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Bilingual, type Localized } from "../kit/localized-text";
import { Practice } from "./practice.entity";

export enum MatchKind {
  STRATEGY_ITEM = "STRATEGY_ITEM",
  PHASE = "PHASE",
  TREATY_ARTICLE = "TREATY_ARTICLE",
}

registerEnumType(MatchKind, {
  name: "PracticeMatchKind",
  description: "What a practice has in common with a gap, the most specific first.",
  valuesConfig: {
    STRATEGY_ITEM: { description: "It serves the same item of the Regional Strategy." },
    PHASE: { description: "It serves another item of the same phase of care." },
    TREATY_ARTICLE: { description: "It serves the same article of a Palermo instrument." },
  },
});

@ObjectType({ description: "What a practice has in common with a gap." })
export class PracticeMatch {
  @Field(() => MatchKind, { description: "In what respect." })
  on!: MatchKind;
  @Field(() => [String], {
    description: "What of the practice matches: the ids of StrategyItems that it serves, or its articles.",
  })
  values!: string[];
}

@ObjectType({ description: "A practice of another country that may answer a gap, and why it is shown." })
export class PracticeSuggestion {
  @Field(() => Practice, { description: "The practice." })
  practice!: Practice;
  @Bilingual({ column: false, description: "Why it is shown, in words." })
  reason!: Localized;
  @Field(() => [PracticeMatch], {
    description:
      "Why it is shown, as values: all that it has in common with the gap, the most specific first.",
  })
  matchedOn!: PracticeMatch[];
  @Field(() => Int, {
    description:
      "Its place, from 1: by what its results rest on, then by how specific the match is, then the last published.",
  })
  rank!: number;
}
