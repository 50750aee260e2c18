import { Directive, Field, ObjectType } from "type-graphql";

import { Crime } from "../kit/crime";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { Bilingual, type Localized } from "../kit/localized-text";
import { Source } from "../kit/source";
import { Country } from "./country.stub";
import { MatrixCell } from "./cell.entity";
import { LegalElement, Requirement } from "./element.terms";
import { MatrixEntry } from "./entry.entity";

@ObjectType({ description: "What a Protocol says of an element." })
export class ProtocolElement {
  @Field(() => Crime, { description: "The crime." })
  crime!: Crime;
  @Field(() => String, { description: "The article, e.g. TIP 3(a)." })
  treatyArticle!: string;
  @Field(() => Requirement, { description: "Whether the Protocol has the element." })
  requirement!: Requirement;
  @Bilingual({ column: false, description: "What the article says of it, in short." })
  summary!: Localized;
  @Field(() => [Source], { description: "Where this is read, and how sure it is." })
  sources!: Source[];
}

@ObjectType({ description: "Where a country's law stands with an element on a day." })
export class CountryElement {
  @Field(() => Country, { nullable: true, description: "The country." })
  country!: Country | null;
  @Field(() => Requirement, {
    description: "Whether its law has the element; UNKNOWN also where sources contradict each other.",
  })
  requirement!: Requirement;
  @Bilingual({ column: false, description: "Why the hub says so." })
  reason!: Localized;
  @Field(() => [MatrixCell], { description: "The cells that show it." })
  cells!: MatrixCell[];
  @Field(() => [MatrixEntry], { description: "The entries that it rests on; empty where nothing is known." })
  entries!: MatrixEntry[];
}

@ObjectType({
  description:
    "Where the law of every Member Country stands with an element, against the Protocol, on a day. Each country is " +
    "in one of the four lists. What is unknown is neither divergent nor in line.",
})
export class Divergences {
  @Field(() => LegalElement, { description: "The element." })
  element!: LegalElement;
  @Field(() => GraphQLDate, { description: "The law on this day." })
  asOf!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "What the hub held at this moment; null for what it holds now.",
  })
  knownAt!: Date | null;
  @Field(() => ProtocolElement, { description: "What the Protocol says." })
  protocol!: ProtocolElement;
  @Directive("@listSize(assumedSize: 12)")
  @Field(() => [CountryElement], { description: "Countries whose law differs from the Protocol." })
  diverging!: CountryElement[];
  @Directive("@listSize(assumedSize: 12)")
  @Field(() => [CountryElement], { description: "Countries whose law is in line with it." })
  conforming!: CountryElement[];
  @Directive("@listSize(assumedSize: 12)")
  @Field(() => [CountryElement], {
    description: "Countries on which undecided sources contradict each other.",
  })
  disputed!: CountryElement[];
  @Directive("@listSize(assumedSize: 12)")
  @Field(() => [CountryElement], { description: "Countries of which the hub does not know." })
  unknown!: CountryElement[];
}
