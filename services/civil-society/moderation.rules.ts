import { type Caller, reviews } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type Contribution } from "./contribution.entity";
import { ContributionStatus } from "./contribution.terms";
import { type ContributionModeration } from "./moderation.entity";

/** Only the secretariat, with a credential for reviewing, hides a contribution and shows it again. */
export function mayModerate(caller: Caller): void {
  if (reviews(caller)) return;
  throw forbidden(
    "Contributions are moderated by the secretariat, with a credential that may review.",
    "Respond to the contribution, or tell the secretariat what is wrong with it.",
  );
}

export function mustStandPublished(contribution: Contribution): void {
  if (contribution.status === ContributionStatus.PUBLISHED) return;
  throw conflict(`Only a published contribution can be hidden: this one is ${contribution.status}.`, {
    field: "id",
    fix: "Look at the contribution again.",
    current: contribution,
  });
}

export function mustBeHidden(contribution: Contribution): void {
  if (contribution.status === ContributionStatus.HIDDEN) return;
  throw conflict(`This contribution is not hidden: it is ${contribution.status}.`, {
    field: "id",
    fix: "Look at the contribution again.",
    current: contribution,
  });
}

/** Its organisation replies to a moderation once; what was said is not altered. */
export function mustBeUnreplied({ reply }: ContributionModeration): void {
  if (!reply) return;
  throw conflict("Your organisation has replied to this moderation already.", {
    field: "id",
    fix: "Wait for the secretariat's decision, or withdraw the contribution and post another.",
  });
}
