import { Field, ID, InputType, Int } from "type-graphql";

import { CredentialScope } from "./credential.entity";

@InputType({ description: "For whom a token is issued, for what and for how long." })
export class IssueTokenInput {
  @Field(() => ID, { description: "The partner that will use it." })
  partner!: string;
  @Field(() => [CredentialScope], {
    description: "What it allows: at least one; REVIEW and CREDENTIALS only for the secretariat.",
  })
  scopes!: CredentialScope[];
  @Field(() => Int, { defaultValue: 180, description: "After how many days it ends by itself, 1 to 365." })
  expiresInDays!: number;
  @Field(() => String, {
    description: "What it is used for, up to 100 characters; a system or an office, not a person.",
  })
  label!: string;
}
