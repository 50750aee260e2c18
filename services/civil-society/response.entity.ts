import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { connectionOf, PageArgs } from "../kit/connection";
import { Bilingual, type Localized } from "../kit/localized-text";
import { LocalizedTextInput } from "../kit/localized-text.input";
import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";
import { ContributionResponseKind } from "./response.terms";

@Entity("contribution_response")
@ObjectType({
  description:
    "What somebody responds to a contribution. It never alters the contribution, nor is it altered.",
})
export class ContributionResponse extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("uuid")
  contributionId!: string;

  /** An answer also in revisions of before there were other kinds. */
  @Column("text")
  @Field(() => ContributionResponseKind, { description: "In which standing it is given." })
  kind: ContributionResponseKind = ContributionResponseKind.ANSWER;

  /** The response that a follow-up is about. */
  @Column("uuid", { nullable: true })
  inReplyTo: string | null = null;

  /** The id of the Partner that responds. */
  @Column("text")
  author!: string;

  /** The country for which it spoke, in ISO 3166-1 alpha-3. */
  @Column("text", { nullable: true })
  country: string | null = null;

  @Bilingual({ description: "What it says." })
  text!: Localized;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was given." })
  at!: Date;

  @Column("integer")
  @Field(() => Int, { description: "Always 1: a response is not altered. Answers may follow one another." })
  override version!: number;
}

export const ResponseConnection = connectionOf(ContributionResponse, "ContributionResponse");

/** What every list of responses can be asked for. */
@ArgsType()
export class ResponseListArgs extends PageArgs {
  @Field(() => [ContributionResponseKind], { nullable: true, description: "Of one of these kinds." })
  kind?: ContributionResponseKind[] | null;
}

@InputType({ description: "A response to a contribution." })
export class ContributionResponseInput {
  @Field(() => ID, { description: "The contribution." })
  contribution!: string;
  @Field(() => LocalizedTextInput, {
    description: "The answer, up to 20,000 characters a language. No names of persons.",
  })
  text!: LocalizedTextInput;
}
