import { type Caller, isSecretariat } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type Contribution } from "./contribution.entity";
import { shown } from "./contribution.rules";
import { ContributionStatus } from "./contribution.terms";
import { type ContributionResponse } from "./response.entity";
import { ContributionResponseKind } from "./response.terms";

const { ANSWER, REPLY, FOLLOW_UP } = ContributionResponseKind;

/** Those addressed answer, delegations for their countries; those whom it is about have the right of reply. */
export function standingOf(caller: Caller, contribution: Contribution): ContributionResponseKind {
  if (isAddressed(caller, contribution)) return ANSWER;
  const { aboutCountries, aboutPartners } = contribution;
  if (caller.partner !== contribution.author && isNamed(caller, aboutCountries, aboutPartners)) return REPLY;
  throw forbidden(
    "Only those to whom a contribution is addressed, or whom it is about, respond to it.",
    "Look at `addressedToCountries`, `addressedToPartners`, `aboutCountries` and `aboutPartners`; " +
      "addressed to nobody, it is for the secretariat to answer.",
  );
}

function isAddressed(caller: Caller, { addressedToCountries, addressedToPartners }: Contribution): boolean {
  if (isNamed(caller, addressedToCountries, addressedToPartners)) return true;
  return isSecretariat(caller) && addressedToCountries.length === 0 && addressedToPartners.length === 0;
}

function isNamed({ role, partner, country }: Caller, countries: string[], partners: string[]): boolean {
  if (partner && partners.includes(partner)) return true;
  return role === "delegation" && country !== null && countries.includes(country);
}

/** The country for which a response is given: delegations speak for theirs, organisations for themselves. */
export const spokenFor = ({ role, country }: Caller): string | null =>
  role === "delegation" || role === "observer" ? country : null;

/** Only what stands published is responded to. */
export function mustStand(contribution: Contribution, field: string): void {
  if (contribution.status === ContributionStatus.PUBLISHED) return;
  throw conflict(`Only a published contribution is responded to: this one is ${contribution.status}.`, {
    field,
    fix: "Look at the contribution again; it may have been withdrawn or hidden.",
    current: shown(contribution),
  });
}

export const repliedBefore = () =>
  conflict("You have replied to this contribution already.", {
    field: "input.contribution",
    fix: "A reply is given once and not altered. Ask to be addressed, and you may answer as often as you wish.",
  });

/** The author of a contribution follows up each response to it. */
export function mayFollowUp(caller: Caller, { author }: Contribution, { kind }: ContributionResponse): void {
  if (caller.partner !== author)
    throw forbidden(
      "Only the author of a contribution follows up the responses to it.",
      "Respond to the contribution itself, where it is addressed to you or about you.",
    );
  if (kind === FOLLOW_UP)
    throw conflict("This is a follow-up of your own.", {
      field: "response",
      fix: "Give the `id` of somebody else's response.",
    });
}

export const followedUpBefore = () =>
  conflict("You have followed up this response already.", {
    field: "response",
    fix: "A follow-up is given once and not altered. Post another contribution to say more.",
  });
