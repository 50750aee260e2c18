import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

import { jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";

import { type Caller } from "./caller";
import { unauthenticated } from "./errors";

/** The header in which the gateway tells a subgraph who asks. */
export const IDENTITY_HEADER = "hub-identity";
const ISSUER = "rcm-exchange-hub-gateway";
const LIFETIME_SECONDS = 60;
const REUSE_MS = 30_000;

export type SignIdentity = (caller: Caller) => Promise<string>;
export type VerifyIdentity = (token: string | undefined) => Promise<Caller>;

/** Signs callers with an Ed25519 private key (PEM, PKCS#8); a signature is reused for half of its lifetime. */
export function identitySigner(privateKeyPem: string): SignIdentity {
  const key = createPrivateKey(privateKeyPem);
  const signed = new LRUCache<string, Promise<string>>({ max: 5_000, ttl: REUSE_MS });
  const sign = (caller: Caller) =>
    new SignJWT({ caller })
      .setProtectedHeader({ alg: "EdDSA" })
      .setIssuer(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(key);
  return (caller) => {
    const cacheKey = JSON.stringify(caller);
    const known = signed.get(cacheKey);
    if (known) return known;
    const fresh = sign(caller);
    signed.set(cacheKey, fresh);
    return fresh;
  };
}

/** Checks identities with the public half; refuses what is missing, altered, expired or signed by another. */
export function identityVerifier(publicKeyPem: string): VerifyIdentity {
  const key: KeyObject = createPublicKey(publicKeyPem);
  const verified = new LRUCache<string, Caller>({ max: 5_000 });
  return async (token) => {
    const known = token && verified.get(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify<{ caller: Caller }>(token ?? "", key, {
        issuer: ISSUER,
        algorithms: ["EdDSA"],
        requiredClaims: ["exp"],
      });
      const caller = Object.freeze(payload.caller);
      verified.set(token!, caller, { ttl: Math.max(1, payload.exp! * 1000 - Date.now()) });
      return caller;
    } catch {
      throw unauthenticated(
        "This subgraph answers only to the hub's gateway.",
        "Send the request to the gateway, at /graphql.",
      );
    }
  };
}
