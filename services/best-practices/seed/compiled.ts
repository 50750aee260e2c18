import { COMPILER, make } from "../../kit/seed";
import { Confidence, type Source } from "../../kit/source";
import { stableId } from "../../kit/stable-id";
import { type Population } from "../population";
import { Practice } from "../practice.entity";
import { PracticeStatus } from "../practice.status";
import { type Crime, EvidenceLevel, type PracticeAxis } from "../practice.terms";

export interface Bilingual {
  es: string;
  en: string;
}

/** What the secretariat could read of a practice. What it could not read is left out here, and unknown to the hub. */
export interface Compilation {
  slug: string;
  country: string | null;
  crime: Crime;
  axis: PracticeAxis;
  title: Bilingual;
  problem?: Bilingual;
  whatWasDone: Bilingual;
  scope?: Bilingual;
  funding?: Bilingual;
  population?: Population[];
  implementingPartners?: string[];
  treatyArticles?: string[];
  /** Ids of the victim-assistance subgraph's items. */
  strategyItemIds?: string[];
  sources: Source[];
}

const COMPILED_AT = new Date("2026-11-23T00:00:00Z");

export const compiled = ({ slug, country, ...read }: Compilation): Practice =>
  make(Practice, {
    id: stableId(`practice/${slug}`),
    status: PracticeStatus.PUBLISHED,
    authorId: COMPILER,
    compiledBySecretariat: true,
    countryIso3: country,
    evidence: EvidenceLevel.UNKNOWN,
    ...NOT_READ,
    ...read,
    submittedAt: COMPILED_AT,
    publishedAt: COMPILED_AT,
    publishedVersion: 1,
    version: 1,
  });

const NOT_READ = {
  problem: null,
  results: null,
  lessons: null,
  whatFailed: null,
  replicationConditions: null,
  scope: null,
  funding: null,
  focalPoint: null,
  completion: null,
  startedOn: null,
  endedOn: null,
  population: [],
  implementingPartners: [],
  treatyArticles: [],
  strategyItemIds: [],
  adaptedFromId: null,
  reviewNote: null,
  archiveReason: null,
  staged: null,
  waitingSince: null,
};

const read =
  (confidence: Confidence) =>
  (citation: string): Source => ({ citation, confidence });
/** Read in the cited source, which is primary or official. */
export const high = read(Confidence.HIGH);
/** Read in a secondary source, or in one only. */
export const medium = read(Confidence.MEDIUM);
/** One weak source. */
export const low = read(Confidence.LOW);
