import { decodeJwt } from "jose";

import { ANONYMOUS, type Caller } from "../../services/kit/caller";
import { HubError, unauthenticated } from "../../services/kit/errors";
import { type Holders } from "./holders";
import { type Issuer, readToken } from "./openid";

/** Who are you? Decided here and nowhere else. Throws UNAUTHENTICATED for a credential that is not good. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

const HUB_TOKEN = /^rcm_[\w-]{43}$/;

export function authenticator(holders: Holders, issuers: readonly Issuer[]): Authenticate {
  return async (authorization) => {
    if (!authorization) return ANONYMOUS;
    const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
    if (!token) throw refused("The header Authorization is not a bearer token.");
    const caller = HUB_TOKEN.test(token)
      ? await holders.ofToken(token)
      : await bearerOf(token, issuers, holders);
    if (!caller) throw refused("The token is not valid: it is unknown, expired or revoked.");
    return caller;
  };
}

async function bearerOf(token: string, issuers: readonly Issuer[], holders: Holders): Promise<Caller | null> {
  const issuer = issuers.find((known) => known.issuer === claimedIssuer(token));
  if (!issuer) return null;
  const read = await readToken(token, issuer).catch((cause: unknown) => {
    throw new HubError("UNAVAILABLE", "The token cannot be checked: its issuer does not answer.", {
      fix: "Try again in a moment.",
      cause,
    });
  });
  const holder = read && (await holders.ofPartner(read.partner));
  return holder && { ...holder, scopes: holder.scopes.filter((scope) => read.scopes.includes(scope)) };
}

/** Only to choose the issuer: nothing in it is believed before the signature is checked. */
function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

const refused = (message: string) =>
  unauthenticated(
    message,
    "Send a valid token as `Authorization: Bearer …`, or leave the header out to read what is published.",
  );
