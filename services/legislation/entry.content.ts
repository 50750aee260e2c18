import { badInput } from "../kit/errors";
import { localized, type LocalizedTextInput } from "../kit/localized-text.input";
import { type Transaction } from "../kit/write";
import { type MatrixCell } from "./cell.entity";
import { type ElementReading, type MatrixEntry } from "./entry.entity";
import { type ElementReadingInput, type MatrixEntryContentInput } from "./entry.input";
import { lawOf } from "./law.content";
import { provisionListing } from "./law.listing";
import { LawStage } from "./law.terms";
import { EntryStanding } from "./matrix.terms";
import { penaltyOf } from "./penalty.content";
import { PROTOCOL } from "./protocol";
import { few, sourcesOf } from "./source.input";
import { uncertainDay } from "./uncertain-day";

type Content = Omit<MatrixEntry, "id" | "cellId" | "version" | "view" | "disputes" | Recorded>;
type Recorded =
  | "recordedAt"
  | "recordedById"
  | "supersededAt"
  | "supersededBecause"
  | "correctsId"
  | "verifiedAt";

/** What an entry says, checked and ready to be stored. */
export async function entryContent(
  tx: Transaction,
  cell: MatrixCell,
  input: MatrixEntryContentInput,
): Promise<Content> {
  return {
    standing: input.standing,
    ...(await lawAndArticle(tx, cell.countryIso3, input)),
    summary: localized("input.summary", input.summary, 2_000),
    acts: texts("acts", input.acts),
    means: texts("means", input.means),
    purposes: texts("purposes", input.purposes),
    elements: elementsOf(cell, input.elements),
    penalties: few("input.penalties", input.penalties).map((tier, i) =>
      penaltyOf(`input.penalties.${i}`, tier),
    ),
    ...datesOf(input),
    sources: wasNotFound(input) ? [] : sourcesOf("input.sources", input.sources),
  };
}

/** Of what was looked for in vain there may be nothing to cite. */
const wasNotFound = ({ standing, sources }: MatrixEntryContentInput) =>
  standing === EntryStanding.NOT_FOUND && sources.length === 0;

const texts = (name: string, list: LocalizedTextInput[]) =>
  few(`input.${name}`, list).map((text, i) => localized(`input.${name}.${i}`, text, 300));

async function lawAndArticle(tx: Transaction, country: string, input: MatrixEntryContentInput) {
  const provision = input.provision == null ? null : await tx.find(provisionListing, { id: input.provision });
  if (input.provision != null && !provision)
    throw badInput("input.provision", "There is no such article.", "Add it with `addProvision` first.");
  const lawId = provision?.lawId ?? input.law;
  if (input.standing === EntryStanding.NOT_FOUND && lawId == null) return { lawId: null, provisionId: null };
  if (lawId == null)
    throw badInput(
      "input.law",
      "The law is missing.",
      "Give the law or the article that the entry speaks of.",
    );
  const law = await lawOf(tx, country, provision ? "input.provision" : "input.law", lawId);
  if (input.standing === EntryStanding.LAW && law.stage !== LawStage.ADOPTED)
    throw badInput(
      "input.standing",
      "A bill is never law in force.",
      "Give the standing BILL, or first revise the law's stage when its promulgation is confirmed.",
    );
  return { lawId: law.id, provisionId: provision?.id ?? null };
}

function elementsOf(cell: MatrixCell, inputs: ElementReadingInput[]): ElementReading[] {
  return inputs.map(({ element, requirement, reason }, i) => {
    const field = `input.elements.${i}`;
    if (PROTOCOL[element].crime !== cell.crime)
      throw badInput(`${field}.element`, "The cell's crime has no such element.", "Leave it out.");
    if (inputs.findIndex((other) => other.element === element) !== i)
      throw badInput(`${field}.element`, "The element is named twice.", "Name each element once.");
    return { element, requirement, reason: localized(`${field}.reason`, reason, 1_000) };
  });
}

function datesOf({ validFrom, validTo }: MatrixEntryContentInput) {
  const from = uncertainDay("input.validFrom", validFrom ?? {});
  const to = uncertainDay("input.validTo", validTo ?? {});
  if (from.earliest && to.latest && to.latest < from.earliest)
    throw badInput("input.validTo", "It ends before it begins.", "Check the days.");
  return {
    fromEarliest: from.earliest,
    fromLatest: from.latest,
    hasEnd: validTo != null,
    toEarliest: to.earliest,
    toLatest: to.latest,
  };
}
