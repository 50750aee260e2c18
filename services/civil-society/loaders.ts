import DataLoader from "dataloader";
import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { type Database, tableOf } from "../kit/database";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { contributionBySubjectListing, contributionListing } from "./contribution.listing";
import { ContributionResponse } from "./response.entity";
import { responseListing } from "./response.listing";

/** Every loader of the civil-society subgraph. */
export function loaders(asker: Asker) {
  return {
    contribution: rowsBy(asker, contributionListing, "id", "uuid"),
    contributions: pagesOf(asker, contributionListing),
    contributionsBySubject: pagesOf(asker, contributionBySubjectListing),
    responses: pagesOf(asker, responseListing),
    answered: answeredIn(asker.db),
    revisions: revisionsOf(asker.db, "contribution"),
  };
}
export type Loaders = ReturnType<typeof loaders>;

/** Whether contributions have a response, for all that a request asks about. */
const answeredIn = (db: Database) =>
  new DataLoader<string, boolean>(async (ids) => {
    const answered = await db.read<{ id: string }>(sql`
      SELECT DISTINCT r.contribution_id AS id FROM ${tableOf(db, ContributionResponse)} r
      WHERE r.contribution_id = ANY(${ids}::uuid[])`);
    const known = new Set(answered.map(({ id }) => id));
    return ids.map((id) => known.has(id));
  });
