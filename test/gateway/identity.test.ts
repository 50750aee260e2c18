import { generateKeyPairSync, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

import { SignJWT } from "jose";

import { FetchFailure } from "../../gateway/fetch/fetcher";
import { holdersFrom } from "../../gateway/identity/holders";
import { ANONYMOUS } from "../../services/kit/caller";
import { identitySigner } from "../../services/kit/identity";
import { log } from "../support/log";
import { startIssuer } from "../support/issuer";
import { people } from "../support/people";
import { startWorld, type World } from "../support/world";
import { serveSubgraph } from "../../services/kit/serve";

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: World;
beforeAll(async () => {
  issuer = await startIssuer();
  world = await startWorld({ environment: { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: "hub" } });
});
afterAll(async () => {
  await world.stop();
  await issuer.stop();
});

const bearing = (token: string) => world.with({ authorization: `Bearer ${token}` });
const GUATEMALA = { hub_partner: "delegation-gtm", scope: "openid hub:read hub:write" };
const draft = (token: string) => bearing(token).ask(DRAFT, { key: randomUUID() });

describe("a caller with a token of the configured OpenID issuer", () => {
  it("acts for the partner that the token names, within its scopes", async () => {
    const { data, errors } = await draft(await issuer.token(GUATEMALA));
    expect(errors).toBeUndefined();
    expect(data.draftPractice.author.id).toBe("delegation-gtm");

    const reader = await draft(await issuer.token({ ...GUATEMALA, scope: "hub:read" }));
    expect(reader.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("keeps working when the issuer changes its key, and the old key's tokens stop", async () => {
    const old = await issuer.token(GUATEMALA);
    expect((await bearing(old).ask(PUBLIC)).errors).toBeUndefined();
    // jose fetches keys anew at most every five seconds.
    await setTimeout(5_100);
    await issuer.rotate("second");
    expect((await bearing(await issuer.token(GUATEMALA)).ask(PUBLIC)).errors).toBeUndefined();
    expect((await bearing(old).ask(PUBLIC)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("is refused, whole, when the token is not good", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const forged = new SignJWT(GUATEMALA).setProtectedHeader({ alg: "ES256", kid: "second" });
    const unsigned = [{ alg: "none" }, { iss: issuer.url, aud: "hub", ...GUATEMALA, exp: 4e9 }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const bad = {
      "another audience": await issuer.token(GUATEMALA, { audience: "another" }),
      expired: await issuer.token(GUATEMALA, { expires: "-1m" }),
      "an unknown issuer": await issuer.token(GUATEMALA, { issuer: "https://elsewhere.example" }),
      "another key": await forged
        .setIssuer(issuer.url)
        .setAudience("hub")
        .setExpirationTime("5m")
        .sign(privateKey),
      "no signature": `${unsigned}.`,
      "no partner": await issuer.token({ scope: "hub:write" }),
      "an unknown partner": await issuer.token({ ...GUATEMALA, hub_partner: "nobody" }),
      "not a token": "nonsense",
      "not a hub token": `rcm_${"A".repeat(43)}`,
    };
    for (const [why, token] of Object.entries(bad)) {
      const { data, errors } = await bearing(token).ask(PUBLIC);
      expect({ why, code: errors?.[0]?.extensions.code, data }).toEqual({
        why,
        code: "UNAUTHENTICATED",
        data: undefined,
      });
      expect(errors![0]!.extensions.fix).toMatch(/Authorization/);
    }
  });

  it("gets 401 with the scheme to use", async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Basic abc" },
      body: JSON.stringify({ query: PUBLIC }),
    });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });
});

describe("a hub token", () => {
  const issue = (input: object) => world.as(people.secretariat).ask(ISSUE, { key: randomUUID(), input });

  it("works from the moment it is issued until five seconds after it is revoked", async () => {
    const { data } = await issue({
      partner: "rncom-gtm",
      scopes: ["READ", "WRITE"],
      expiresInDays: 1,
      label: "field office",
    });
    const { token, credential } = data.issueToken;
    expect((await draftContribution(token)).data.draftContribution.author.id).toBe("rncom-gtm");

    const revoked = await world.as(people.secretariat).ask(REVOKE, { key: randomUUID(), id: credential.id });
    expect(revoked.errors).toBeUndefined();
    const deadline = Date.now() + 5_000;
    let answer = await bearing(token).ask(PUBLIC);
    while (!answer.errors && Date.now() < deadline) {
      await setTimeout(100);
      answer = await bearing(token).ask(PUBLIC);
    }
    expect(answer.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("does no more than its scopes, whatever its partner may do", async () => {
    const { data } = await issue({
      partner: "rncom-gtm",
      scopes: ["READ"],
      expiresInDays: 1,
      label: "reading room",
    });
    const { errors } = await draftContribution(data.issueToken.token);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("is nowhere in the database", async () => {
    const { data } = await issue({ partner: "iom", scopes: ["READ"], expiresInDays: 1, label: "statistics" });
    const secret = data.issueToken.token as string;
    const tables = await world.database.query<{ table_name: string }>(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'partners' AND table_type = 'BASE TABLE'",
    );
    for (const { table_name } of tables) {
      const rows = await world.database.query(`SELECT t::text AS row FROM partners."${table_name}" t`);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  const draftContribution = (token: string) => bearing(token).ask(DRAFT_CONTRIBUTION, { key: randomUUID() });
});

describe("a credential that nobody can check", () => {
  const away = [
    ["does not answer", async () => Promise.reject(new FetchFailure("no answer in 2000 ms", {}, "timeout"))],
    ["fails", async () => ({ errors: [{ message: "no" }] })],
    ["says nothing", async () => ({})],
  ] as const;
  it.each(away)("is neither believed nor refused where its subgraph %s", async (_how, fetcher) => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const sign = identitySigner(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
    const asked = holdersFrom(fetcher, sign).ofToken("rcm_x");
    await expect(asked).rejects.toMatchObject({
      extensions: { code: "UNAVAILABLE", fix: "Try again in a moment." },
    });
  });
});

describe("a subgraph", () => {
  it("refuses what the gateway has not signed", async () => {
    const app = serveSubgraph(world.subgraphs.countries!, log);
    const url = `${await app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
    const { privateKey } = generateKeyPairSync("ed25519");
    const stranger = identitySigner(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
    const secretariat = {
      role: "secretariat",
      partner: "executive-secretariat",
      country: null,
      scopes: [],
    } as const;
    const identities = [
      undefined,
      "",
      JSON.stringify(secretariat),
      await stranger(secretariat),
      await stranger(ANONYMOUS),
    ];
    for (const identity of identities) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(identity !== undefined && { "hub-identity": identity }),
        },
        body: JSON.stringify({ query: PUBLIC }),
      });
      const { data, errors } = (await response.json()) as {
        data?: unknown;
        errors: { extensions: { code: string } }[];
      };
      expect([data, errors[0]!.extensions.code]).toEqual([undefined, "UNAUTHENTICATED"]);
    }
    await app.close();
  });

  it("does not believe an identity that a caller sends to the gateway", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const forged = await identitySigner(privateKey.export({ type: "pkcs8", format: "pem" }).toString())(
      ANONYMOUS,
    );
    const { data } = await world.with({ "hub-identity": forged }).ask(PUBLIC);
    expect(data.countries.totalCount).toBe(16);
  });
});

const PUBLIC = "{ countries { totalCount } }";
const DRAFT = /* GraphQL */ `
  mutation ($key: ID!) {
    draftPractice(idempotencyKey: $key, input: { title: { en: "A draft" } }) { author { id } }
  }
`;
const DRAFT_CONTRIBUTION = /* GraphQL */ `
  mutation ($key: ID!) {
    draftContribution(idempotencyKey: $key, input: { kind: OFFER, text: { en: "A draft" } }) { author { id } }
  }
`;
const ISSUE = /* GraphQL */ `
  mutation ($key: ID!, $input: IssueTokenInput!) {
    issueToken(idempotencyKey: $key, input: $input) { token credential { id version } }
  }
`;
const REVOKE = /* GraphQL */ `
  mutation ($key: ID!, $id: ID!) {
    revokeToken(idempotencyKey: $key, id: $id, version: 1) { revokedAt }
  }
`;
