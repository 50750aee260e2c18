import { type Localized } from "../kit/localized-text";
import { type PracticeContent } from "./content.entity";
import { type PracticeStatus } from "./practice.status";

/** All that an author says of a practice, by property. */
const SAID = [
  ...(["countryIso3", "title", "problem", "whatWasDone", "results", "lessons", "whatFailed"] as const),
  ...(["replicationConditions", "scope", "funding", "focalPoint", "crime", "axis", "evidence"] as const),
  ...(["completion", "startedOn", "endedOn", "population", "implementingPartners"] as const),
  ...(["treatyArticles", "strategyItemIds", "adaptedFromId", "sources"] as const),
];
export type Said = Pick<PracticeContent, (typeof SAID)[number]>;

export const said = (record: Said): Said =>
  Object.fromEntries(SAID.map((property) => [property, record[property]])) as Said;

/** A proposed revision of a published practice: it stands beside what everyone reads until it is approved. */
export interface StagedEdit extends Said {
  /** The practice's version with which the edit came to be as it is: what a change or an approval of it names. */
  version: number;
  status: PracticeStatus;
  /** The published version that it would replace. */
  baseVersion: number;
  /** As JSON keeps it, a text. */
  submittedAt: Date | string | null;
  reviewNote: Localized | null;
}
