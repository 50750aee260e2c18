import { type Page } from "../kit/connection";
import { type Asker } from "../kit/context";
import { type Parent } from "../kit/listing";
import { type ListArgs, pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { adaptationsOf } from "./adaptation.loader";
import { type PracticeFacets, type PracticePage } from "./practice.connection";
import { type Practice } from "./practice.entity";
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
      return counted(await pages(args, parent), () => facets(args.filter, parent));
    },
    async waiting(args: ListArgs<PracticeFilter, "WAITING_SINCE">): Promise<PracticePage> {
      return counted(await waiting(args), () => facetsOfWaiting(args.filter));
    },
    practicesElsewhere: practicesElsewhere(asker),
    adaptations: adaptationsOf(asker),
    revision: rowsBy(asker, revisionListing, "id"),
    revisionPages: pagesOf(asker, revisionListing),
    revisions: revisionsOf(asker.db, "practice"),
  };
}

/** Where facets are asked for too, the count is their sum: every practice has one level of evidence. */
function counted(page: Page<Practice>, facets: () => Promise<PracticeFacets>): PracticePage {
  let asked: Promise<PracticeFacets> | undefined;
  return {
    ...page,
    countFacets: () => (asked ??= facets()),
    async count() {
      // Fields beside this one are asked for before this goes on.
      await undefined;
      if (!asked) return page.count();
      return (await asked).evidence.reduce((sum, { count }) => sum + count, 0);
    },
  };
}

export type Loaders = ReturnType<typeof loaders>;
