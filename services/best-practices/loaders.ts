import { type Asker } from "../kit/context";
import { type Parent } from "../kit/listing";
import { type ListArgs, pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { adaptationsOf } from "./adaptation.loader";
import { type PracticePage } from "./practice.connection";
import { facetsOf } from "./practice.facets";
import { type PracticeFilter, type PracticeOrder } from "./practice.filter";
import { practiceListing, waitingListing } from "./practice.listing";
import { revisionListing } from "./revision.listing";
import { practicesElsewhere } from "./suggestion.loader";

/** Every loader of the best-practices subgraph. */
export function loaders(asker: Asker) {
  const pages = pagesOf(asker, practiceListing);
  const facets = facetsOf(asker, practiceListing);
  const waiting = pagesOf(asker, waitingListing);
  const facetsOfWaiting = facetsOf(asker, waitingListing);
  return {
    practice: rowsBy(asker, practiceListing, "id", "uuid"),
    async practices(args: ListArgs<PracticeFilter, PracticeOrder>, parent?: Parent): Promise<PracticePage> {
      return { ...(await pages(args, parent)), countFacets: () => facets(args.filter, parent) };
    },
    async waiting(args: ListArgs<PracticeFilter, "WAITING_SINCE">): Promise<PracticePage> {
      return { ...(await waiting(args)), countFacets: () => facetsOfWaiting(args.filter) };
    },
    practicesElsewhere: practicesElsewhere(asker),
    adaptations: adaptationsOf(asker),
    revision: rowsBy(asker, revisionListing, "id"),
    revisionPages: pagesOf(asker, revisionListing),
    revisions: revisionsOf(asker.db, "practice"),
  };
}
export type Loaders = ReturnType<typeof loaders>;
