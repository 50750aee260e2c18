import { generateKeyPairSync } from "node:crypto";

import { type FastifyInstance } from "fastify";
import { createLocalJWKSet, exportJWK, SignJWT } from "jose";

import { type Scope } from "../../services/kit/caller";
import { badInput } from "../../services/kit/errors";
import { type Issuer } from "./openid";

/** Somebody one can try the hub as. */
export interface DemoPerson {
  partner: string;
  role: string;
  name: { es: string; en: string };
  scopes: Scope[];
}

const person = (
  partner: string,
  role: string,
  en: string,
  es: string,
  scopes: Scope[] = ["read", "write"],
) => ({
  partner,
  role,
  name: { es, en },
  scopes,
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person("executive-secretariat", "secretariat", "Executive Secretariat", "Secretaría Ejecutiva", [
    "read",
    "write",
    "review",
    "credentials",
  ]),
  person("delegation-gtm", "delegation", "Delegation of Guatemala", "Delegación de Guatemala"),
  person("delegation-cri", "delegation", "Delegation of Costa Rica", "Delegación de Costa Rica"),
  person("delegation-can", "delegation", "Delegation of Canada", "Delegación de Canadá"),
  person("regional-coalition", "coalition", "Regional Coalition", "Coalición Regional"),
  person(
    "rncom",
    "civil-society",
    "RNCOM, the network of civil organisations",
    "RROCM, la red de organizaciones civiles",
  ),
  person("rncom-hnd", "civil-society", "RNCOM, chapter of Honduras", "RROCM, capítulo de Honduras"),
  person("iom", "observer", "IOM, an observer", "OIM, observador"),
];

const AUDIENCE = "rcm-exchange-hub";
const LIFETIME = "8h";

/** An OpenID issuer within the hub, for trying it on one's own machine; its key lives as long as the process. */
export async function demoIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const jwk = { ...(await exportJWK(publicKey)), alg: "EdDSA", kid: "demo" };
  const issuer: Issuer = {
    issuer: "urn:rcm-exchange-hub:demo",
    audience: AUDIENCE,
    partnerClaim: "hub_partner",
    keys: createLocalJWKSet({ keys: [jwk] }),
  };
  const token = ({ partner, scopes }: { partner: string; scopes: readonly Scope[] }) =>
    new SignJWT({ hub_partner: partner, scope: scopes.map((scope) => `hub:${scope}`).join(" ") })
      .setProtectedHeader({ alg: "EdDSA", kid: "demo" })
      .setIssuer(issuer.issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(privateKey);
  return { issuer, token };
}

export type Demo = Awaited<ReturnType<typeof demoIssuer>>;

/**
 * `GET /demo/people` and, only in demo mode, `POST /demo/token`; only under a loopback name, so that a
 * page that has had its own name point here (DNS rebinding) gets nothing. Without a demo nobody is listed.
 */
export function serveDemo(app: FastifyInstance, demo: Demo | null) {
  const onLoopback = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  const listed = DEMO_PEOPLE.map(({ scopes: _scopes, ...shown }) => shown);
  app.get("/demo/people", (request) => (demo && onLoopback(request.host) ? listed : []));
  if (!demo) return;
  app.post<{ Body: { partner?: string } }>("/demo/token", async (request, reply) => {
    if (!onLoopback(request.host)) return reply.callNotFound();
    const wanted = DEMO_PEOPLE.find(({ partner }) => partner === request.body?.partner);
    if (!wanted) {
      const known = DEMO_PEOPLE.map(({ partner }) => partner).join(", ");
      throw badInput("partner", "There is no such demonstration partner.", `Choose one of: ${known}.`);
    }
    return { token: await demo.token(wanted), expiresAt: new Date(Date.now() + 8 * 3_600_000).toISOString() };
  });
}
