import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";

import { type Scope, SCOPES } from "../../services/kit/caller";

/** An OpenID issuer whose tokens the hub accepts. */
export interface Issuer {
  issuer: string;
  audience: string;
  /** The claim that holds the id of the partner for which the bearer acts. */
  partnerClaim: string;
  keys: JWTVerifyGetKey;
}

const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const CLOCK_TOLERANCE_SECONDS = 5;

/** The issuer's keys from its JWKS, found by discovery where no address is given; fetched anew when a key is unknown. */
export function remoteIssuer(options: {
  issuer: string;
  audience: string;
  jwksUrl: string | null;
  partnerClaim: string;
}): Issuer {
  const { jwksUrl, ...rest } = options;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const find = async () => {
    const url = jwksUrl ?? (await discover(options.issuer));
    return createRemoteJWKSet(new URL(url), { timeoutDuration: 5_000, cooldownDuration: 5_000 });
  };
  const found = () => {
    keys ??= find();
    return keys.catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
  };
  return { ...rest, keys: async (header, token) => (await found())(header, token) };
}

async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: "error" });
  const { jwks_uri } = (await response.json()) as { jwks_uri?: string };
  if (!jwks_uri) throw new Error("The issuer's discovery document names no jwks_uri.");
  return jwks_uri;
}

/** What a token says: the partner it names, the scopes it grants ("hub:write"), and until when (in milliseconds). */
export interface ReadToken {
  readonly partner: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: number;
}

/** Null for a token that is not good. */
export async function readToken(token: string, issuer: Issuer): Promise<ReadToken | null> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ["exp"],
    });
    const partner = payload[issuer.partnerClaim];
    const granted = String(payload.scope ?? "").split(" ");
    const scopes = SCOPES.filter((scope) => granted.includes(`hub:${scope}`));
    const expiresAt = payload.exp! * 1000;
    return typeof partner === "string" ? { partner, scopes, expiresAt } : null;
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    return null;
  }
}
