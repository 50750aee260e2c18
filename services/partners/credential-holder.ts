import sql from "sql-template-tag";
import { Directive, Field, ID, ObjectType } from "type-graphql";

import { type Role, type Scope } from "../kit/caller";
import { type Database } from "../kit/database";
import { GraphQLDateTime } from "../kit/scalars";
import { type PartnerKind } from "./partner.kind";
import { roleOf, scopesOf } from "./partner.rules";

@Directive("@inaccessible")
@ObjectType({ description: "Who bears a credential. For the hub's gateway alone." })
export class CredentialHolder {
  @Field(() => ID, { description: "The id of the Partner for which the caller acts." })
  partner!: string;
  @Field(() => String, { description: "The caller's role, e.g. civil-society." })
  role!: Role;
  @Field(() => ID, {
    nullable: true,
    description: "The country for which the partner speaks, by ISO 3166-1 alpha-3.",
  })
  country!: string | null;
  @Field(() => [String], { description: "What the caller may do: read, write, review, credentials." })
  scopes!: readonly Scope[];
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the credential ends; null where the partner itself was asked for.",
  })
  expiresAt!: Date | null;
}

interface Row {
  partner: string;
  kind: PartnerKind;
  country: string | null;
  scopes: Scope[] | null;
  expiresAt: Date | null;
}

/** A credential never allows more than its partner's kind does, whatever was true when it was issued. */
function holder({ kind, scopes, ...row }: Row): CredentialHolder {
  const most = scopesOf(kind);
  return {
    ...row,
    role: roleOf(kind),
    scopes: scopes ? most.filter((scope) => scopes.includes(scope)) : most,
  };
}

export async function holderOfToken(db: Database, tokenHash: string): Promise<CredentialHolder | null> {
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) return null;
  const [row] = await db.read<Row>(sql`
    SELECT p.id AS partner, p.kind, p.country_iso3 AS country, c.scopes, c.expires_at AS "expiresAt"
    FROM partners.credential_token t
    JOIN partners.credential c ON c.id = t.credential_id
    JOIN partners.partner p ON p.id = c.partner_id
    WHERE t.hash = ${tokenHash} AND c.revoked_at IS NULL AND c.expires_at > now() AND p.suspended_at IS NULL`);
  return row ? holder(row) : null;
}

export async function holderForPartner(db: Database, partner: string): Promise<CredentialHolder | null> {
  if (partner.includes("\0")) return null;
  const [row] = await db.read<Row>(sql`
    SELECT p.id AS partner, p.kind, p.country_iso3 AS country, NULL AS scopes, NULL AS "expiresAt"
    FROM partners.partner p WHERE p.id = ${partner} AND p.suspended_at IS NULL`);
  return row ? holder(row) : null;
}
