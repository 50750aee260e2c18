import { Field, ObjectType } from "type-graphql";

import { StatusCount } from "./adoption-count";
import { Country } from "./country.stub";
import { StrategyEdition } from "./edition.entity";
import { StrategyItem } from "./item.entity";

@ObjectType({ description: "All Member Countries by all items in force of an edition." })
export class AdoptionMatrix {
  @Field(() => StrategyEdition, { description: "The edition." })
  edition!: StrategyEdition;
}

@ObjectType({ description: "Where a country stands with an edition as a whole." })
export class CountryAdoptionCount {
  @Field(() => Country, { nullable: true, description: "The country." })
  country!: Country | null;
  @Field(() => [StatusCount], { description: "How many items have each status." })
  counts!: StatusCount[];
}

@ObjectType({ description: "Where the Member Countries stand with an item." })
export class ItemAdoptionCount {
  @Field(() => StrategyItem, { description: "The item." })
  item!: StrategyItem;
  @Field(() => [StatusCount], { description: "How many countries have each status." })
  counts!: StatusCount[];
}
