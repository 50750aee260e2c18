import { type Caller, reviews } from "../kit/caller";
import { badInput, forbidden } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { type Adoption, type AdoptionEvidence, AdoptionStatus } from "./adoption.entity";
import { type AdoptionEvidenceInput, type AdoptionInput } from "./adoption.input";

const MOST = 30;

/** A country's report is its own: not the Coalition's, not the secretariat's, not another country's. */
export function mayRecord({ role, country }: Caller, iso3: string): void {
  if (role === "delegation" && country === iso3) return;
  throw forbidden(
    "Only the country's own delegation reports its adoption of the Strategy.",
    "Send what you know to the country's delegation, or contribute it as civil society.",
  );
}

/** Who may see how a report changed: the country's own delegation and the reviewing secretariat. */
export const seesAdoptionHistory = (caller: Caller, iso3: string) =>
  reviews(caller) ||
  (caller.role === "delegation" && caller.country === iso3 && caller.scopes.includes("read"));

type Report = Pick<Adoption, "status" | "since" | "legalBasis" | "evidence" | "note">;

/** A report, checked and as it is stored. */
export function reportOf(input: AdoptionInput, today: string): Report {
  const { status, since = null } = input;
  if (since !== null && since > today)
    throw badInput(
      "input.since",
      "The status cannot hold from a day in the future.",
      "Give a day that has come, or none.",
    );
  const report = {
    status,
    since,
    legalBasis: few("input.legalBasis", input.legalBasis).map((act) =>
      plainText("input.legalBasis", act, 300),
    ),
    evidence: few("input.evidence", input.evidence).map(evidenceOf),
    note: localizedOrNull("input.note", input.note, 2000),
  };
  if (status === AdoptionStatus.ADOPTED) expectEvidence(report);
  if (status === AdoptionStatus.UNKNOWN) expectNothing(report);
  return report;
}

function expectEvidence({ evidence }: Report) {
  if (evidence.length > 0) return;
  throw badInput(
    "input.evidence",
    "An item without evidence cannot be ADOPTED.",
    "Give at least one piece of evidence, or report IN_PROGRESS.",
  );
}

function expectNothing({ since, legalBasis, evidence }: Report) {
  if (since === null && legalBasis.length === 0 && evidence.length === 0) return;
  throw badInput(
    "input.status",
    "What is unknown has no beginning, legal basis or evidence.",
    "Leave since, legalBasis and evidence out, or report another status.",
  );
}

function evidenceOf(input: AdoptionEvidenceInput, i: number): AdoptionEvidence {
  const field = `input.evidence.${i}`;
  return {
    description: localized(`${field}.description`, input.description, 1000),
    source: plainText(`${field}.source`, input.source, 500),
    url: input.url == null ? null : webAddress(`${field}.url`, input.url),
  };
}

function webAddress(field: string, text: string): string {
  const address = plainText(field, text, 1000);
  if (/^https?:\/\//i.test(address) && URL.canParse(address) && !/\s/.test(address)) return address;
  throw badInput(
    field,
    "This is not an address on the web.",
    "Write it whole, beginning with https:// or http://.",
  );
}

function few<Value>(field: string, values: Value[]): Value[] {
  if (values.length > MOST)
    throw badInput(field, `The list has more than ${MOST} entries.`, "Keep those that matter most.");
  return values;
}
