import sql from "sql-template-tag";

import { badInput, conflict } from "../kit/errors";
import { type Transaction } from "../kit/write";
import { type RegisterPartnerInput } from "./partner.input";
import { PartnerKind } from "./partner.kind";
import { partnerListing } from "./partner.listing";

/** Changes of the register wait for each other: two moves at once could otherwise close a circle of parents. */
export async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.manager.query("SELECT pg_advisory_xact_lock(hashtext('partners.register'))");
}

/** Refuses an id that is taken, and a second delegation of a country. */
export async function checkNew(tx: Transaction, { id, kind, country }: RegisterPartnerInput): Promise<void> {
  if (await tx.find(partnerListing, { id }))
    throw conflict("There is a partner with this id.", {
      field: "input.id",
      fix: "Look it up; choose another id for another partner.",
    });
  if (kind === PartnerKind.DELEGATION && (await tx.find(partnerListing, { kind, countryIso3: country })))
    throw conflict("The country has a delegation.", {
      field: "input.country",
      fix: "Issue another token to that delegation.",
    });
}

/** Refuses a parent that does not exist, and one that is the partner itself or a part of it. */
export async function checkParent(tx: Transaction, id: string, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  if (!(await tx.find(partnerListing, { id: parentId })))
    throw badInput(
      "input.parent",
      "There is no such partner.",
      "Give the id of a partner, or leave the parent out.",
    );
  const { text, values } = sql`
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM partners.partner WHERE id = ${parentId}
      UNION SELECT p.id, p.parent_id FROM partners.partner p JOIN above ON p.id = above.parent_id)
    SELECT FROM above WHERE id = ${id}`;
  const circles = await tx.manager.query<object[]>(text, values);
  if (circles.length > 0)
    throw badInput(
      "input.parent",
      "A partner cannot be a part of itself.",
      "Give a parent that is not one of its parts.",
    );
}
