import { Field, ID, InputType, Int } from "type-graphql";

import { GraphQLDate } from "../kit/scalars";
import { ConsentAct, InstrumentCode } from "./treaty.entity";

@InputType({ description: "The approval by the country's own legislature." })
export class DomesticApprovalInput {
  @Field(() => String, { description: "The act, by its national name." })
  act!: string;
  @Field(() => GraphQLDate, { nullable: true, description: "Its date, where known." })
  date?: string | null;
  @Field(() => String, { nullable: true, description: "The official gazette, where known." })
  gazette?: string | null;
}

@InputType({
  description: "A country's status with an instrument, whole: what is left out is recorded as not known.",
})
export class TreatyStatusInput {
  @Field(() => ID, { description: "The country, e.g. GTM." })
  country!: string;
  @Field(() => InstrumentCode, { description: "The instrument." })
  instrument!: InstrumentCode;
  @Field(() => Int, { description: "The version of the record on which the change is based." })
  version!: number;
  @Field(() => GraphQLDate, { nullable: true, description: "The day of signature; none for an accession." })
  signedOn?: string | null;
  @Field(() => DomesticApprovalInput, { nullable: true, description: "The domestic approval." })
  domesticApproval?: DomesticApprovalInput | null;
  @Field(() => GraphQLDate, { nullable: true, description: "The day of deposit." })
  depositedOn?: string | null;
  @Field(() => ConsentAct, {
    nullable: true,
    description: "The act deposited; needed where depositedOn is given.",
  })
  act?: ConsentAct | null;
  @Field(() => String, { description: "Where the new facts are read, e.g. the depositary notification." })
  source!: string;
}
