import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { connectionOf } from "../kit/connection";
import { Bilingual, type Localized } from "../kit/localized-text";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

@Entity("contribution_response")
@ObjectType({
  description:
    "What somebody addressed answers to a contribution. It never alters the contribution, nor is it altered.",
})
export class ContributionResponse extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("uuid")
  contributionId!: string;

  /** The id of the Partner that answers. */
  @Column("text")
  author!: string;

  @Bilingual({ description: "The answer." })
  text!: Localized;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was given." })
  at!: Date;

  @Column("integer")
  @Field(() => Int, { description: "Always 1: a response is not altered. Say more in a further one." })
  override version!: number;
}

export const ResponseConnection = connectionOf(ContributionResponse, "ContributionResponse");

@InputType({ description: "A response to a contribution." })
export class ContributionResponseInput {
  @Field(() => ID, { description: "The contribution." })
  contribution!: string;
  @Field(() => LocalizedTextInput, {
    description: "The answer, up to 20,000 characters a language. No names of persons.",
  })
  text!: LocalizedTextInput;
}
