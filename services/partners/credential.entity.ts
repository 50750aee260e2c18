import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { VersionedRecord } from "../kit/record";
import { GraphQLDateTime } from "../kit/scalars";

/** The kit's scopes, as the schema names them. */
export enum CredentialScope {
  READ = "read",
  WRITE = "write",
  REVIEW = "review",
  CREDENTIALS = "credentials",
}

registerEnumType(CredentialScope, {
  name: "CredentialScope",
  description: "What a credential allows, within what its partner's kind may do.",
  valuesConfig: {
    READ: { description: "Reading what is not published but concerns the partner." },
    WRITE: { description: "Writing. Every change needs it." },
    REVIEW: { description: "Reviewing and publishing; for the secretariat." },
    CREDENTIALS: { description: "Issuing and revoking tokens; for the secretariat." },
  },
});

@Entity("credential")
@ObjectType({
  description:
    "A token's terms: for whom, for what, for how long. The token itself is shown once and not kept.",
})
export class Credential extends VersionedRecord {
  @PrimaryColumn("uuid")
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Column("text")
  partnerId!: string;

  @Column("text", { array: true })
  @Field(() => [CredentialScope], { description: "What it allows." })
  scopes!: CredentialScope[];

  @Column("text")
  @Field(() => String, {
    description: "What it is used for, as noted when it was issued; a system or an office, not a person.",
  })
  label!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it was issued." })
  issuedAt!: Date;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When it ends by itself." })
  expiresAt!: Date;

  @Column("timestamptz", { nullable: true })
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was revoked; null where it was not.",
  })
  revokedAt!: Date | null;

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}

/** A token is known by its digest, which stands apart from the record so that no revision or answer carries it. */
@Entity("credential_token")
export class CredentialToken {
  @PrimaryColumn("text")
  hash!: string;
  @Column("uuid")
  credentialId!: string;
}

@ObjectType({ description: "A new token, shown this once." })
export class IssuedToken {
  @Field(() => String, {
    description: "The secret, for the header Authorization: Bearer …. Keep it; the hub does not.",
  })
  token!: string;
  @Field(() => Credential, { description: "Its terms." })
  credential!: Credential;
}
