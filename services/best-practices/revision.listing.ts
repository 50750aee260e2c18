import sql, { join } from "sql-template-tag";

import { type Caller, reviews } from "../kit/caller";
import { type Listing } from "../kit/listing";
import { PracticeRevision } from "./revision.entity";

/**
 * Published revisions are for everyone who sees the practice; the others for their author, and, from the moment
 * they were submitted, for the reviewers.
 */
export const revisionListing: Listing<PracticeRevision, object, "VERSION"> = {
  entity: PracticeRevision,
  noun: "revision of a practice",
  alias: "r",
  visible: (caller) => sql`(${join([published, ...own(caller), ...submitted(caller)], " OR ")})`,
  matches: () => [],
  order: () => ({ direction: "DESC", keys: [{ by: sql`r.version`, type: "integer" }] }),
};

const published = sql`(r.is_published AND r.practice_status = 'PUBLISHED')`;

const own = ({ partner, scopes }: Caller) =>
  partner && scopes.includes("read")
    ? [sql`(r.author_id = ${partner} AND r.practice_status <> 'DISCARDED')`]
    : [];

const submitted = (caller: Caller) =>
  reviews(caller)
    ? [
        sql`(r.practice_status NOT IN ('DRAFT', 'DISCARDED') AND r.status <> 'DRAFT' AND r.action <> 'discard')`,
      ]
    : [];

/** Those of a practice that everyone may read. */
export const publishedOf = (practice: string) => ({
  name: "published",
  key: practice,
  type: "uuid" as const,
  on: (key: ReturnType<typeof sql>) => sql`r.practice_id = ${key} AND r.is_published`,
});
