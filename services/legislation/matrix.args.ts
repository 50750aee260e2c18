import { ArgsType, Field } from "type-graphql";

import { Crime } from "../kit/crime";
import { ViewArgs } from "./view";

@ArgsType()
export class CrimeArgs extends ViewArgs {
  @Field(() => Crime, {
    nullable: true,
    description: "The matrix of this crime; both matrices where it is BOTH or left out.",
  })
  crime?: Crime | null;
}

export const crimesOf = (crime: Crime | null | undefined): Crime[] =>
  crime == null || crime === Crime.BOTH ? [Crime.TRAFFICKING, Crime.SMUGGLING] : [crime];
