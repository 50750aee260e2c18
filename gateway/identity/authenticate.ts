import { decodeJwt } from "jose";
import { LRUCache } from "lru-cache";

import { ANONYMOUS, type Caller } from "../../services/kit/caller";
import { HubError, unauthenticated } from "../../services/kit/errors";
import { type Holders } from "./holders";
import { type Issuer, type ReadToken, readToken } from "./openid";

/** Who are you? Decided here and nowhere else. Throws UNAUTHENTICATED for a credential that is not good. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

const HUB_TOKEN = /^rcm_[\w-]{43}$/;
/** How long a signature that was good is believed: to check one costs more than the rest of a small request. */
const BELIEVED_MS = 2_000;
const BELIEVED = {
  max: 10_000,
  maxSize: 20_000_000,
  sizeCalculation: (_: ReadToken, token: string) => token.length,
};

export function authenticator(holders: Holders, issuers: readonly Issuer[]): Authenticate {
  const believed = new LRUCache<string, ReadToken>(BELIEVED);
  const read = async (token: string) => {
    const known = believed.get(token);
    if (known) return known;
    const fresh = await readFrom(token, issuers);
    const ttl = fresh && Math.min(BELIEVED_MS, fresh.expiresAt - Date.now());
    if (ttl && ttl > 0) believed.set(token, fresh, { ttl });
    return fresh;
  };
  return async (authorization) => {
    if (!authorization) return ANONYMOUS;
    const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
    if (!token) throw refused("The header Authorization is not a bearer token.");
    const caller = HUB_TOKEN.test(token)
      ? await holders.ofToken(token)
      : await bearerOf(await read(token), holders);
    if (!caller) throw refused("The token is not valid: it is unknown, expired or revoked.");
    return caller;
  };
}

async function readFrom(token: string, issuers: readonly Issuer[]): Promise<ReadToken | null> {
  const issuer = issuers.find((known) => known.issuer === claimedIssuer(token));
  if (!issuer) return null;
  return readToken(token, issuer).catch((cause: unknown) => {
    throw new HubError("UNAVAILABLE", "The token cannot be checked: its issuer does not answer.", {
      fix: "Try again in a moment.",
      cause,
    });
  });
}

async function bearerOf(read: ReadToken | null, holders: Holders): Promise<Caller | null> {
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
