import { type Context } from "../kit/context";
import { forbidden, notFound } from "../kit/errors";
import { expectVersion, type Transaction, write } from "../kit/write";
import { AssistanceRequest } from "./assistance.entity";
import { type RequestArgs } from "./assistance.input";
import { assistanceListing } from "./assistance.listing";
import { type AssistanceChange, expectRequestStatus, mayChangeRequest } from "./assistance.rules";
import { memberListing } from "./member.entity";
import { obligationListing } from "./obligation.listing";

/** Brings a request from one state to the next: the caller may, the version and the state are right, it is kept. */
export function change(
  context: Context,
  name: AssistanceChange,
  { idempotencyKey: key, ...input }: RequestArgs,
  next: (now: Date) => Partial<AssistanceRequest>,
): Promise<AssistanceRequest> {
  return write(
    context,
    AssistanceRequest,
    { operation: `${name}AssistanceRequest`, key, input },
    async (tx) => {
      const request = await tx.lock(assistanceListing, { id: input.id });
      mayChangeRequest(context.caller, name, request);
      expectVersion(request, input.version);
      expectRequestStatus(name, request);
      return tx.save(Object.assign(request, next(new Date())), name);
    },
  );
}

/** The Member Country for which the caller speaks. */
export async function memberOf(tx: Transaction): Promise<string> {
  const { role, country } = tx.caller;
  const member = role === "delegation" && country && (await tx.find(memberListing, { iso3: country }));
  if (member) return member.iso3;
  throw forbidden("Only the delegation of a Member Country asks for assistance.", "Ask your delegation.");
}

export async function ownObligation(
  tx: Transaction,
  id: string | null,
  iso3: string,
): Promise<string | null> {
  if (id === null) return null;
  const obligation = await tx.find(obligationListing, { id });
  if (obligation?.countryIso3 === iso3) return id;
  throw notFound("obligation of your country", "input.obligation");
}
