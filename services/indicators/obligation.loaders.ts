import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { pagesOf } from "../kit/page";
import { rowsBy } from "../kit/row";
import { assistanceListing } from "./assistance.listing";
import { obligationListing } from "./obligation.listing";
import { reminderListing } from "./reminder.rules";
import { resolutionListing } from "./resolution.listing";
import { allUnder } from "./statements";
import { under } from "./under";

/** The loaders of what countries owe, of reminders, and of requests for assistance. */
export function obligationLoaders(asker: Asker) {
  const obligations = pagesOf(asker, obligationListing);
  const assistanceRequests = pagesOf(asker, assistanceListing);
  return {
    resolution: rowsBy(asker, resolutionListing, "id"),
    resolutions: pagesOf(asker, resolutionListing),
    resolutionsOfPoint: allUnder(asker, resolutionListing, "report_point_id", sql`r.id`),
    obligation: rowsBy(asker, obligationListing, "id"),
    obligations,
    obligationsOfResolution: under(obligations, "resolution", (id) => sql`o.resolution_id = ${id}`),
    obligationsOfCountry: under(obligations, "country", (iso3) => sql`o.country_iso3 = ${iso3}`),
    reminders: pagesOf(asker, reminderListing),
    remindersOf: allUnder(asker, reminderListing, "obligation_id", sql`n.sent_at, n.stage`),
    remindersOfRound: allUnder(asker, reminderListing, "round_id", sql`n.obligation_id`, "uuid"),
    assistance: rowsBy(asker, assistanceListing, "id", "uuid"),
    assistanceRequests,
    assistanceOfCountry: under(assistanceRequests, "country", (iso3) => sql`q.country_iso3 = ${iso3}`),
    assistanceOfObligation: allUnder(asker, assistanceListing, "obligation_id", sql`q.opened_at, q.id`),
  };
}
