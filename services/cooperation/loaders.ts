import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { columnsOf, tableOf } from "../kit/database";
import { pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy, rowsUnder } from "../kit/row";
import { callListing } from "./call.listing";
import { ProgrammeEligibility } from "./eligibility.entity";
import { eligibilityListing } from "./eligibility.listing";
import { interestListing } from "./interest.listing";
import { notificationListing } from "./notification.listing";
import { programmeListing } from "./programme.listing";
import { suggestionListing } from "./suggestion.listing";
import { synergyListing } from "./synergy.listing";
import { themeListing } from "./theme.listing";

/** Every loader of the cooperation subgraph. */
export function loaders(asker: Asker) {
  const { db, caller } = asker;
  return {
    theme: rowsBy(asker, themeListing, "id"),
    themes: pagesOf(asker, themeListing),
    programme: rowsBy(asker, programmeListing, "id"),
    programmes: pagesOf(asker, programmeListing),
    programmeRevisions: revisionsOf(db, "programme"),
    eligibility: pagesOf(asker, eligibilityListing),
    eligibilityOfProgramme: rowsUnder(
      db,
      ProgrammeEligibility,
      (keys) => sql`
      SELECT e.programme_id AS "parentKey", ${columnsOf(db, ProgrammeEligibility, "e")}
      FROM ${tableOf(db, ProgrammeEligibility)} e
      WHERE e.programme_id = ANY(${keys}::text[]) AND ${eligibilityListing.visible(caller)}
      ORDER BY e.country_iso3`,
    ),
    eligibilityRevisions: revisionsOf(db, "eligibility"),
    interest: rowsBy(asker, interestListing, "id", "uuid"),
    interests: pagesOf(asker, interestListing),
    interestRevisions: revisionsOf(db, "expression_of_interest"),
    call: rowsBy(asker, callListing, "id", "uuid"),
    calls: pagesOf(asker, callListing),
    callRevisions: revisionsOf(db, "call"),
    notification: rowsBy(asker, notificationListing, "id", "uuid"),
    notifications: pagesOf(asker, notificationListing),
    synergy: rowsBy(asker, synergyListing, "id", "uuid"),
    synergies: pagesOf(asker, synergyListing),
    synergyRevisions: revisionsOf(db, "synergy"),
    suggestions: pagesOf(asker, suggestionListing),
  };
}
export type Loaders = ReturnType<typeof loaders>;
