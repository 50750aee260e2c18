import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";

import { listen } from "./http";

/** An OpenID issuer of one's own, over HTTP: discovery, JWKS, rotation. */
export async function startIssuer() {
  const published: JWK[] = [];
  let signing: { kid: string; privateKey: CryptoKey } | undefined;
  const { url, close } = await listen((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url === "/.well-known/openid-configuration")
      return response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
    response.end(JSON.stringify({ keys: published }));
  });
  const rotate = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    published.splice(0, published.length, { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" });
    signing = { kid, privateKey };
  };
  await rotate("first");
  return {
    url,
    rotate,
    token: (claims: JWTPayload, { audience = "hub", expires = "5m", issuer = url } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "ES256", kid: signing!.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(expires)
        .sign(signing!.privateKey),
    stop: close,
  };
}
