import { type Caller, isSecretariat } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type Contribution } from "./contribution.entity";
import { ContributionStatus } from "./contribution.terms";

/** Those addressed respond: delegations of the countries, the partners, and the secretariat where nobody is named. */
export function mayRespond(caller: Caller, contribution: Contribution): void {
  if (isAddressed(caller, contribution)) return;
  throw forbidden(
    "Only those to whom a contribution is addressed respond to it.",
    "Look at `addressedToCountries` and `addressedToPartners`; addressed to nobody, it is for the secretariat to answer.",
  );
}

function isAddressed(caller: Caller, { addressedToCountries, addressedToPartners }: Contribution): boolean {
  if (caller.partner && addressedToPartners.includes(caller.partner)) return true;
  if (caller.role === "delegation")
    return caller.country !== null && addressedToCountries.includes(caller.country);
  return isSecretariat(caller) && addressedToCountries.length === 0 && addressedToPartners.length === 0;
}

export function mustStand(contribution: Contribution): void {
  if (contribution.status === ContributionStatus.PUBLISHED) return;
  throw conflict(`Only a published contribution is responded to: this one is ${contribution.status}.`, {
    field: "input.contribution",
    fix: "Look at the contribution again; its organisation may have withdrawn it.",
    current: contribution,
  });
}
