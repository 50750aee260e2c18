import { type Asker } from "../kit/context";
import { type Parent } from "../kit/listing";
import { type ListArgs, pagesOf } from "../kit/page";
import { revisionsOf } from "../kit/revisions";
import { rowsBy } from "../kit/row";
import { type PracticePage } from "./practice.connection";
import { facetsOf } from "./practice.facets";
import { type PracticeFilter, type PracticeOrder } from "./practice.filter";
import { practiceListing } from "./practice.listing";

/** Every loader of the best-practices subgraph. */
export function loaders(asker: Asker) {
  const pages = pagesOf(asker, practiceListing);
  const facets = facetsOf(asker);
  return {
    practice: rowsBy(asker, practiceListing, "id", "uuid"),
    async practices(args: ListArgs<PracticeFilter, PracticeOrder>, parent?: Parent): Promise<PracticePage> {
      return { ...(await pages(args, parent)), countFacets: () => facets(args.filter, parent) };
    },
    revisions: revisionsOf(asker.db, "practice"),
  };
}
export type Loaders = ReturnType<typeof loaders>;
