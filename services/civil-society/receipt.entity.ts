import { Field, ID, ObjectType } from "type-graphql";

import { GraphQLDateTime } from "../kit/scalars";

@ObjectType({
  description:
    "The hub's signed word that it received a contribution. Keep it with the hub's public keys and your text: " +
    "together they prove, without the hub, that the text is unaltered, when it was received and when it was answered.",
})
export class ContributionReceipt {
  @Field(() => String, {
    description: "The receipt itself: a JWS in its compact form, signed with Ed25519 (RFC 7515, RFC 8037).",
  })
  jws!: string;
  @Field(() => ID, { description: "Which of `receiptKeys` signed it." })
  keyId!: string;
  @Field(() => String, { description: "The SHA-256 of the canonical form of what was said, in hexadecimal." })
  sha256!: string;
  @Field(() => String, {
    nullable: true,
    description: "The canonical form that was signed for; null where the words are withdrawn or hidden.",
  })
  canonicalText!: string | null;
  @Field(() => GraphQLDateTime, { description: "When the hub received these words." })
  receivedAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was first answered, if it was." })
  answeredAt!: Date | null;
  @Field(() => GraphQLDateTime, { description: "When this receipt was made; a later one may say more." })
  issuedAt!: Date;
}

@ObjectType({ description: "A public key of the hub, as a JSON Web Key (RFC 7517, RFC 8037)." })
export class ReceiptKey {
  @Field(() => ID, { description: "Its id: the RFC 7638 thumbprint. A receipt names it." })
  kid!: string;
  @Field(() => String, { description: "The family of keys: OKP." })
  kty!: string;
  @Field(() => String, { description: "The curve: Ed25519." })
  crv!: string;
  @Field(() => String, { description: "The public key, in base64url." })
  x!: string;
  @Field(() => String, { description: "How it signs: EdDSA." })
  alg!: string;
  @Field(() => String, { description: "What it is for: sig, signatures." })
  use!: string;
}

@ObjectType({ description: "The hub's public keys for receipts: a JSON Web Key Set (RFC 7517)." })
export class ReceiptKeys {
  @Field(() => [ReceiptKey], { description: "The keys." })
  keys!: ReceiptKey[];
}
