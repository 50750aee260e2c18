import { type Caller, reviews } from "../kit/caller";
import { badInput, conflict, forbidden } from "../kit/errors";
import { type CapacityOffer } from "./offer.entity";
import { type CapacityOfferStepInput } from "./offer.input";
import { OfferStatus, OfferStepKind } from "./offer.terms";

const { TAKEN_UP, DECLINED, CONCLUDED, WITHDRAWN } = OfferStepKind;

/** Observers and the Coalition offer; whether anything comes of it is for the countries. */
export function mayOffer({ role }: Caller): void {
  if (role === "observer" || role === "coalition") return;
  throw forbidden(
    "Observers and the Regional Coalition offer their capacity.",
    "Civil society contributes an offer with `postContribution`.",
  );
}

export function statusOfOffer({ steps }: Pick<CapacityOffer, "steps">): OfferStatus {
  const happened = (kind: OfferStepKind) => steps.some((step) => step.kind === kind);
  if (happened(WITHDRAWN)) return OfferStatus.WITHDRAWN;
  if (happened(CONCLUDED)) return OfferStatus.CONCLUDED;
  return happened(TAKEN_UP) ? OfferStatus.TAKEN_UP : OfferStatus.OPEN;
}

/** A country answers for itself; the rest is told by whoever made the offer, or by the secretariat. */
export function mayRecordStep(caller: Caller, offer: CapacityOffer, kind: OfferStepKind): void {
  const made = caller.partner === offer.offeredById;
  const addressed = caller.role === "delegation" && offer.countryIso3s.includes(caller.country ?? "");
  const allowed =
    kind === TAKEN_UP || kind === DECLINED ? addressed : made || (kind !== WITHDRAWN && reviews(caller));
  if (allowed) return;
  throw forbidden(
    "A country's own delegation takes an offer up or declines it; its maker withdraws it; its maker or the reviewing " +
      "secretariat records what came of it.",
    "Ask whoever the step is for.",
  );
}

export function expectStep(offer: CapacityOffer, { on }: CapacityOfferStepInput, today: string): void {
  const status = statusOfOffer(offer);
  if (status === OfferStatus.CONCLUDED || status === OfferStatus.WITHDRAWN)
    throw conflict(`The offer is ${status.toLowerCase()}.`, {
      field: "id",
      fix: "Make a new offer for what comes next.",
      current: offer,
    });
  if (on > today) throw badInput("input.on", "It lies in the future.", "Record it when it has happened.");
  if (on < offer.offeredOn)
    throw badInput("input.on", "It lies before the offer.", `Give a day from ${offer.offeredOn} on.`);
}
