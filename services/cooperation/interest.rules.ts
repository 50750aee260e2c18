import { type Caller } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { type ExpressionOfInterest, InterestState } from "./interest.entity";

export const stateOf = ({ withdrawnAt }: ExpressionOfInterest) =>
  withdrawnAt ? InterestState.WITHDRAWN : InterestState.STANDING;

/** Each speaks for itself, a delegation for its country; the secretariat serves all and wants nothing for itself. */
export function whoExpresses({ role, partner, country }: Caller) {
  if (role === "secretariat" || !partner)
    throw forbidden(
      "The secretariat expresses no interest, neither its own nor another's.",
      "Ask the delegation or the organisation to express it.",
    );
  return { authorId: partner, countryIso3: country };
}

export function mayWithdraw({ partner }: Caller, interest: ExpressionOfInterest): void {
  if (partner !== interest.authorId)
    throw forbidden(
      "Only whoever expressed an interest takes it back.",
      "Express an interest of your own, or leave this one.",
    );
  if (interest.withdrawnAt)
    throw conflict("The interest was taken back already.", {
      field: "id",
      fix: "Nothing is left to do.",
      current: interest,
    });
}
