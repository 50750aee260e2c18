import { badInput, conflict } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { type Call, CallState } from "./call.entity";
import { type CallInput } from "./call.input";
import { today } from "./days";
import { countryCode, each } from "./keys";
import { citedSources } from "./source.input";

export function stateOf({ cancelledAt, opensOn, closesOn }: Call, day: string): CallState {
  if (cancelledAt && cancelledAt.toISOString().slice(0, 10) <= day) return CallState.CANCELLED;
  if (day < opensOn) return CallState.UPCOMING;
  return day > closesOn ? CallState.CLOSED : CallState.OPEN;
}

/** What a call says, checked and as it is stored. */
export function contentOf(input: CallInput) {
  const { opensOn, closesOn, eligibleCountries } = input;
  if (closesOn < opensOn)
    throw badInput("input.closesOn", "The call closes before it opens.", "Check the two days.");
  if (closesOn < today())
    throw badInput("input.closesOn", "The call is over.", "Publish calls that can still be answered.");
  return {
    title: localized("input.title", input.title, 300),
    description: localizedOrNull("input.description", input.description, 10_000),
    opensOn,
    closesOn,
    eligibleIso3s:
      eligibleCountries == null ? null : each("input.eligibleCountries", 50, eligibleCountries, countryCode),
    sources: citedSources("input.sources", input.sources),
  };
}

export function expectNotCancelled(call: Call): void {
  if (!call.cancelledAt) return;
  throw conflict("The call was called off.", {
    field: "id",
    fix: "Publish a new call instead.",
    current: call,
  });
}
