import sql from "sql-template-tag";

import { type Asker } from "../kit/context";
import { type ListArgs, pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { type AdoptionFilter, adoptionListing } from "./adoption.listing";
import { editionListing } from "./edition.listing";
import { type StrategyItemFilter, itemListing, type StrategyItemOrder } from "./item.listing";
import { participantListing } from "./participant.entity";
import { adoptionById, adoptionOfItem, allOf, countsOfCountry, inForceUnder } from "./statements";
import { phaseListing, principleListing } from "./vocabulary.listing";

/** Every loader of the victim-assistance subgraph. */
export function loaders(asker: Asker) {
  const items = pagesOf(asker, itemListing);
  const adoption = pagesOf(asker, adoptionListing);
  return {
    edition: rowsBy(asker, editionListing, "id"),
    editions: pagesOf(asker, editionListing),
    phase: rowsBy(asker, phaseListing, "id"),
    phases: allOf(asker, phaseListing),
    principle: rowsBy(asker, principleListing, "id"),
    principles: allOf(asker, principleListing),
    participants: allOf(asker, participantListing),
    item: rowsBy(asker, itemListing, "id"),
    items,
    itemsOfEdition: (key: string, args: ListArgs<StrategyItemFilter, StrategyItemOrder>) =>
      items(args, { name: "edition", key, type: "text", on: (id) => sql`i.edition_id = ${id}` }),
    children: inForceUnder(asker, itemListing, "parent_id", sql`i.place`),
    inForce: inForceUnder(asker, itemListing, "edition_id", sql`i.place`),
    cells: inForceUnder(asker, adoptionListing, "edition_id", sql`a.country_iso3, a.place`),
    inPhase: inForceUnder(asker, itemListing, "phase_id", sql`i.edition_id, i.place`),
    adoptionById: adoptionById(asker),
    adoptionOfItem: adoptionOfItem(asker),
    adoptionOfCountry: (key: string, args: ListArgs<AdoptionFilter, "ITEM">) =>
      adoption(args, { name: "country", key, type: "text", on: (iso3) => sql`a.country_iso3 = ${iso3}` }),
    countsOfCountry: countsOfCountry(asker),
    itemRevisions: revisionsOf(asker.db, "strategy_item"),
    adoptionRevisions: revisionsOf(asker.db, "adoption"),
  };
}
export type Loaders = ReturnType<typeof loaders>;
