import { Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";

import { connectionOf, type Page } from "../kit/connection";
import { Practice } from "./practice.entity";

export const PracticeConnection = connectionOf(Practice, "Practice");

@ObjectType({ description: "How many practices of a list have a value." })
export class PracticeFacetCount {
  @Field(() => String, {
    nullable: true,
    description:
      "The value, as a filter takes it; null for practices without one, e.g. of no single country.",
  })
  value!: string | null;
  @Field(() => Int, { description: "How many practices have it." })
  count!: number;
}

/** Each facet, and the column whose values it counts. */
export const FACETS = {
  country: "country_iso3",
  crime: "crime",
  axis: "axis",
  evidence: "evidence",
} as const;

@ObjectType({
  description: "The values found in a list, the most frequent first, counted under the list's own filter.",
})
export class PracticeFacets implements Record<keyof typeof FACETS, PracticeFacetCount[]> {
  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [PracticeFacetCount], { description: "By country (ISO 3166-1 alpha-3)." })
  country!: PracticeFacetCount[];
  @Field(() => [PracticeFacetCount], { description: "By Crime." })
  crime!: PracticeFacetCount[];
  @Field(() => [PracticeFacetCount], { description: "By PracticeAxis." })
  axis!: PracticeFacetCount[];
  @Field(() => [PracticeFacetCount], { description: "By EvidenceLevel." })
  evidence!: PracticeFacetCount[];
}

/** A page of practices, with what can be counted of its whole list. */
export interface PracticePage extends Page<Practice> {
  countFacets(): Promise<PracticeFacets>;
}

@Resolver(() => PracticeConnection)
export class PracticeConnectionResolver {
  @Directive("@cost(weight: 10)")
  @FieldResolver(() => PracticeFacets, {
    description: "What the whole list consists of; counted only where asked.",
  })
  facets(@Root() page: PracticePage) {
    return page.countFacets();
  }
}
