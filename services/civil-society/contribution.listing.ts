import sql, { empty, join, raw, type Sql } from "sql-template-tag";

import { type Caller } from "../kit/caller";
import { type Listing, type Parent } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { found } from "../kit/search";
import { Contribution, ContributionBySubject } from "./contribution.entity";
import { type ContributionFilter } from "./contribution.filter";
import { type ContributionOrder, order } from "./contribution.order";
import { ContributionState, ContributionStatus } from "./contribution.terms";
import { names, subjectsIn } from "./subject";

const SCHEMA = "civil_society";
const LONGEST_KEY = 100;
const TALLIED = ["status", "answered", "kind"];

/** Everyone sees what is published, and that something was withdrawn or hidden; the rest only its own organisation. */
const visible = (caller: Caller): Sql => sql`(${join([OUT, ...own(caller)], " OR ")})`;

const OUT = sql`c.status IN ('PUBLISHED', 'HIDDEN', 'WITHDRAWN')`;
const own = ({ partner, scopes }: Caller) =>
  partner && scopes.includes("read") ? [sql`c.author = ${partner}`] : [];

/** What everyone sees, and one's own that is not out: asked for only where the statuses wanted are among them. */
function parts(caller: Caller, { status }: ContributionFilter): Sql[] {
  const wantsInner = wanted(status).some((one) => INNER.includes(one));
  return [OUT, ...(wantsInner ? own(caller).map((its) => sql`(${NOT_OUT} AND ${its})`) : [])];
}

const { PUBLISHED, DRAFT, DISCARDED } = ContributionStatus;
const INNER = [DRAFT, DISCARDED];
const NOT_OUT = sql`c.status IN ('DRAFT', 'DISCARDED')`;
const wanted = (status: ContributionFilter["status"]) => status ?? [PUBLISHED];

function matches(filter: ContributionFilter): Sql[] {
  const { search, kind, state, author, publishedAfter, publishedBefore } = filter;
  const conditions = [ofStatus(wanted(filter.status))];
  if (search != null) conditions.push(found(SCHEMA, "c", search));
  if (kind) conditions.push(sql`c.kind = ANY(${kind}::text[])`);
  if (state) conditions.push(ofState(state));
  if (author != null) conditions.push(sql`c.author = ${plainText("filter.author", author, LONGEST_KEY)}`);
  for (const subject of subjectsIn(filter)) conditions.push(names(SCHEMA, subject, filter[subject]!));
  if (publishedAfter) conditions.push(sql`c.listed_at >= ${publishedAfter}::timestamptz`);
  if (publishedBefore) conditions.push(sql`c.listed_at < ${publishedBefore}::timestamptz`);
  return conditions;
}

/** One status is compared with "=", which keeps an index by status and time in order. */
const ofStatus = (statuses: ContributionStatus[]) =>
  statuses.length === 1 ? sql`c.status = ${statuses[0]}` : sql`c.status = ANY(${statuses}::text[])`;

const ofState = (state: ContributionState) =>
  sql`(c.status = 'PUBLISHED' AND ${state === ContributionState.OPEN ? raw("NOT") : empty} c.answered)`;

export const contributionListing: Listing<Contribution, ContributionFilter, ContributionOrder> = {
  entity: Contribution,
  noun: "contribution",
  alias: "c",
  visible,
  parts,
  tally: { table: "contribution_tally", columns: TALLIED },
  matches,
  order: order(SCHEMA, sql`c.listed_at`, sql`c.id`),
};

/** The same rows and rules, read from the side of what they name: an index has each subject's rows in order. */
export const contributionBySubjectListing: Listing<
  ContributionBySubject,
  ContributionFilter,
  ContributionOrder
> = {
  ...contributionListing,
  entity: ContributionBySubject,
  tally: { table: "subject_tally", columns: ["subject_kind", "subject_key", ...TALLIED] },
  order: order(SCHEMA, sql`c.subject_listed_at`, sql`c.subject_contribution_id`),
};

/** A partner's own contributions. */
export const by = (author: string): Parent => ({
  name: "author",
  key: author,
  type: "text",
  on: (parentKey) => sql`c.author = ${parentKey}`,
});
