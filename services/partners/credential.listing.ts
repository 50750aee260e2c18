import sql from "sql-template-tag";
import { Field, ID, InputType, registerEnumType } from "type-graphql";

import { isSecretariat } from "../kit/caller";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Credential } from "./credential.entity";

export enum CredentialOrder {
  ISSUED_AT = "ISSUED_AT",
  EXPIRES_AT = "EXPIRES_AT",
}

registerEnumType(CredentialOrder, {
  name: "CredentialOrder",
  description: "How credentials are sorted.",
  valuesConfig: {
    ISSUED_AT: { description: "The latest first." },
    EXPIRES_AT: { description: "Those that end soonest first." },
  },
});

@InputType({ description: "Which credentials. All that is given must hold." })
export class CredentialFilter {
  @Field(() => ID, { nullable: true, description: "Of this partner." })
  partner?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only those neither revoked nor expired; or, with false, only the others.",
  })
  active?: boolean | null;
}

const active = sql`(k.revoked_at IS NULL AND k.expires_at > now())`;

export const credentialListing: Listing<Credential, CredentialFilter, CredentialOrder> = {
  entity: Credential,
  noun: "credential",
  alias: "k",
  visible: (caller) => {
    const reads = caller.scopes.includes("read");
    if (isSecretariat(caller) && (reads || caller.scopes.includes("credentials"))) return sql`true`;
    return reads && caller.partner ? sql`k.partner_id = ${caller.partner}` : sql`false`;
  },
  matches: (filter) => [
    ...(filter.partner == null
      ? []
      : [sql`k.partner_id = ${plainText("filter.partner", filter.partner, 80)}`]),
    ...(filter.active == null ? [] : [filter.active ? active : sql`NOT ${active}`]),
  ],
  order: (by) => ({
    direction: by === CredentialOrder.ISSUED_AT ? "DESC" : "ASC",
    keys: [
      { by: by === CredentialOrder.ISSUED_AT ? sql`k.issued_at` : sql`k.expires_at`, type: "timestamptz" },
      { by: sql`k.id`, type: "uuid" },
    ],
  }),
};
