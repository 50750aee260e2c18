import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";

import { type Context } from "../kit/context";
import { type ReceiptKey } from "./receipt.entity";
import { type ReceiptClaims } from "./verify-receipt";

/** What PKCS#8 says before the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

export interface SigningKey {
  privateKey: KeyObject;
  publicKey: ReceiptKey;
}

/** The hub's key for receipts: the same as long as the hub's secret is. */
export function signingKey(derive: Context["derive"]): SigningKey {
  const seed = derive("receipt key for contributions");
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const x = createPublicKey(privateKey).export({ format: "jwk" }).x!;
  return {
    privateKey,
    publicKey: { kty: "OKP", crv: "Ed25519", x, kid: thumbprint(x), alg: "EdDSA", use: "sig" },
  };
}

/** RFC 7638. */
const thumbprint = (x: string) =>
  createHash("sha256")
    .update(JSON.stringify({ crv: "Ed25519", kty: "OKP", x }))
    .digest("base64url");

/** A JWS in its compact form (RFC 7515, RFC 8037). */
export function signed(claims: ReceiptClaims, { privateKey, publicKey }: SigningKey): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${part({ alg: "EdDSA", typ: "rcm-receipt+jws", kid: publicKey.kid })}.${part(claims)}`;
  return `${body}.${sign(null, Buffer.from(body), privateKey).toString("base64url")}`;
}
