import { badInput } from "../kit/errors";
import { type Transaction } from "../kit/write";
import { expectNoCircle } from "./adaptation.circle";
import { contentOf } from "./practice.content";
import { type Practice } from "./practice.entity";
import { type PracticeInput } from "./practice.input";
import { practiceListing } from "./practice.listing";
import { countryOfReport } from "./practice.rules";
import { PracticeStatus } from "./practice.status";

/** What is revised: which practice, and what it said until now that it was adapted from. */
type Before = Pick<Practice, "id" | "adaptedFromId">;

/** All that an author says of a practice. */
export async function reported(
  tx: Transaction,
  input: PracticeInput,
  before?: Before,
): Promise<Partial<Practice>> {
  return {
    countryIso3: countryOfReport(tx.caller, countryCode(input.country)),
    ...contentOf(input),
    adaptedFromId: await original(tx, input.adaptedFrom?.toLowerCase(), before),
  };
}

function countryCode(code: string | null | undefined): string | null {
  if (code == null || /^[A-Z]{3}$/i.test(code)) return code?.toUpperCase() ?? null;
  throw badInput("input.country", "That is not a country code.", "Give ISO 3166-1 alpha-3, e.g. GTM.");
}

/** An adaptation names what everyone can read; what it named before stays, also when that was archived since. */
async function original(
  tx: Transaction,
  id: string | undefined,
  before: Before | undefined,
): Promise<string | null> {
  if (id === undefined || id === before?.adaptedFromId) return id ?? null;
  const practice = await tx.find(practiceListing, { id });
  if (practice?.status === PracticeStatus.PUBLISHED) {
    if (before) await expectNoCircle(tx, "input.adaptedFrom", practice.id, before.id);
    return practice.id;
  }
  throw badInput(
    "input.adaptedFrom",
    "There is no such published practice.",
    "Take the `id` of a published practice.",
  );
}
