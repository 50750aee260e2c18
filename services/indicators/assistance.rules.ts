import { type Caller } from "../kit/caller";
import { conflict, forbidden } from "../kit/errors";
import { speaksFor } from "./answer.rules";
import { type AssistanceRequest, AssistanceStatus } from "./assistance.entity";

/** "IOM will assist as requested": the Network's report of 8 June 2016, point 2.a. */
export const ASSISTING = "iom";

const { OPEN, ACCEPTED } = AssistanceStatus;
type Party = "country" | "assisting";

/** What can be done with a request: from which states, and by which of the two parties. An offer decides nothing. */
const CHANGES = {
  accept: { from: [OPEN], done: "accepted", by: "assisting" },
  decline: { from: [OPEN], done: "declined", by: "assisting" },
  close: { from: [ACCEPTED], done: "closed", by: "assisting" },
  withdraw: { from: [OPEN, ACCEPTED], done: "withdrawn", by: "country" },
} satisfies Record<string, { from: AssistanceStatus[]; done: string; by: Party }>;

export type AssistanceChange = keyof typeof CHANGES;

const PARTIES: Record<
  Party,
  [name: string, includes: (caller: Caller, request: AssistanceRequest) => boolean]
> = {
  country: ["the delegation that opened it", (caller, { countryIso3 }) => speaksFor(caller, countryIso3)],
  assisting: ["the organisation asked", ({ partner }, { addresseeId }) => partner === addresseeId],
};

export function mayChangeRequest(caller: Caller, change: AssistanceChange, request: AssistanceRequest): void {
  const { by, done } = CHANGES[change];
  const [name, includes] = PARTIES[by];
  if (includes(caller, request)) return;
  throw forbidden(`A request for assistance is ${done} only by ${name}.`, `Ask ${name}.`);
}

export function expectRequestStatus(change: AssistanceChange, request: AssistanceRequest): void {
  const { from, done } = CHANGES[change];
  if ((from as AssistanceStatus[]).includes(request.status)) return;
  throw conflict(`The request is ${request.status.toLowerCase()} and cannot be ${done}.`, {
    field: "id",
    fix: `Only a request that is ${from.join(" or ").toLowerCase()} can be ${done}.`,
    current: request,
  });
}
