import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { holderForPartner, holderOfToken } from "./credential-holder";
import { credentialListing } from "./credential.listing";
import { partnerListing } from "./partner.listing";

/** Every loader of the partners subgraph. */
export function loaders(asker: Asker) {
  const { db } = asker;
  return {
    partner: rowsBy(asker, partnerListing, "id"),
    partners: pagesOf(asker, partnerListing),
    partnerRevisions: revisionsOf(db, "partner"),
    credential: rowsBy(asker, credentialListing, "id", "uuid"),
    credentials: pagesOf(asker, credentialListing),
    credentialRevisions: revisionsOf(db, "credential"),
    holderOfToken: (tokenHash: string) => holderOfToken(db, tokenHash),
    holderForPartner: (partner: string) => holderForPartner(db, partner),
    isTokenOf: async (credentialId: string, hash: string) =>
      (
        await db.read(
          sql`SELECT FROM partners.credential_token WHERE hash = ${hash} AND credential_id = ${credentialId}`,
        )
      ).length > 0,
  };
}
export type Loaders = ReturnType<typeof loaders>;
