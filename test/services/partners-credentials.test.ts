import { createHash, randomUUID } from "node:crypto";

import { type Caller, GATEWAY, type Scope } from "../../services/kit/caller";
import { people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const terms = (more: object = {}) => ({
  partner: "delegation-gtm",
  scopes: ["READ", "WRITE"],
  label: "Statistics office",
  ...more,
});
const issue = (
  input: object,
  key: string = randomUUID(),
  person: Parameters<World["as"]>[0] = people.secretariat,
) => world.as(person).ask(ISSUE, { key, input });
const revoke = (id: string, version = 1, person: Parameters<World["as"]>[0] = people.secretariat) =>
  world.as(person).ask(REVOKE, { key: randomUUID(), id, version });

async function issued(more: object = {}) {
  const { token, credential } = (await issue(terms(more))).data.issueToken;
  return { token, ...credential } as { token: string; id: string; version: number };
}

const hash = (token: string) => createHash("sha256").update(token).digest("hex");
const holder = async (variables: Record<string, unknown>, caller: Caller = GATEWAY) =>
  world.subgraph("partners", HOLDER, variables, caller);
const bearer = async (token: string) => (await holder({ tokenHash: hash(token) })).data.credentialHolder;
const scopes = (...some: Scope[]) => ({ partner: "executive-secretariat", scopes: some });

describe("tokens", () => {
  it("are shown once, as text of their own kind, and work", async () => {
    const { data } = await issue(terms({ expiresInDays: 30 }));
    const { token, credential } = data.issueToken;
    expect(token).toMatch(/^rcm_[\w-]{43}$/);
    expect(credential).toMatchObject({
      partner: { id: "delegation-gtm" },
      scopes: ["READ", "WRITE"],
      revokedAt: null,
    });
    const lifetime = Date.parse(credential.expiresAt) - Date.parse(credential.issuedAt);
    expect(lifetime).toBe(30 * 86_400_000);
    const own = await world.with({ authorization: `Bearer ${token}` }).ask(CREDENTIALS);
    expect(own.data.credentials.nodes.map(({ id }: { id: string }) => id)).toContain(credential.id);
  });

  it("live 180 days where nothing else is said", async () => {
    const { credential } = (await issue(terms())).data.issueToken;
    expect(Date.parse(credential.expiresAt) - Date.parse(credential.issuedAt)).toBe(180 * 86_400_000);
  });

  it("are the same for the same request, also fifty times at once, and kept nowhere", async () => {
    const [key, input] = [randomUUID(), terms({ label: "Asked fifty times" })];
    const answers = await Promise.all(Array.from({ length: 50 }, () => issue(input, key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { token } = answers[0]!.data.issueToken;
    const rows = await world.database.query(KEPT, [input.label]);
    expect(rows).toHaveLength(1);
    const tables = await world.database.query(EVERYTHING);
    expect(JSON.stringify(tables)).not.toContain(token.slice(4));
    expect(JSON.stringify(tables[0])).not.toContain(hash(token));
    expect(refusal(await issue(terms(), key))).toMatchObject({ code: "CONFLICT", field: "idempotencyKey" });
  });

  it("are issued by the secretariat alone, and not shown again to one who may no longer issue them", async () => {
    const key = randomUUID();
    const input = terms({ label: "Only for issuers" });
    await issue(input, key);
    for (const person of [
      people.delegationGtm,
      people.rncom,
      scopes("read", "write", "review"),
      scopes("read", "credentials"),
    ])
      expect(refusal(await issue(input, key, person))?.code).toBe("FORBIDDEN");
    expect(refusal(await issue(input, key, people.anonymous))?.code).toBe("UNAUTHENTICATED");
  });

  it("are not shown again once the hub's secret has changed, rather than shown wrong", async () => {
    const [key, input] = [randomUUID(), terms()];
    const { id } = (await issue(input, key)).data.issueToken.credential;
    await world.database.query(ANOTHER_SECRET, [hash("another token"), id]);
    expect(refusal(await issue(input, key))).toMatchObject({ code: "CONFLICT", field: "idempotencyKey" });
  });

  it.each([
    ["review for a delegation", { scopes: ["READ", "REVIEW"] }, "BAD_USER_INPUT", "input.scopes"],
    [
      "credentials for the Coalition",
      { partner: "regional-coalition", scopes: ["CREDENTIALS"] },
      "BAD_USER_INPUT",
      "input.scopes",
    ],
    ["nothing allowed", { scopes: [] }, "BAD_USER_INPUT", "input.scopes"],
    ["no day of life", { expiresInDays: 0 }, "BAD_USER_INPUT", "input.expiresInDays"],
    ["more than a year", { expiresInDays: 366 }, "BAD_USER_INPUT", "input.expiresInDays"],
    ["an empty label", { label: "" }, "BAD_USER_INPUT", "input.label"],
    ["a partner who is not there", { partner: "nobody" }, "NOT_FOUND", "input.partner"],
    ["a partner with a NUL", { partner: "\0" }, "NOT_FOUND", "input.partner"],
  ])("are refused for %s, and nothing is kept", async (_what, wrong, code, field) => {
    const before = await total();
    expect(refusal(await issue(terms(wrong)))).toMatchObject({ code, field, fix: expect.any(String) });
    expect(await total()).toBe(before);
  });

  it("pass on the right to review only from one who has it", async () => {
    const input = terms({ partner: "executive-secretariat", scopes: ["READ", "REVIEW", "READ"] });
    const answer = await issue(input, randomUUID(), scopes("read", "write", "credentials"));
    expect(refusal(answer)?.code).toBe("FORBIDDEN");
    expect((await issue(input)).data.issueToken.credential.scopes).toEqual(["READ", "REVIEW"]);
  });

  it("stop working when they are revoked, which is done once and in view of the present state", async () => {
    const { id, token } = await issued();
    expect(await bearer(token)).not.toBeNull();
    const stale = refusal(await revoke(id, 7));
    expect(stale).toMatchObject({ code: "CONFLICT", field: "version", current: { id, version: 1 } });
    expect(JSON.stringify(stale)).not.toMatch(/hash/i);
    const { data } = await revoke(id);
    expect(data.revokeToken).toEqual({
      version: 2,
      revokedAt: expect.any(String),
      revisions: [{ action: "revoke" }, { action: "issue" }],
    });
    expect(await bearer(token)).toBeNull();
    expect(refusal(await revoke(id, 2))).toMatchObject({ code: "CONFLICT", field: "id" });
  });

  it("are refused at the door within five seconds of being revoked", async () => {
    const { id, token } = await issued();
    const asBearer = () => world.with({ authorization: `Bearer ${token}` }).ask("{ __typename }");
    expect((await asBearer()).errors).toBeUndefined();
    await revoke(id);
    const revoked = Date.now();
    while (!refusal(await asBearer()) && Date.now() - revoked < 5_000)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(refusal(await asBearer())?.code).toBe("UNAUTHENTICATED");
  });

  it("are revoked by the secretariat or their own partner, and hidden from the others", async () => {
    const { id } = await issued();
    for (const person of [people.delegationCri, people.rncom, people.iom])
      expect(refusal(await revoke(id, 1, person))?.code).toBe("NOT_FOUND");
    expect(refusal(await revoke(id, 1, scopes("read", "write")))?.code).toBe("FORBIDDEN");
    expect(refusal(await revoke(id, 1, people.readerGtm))?.code).toBe("FORBIDDEN");
    expect(refusal(await revoke(id, 1, people.anonymous))?.code).toBe("UNAUTHENTICATED");
    expect(refusal(await revoke("no-uuid"))?.code).toBe("NOT_FOUND");
    expect((await revoke(id, 1, people.delegationGtm)).errors).toBeUndefined();
  });
});

describe("credentials", () => {
  it("are listed, counted and found by those whom they concern", async () => {
    const { id } = await issued({ partner: "delegation-mex" });
    const seen = async (person: Parameters<World["as"]>[0]) => {
      const { data } = await world.as(person).ask(SEEN, { id });
      return [data.credential?.id ?? null, data.credentials.totalCount, data.credentials.nodes.length];
    };
    expect(await seen(people.secretariat)).toEqual([id, 1, 1]);
    expect(await seen(people.delegationMex)).toEqual([id, 1, 1]);
    for (const person of [people.delegationGtm, people.rncom, people.anonymous])
      expect(await seen(person)).toEqual([null, 0, 0]);
    const writeOnly: Caller = {
      role: "delegation",
      partner: "delegation-mex",
      country: "MEX",
      scopes: ["write"],
    };
    const { data } = await world.subgraph("partners", SEEN, { id }, writeOnly);
    expect(data).toEqual({ credential: null, credentials: { totalCount: 0, nodes: [] } });
  });

  it("are told apart by whether they are active", async () => {
    const kept = await issued({ partner: "rncom-pan" });
    const ended = await issued({ partner: "rncom-pan" });
    const old = await issued({ partner: "rncom-pan" });
    await revoke(ended.id);
    await expire(old.id);
    const { data } = await world.as(people.secretariat).ask(ACTIVE);
    const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
    expect(ids(data.active)).toEqual([kept.id]);
    expect(new Set(ids(data.others))).toEqual(new Set([ended.id, old.id]));
    expect(data.others.totalCount).toBe(2);
  });

  it("page in both orders without a gap or a double, and cost the same for many as for one", async () => {
    for (let i = 1; i <= 9; i++) await issued({ partner: "rncom-blz", expiresInDays: i });
    for (const orderBy of ["ISSUED_AT", "EXPIRES_AT"]) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { data } = await world.as(people.secretariat).ask(PAGE, { first: 2, after, orderBy });
        seen.push(...data.credentials.nodes.map(({ id }: { id: string }) => id));
        ({ endCursor: after, hasNextPage: more } = data.credentials.pageInfo);
      }
      expect(seen).toHaveLength(9);
      expect(new Set(seen).size).toBe(9);
    }
    const cost = async (first: number) =>
      (
        await world.statements(() => world.as(people.secretariat).ask(PAGE, { first, orderBy: "ISSUED_AT" }))
      ).filter((text) => !text.includes("p.suspended_at IS NULL")).length;
    expect(await cost(1)).toBe(await cost(9));
  });
});

describe("the gateway's question who bears a credential", () => {
  it("is answered with role, country and scopes for each kind of partner", async () => {
    const asked = async (partner: string) => (await holder({ partner })).data.credentialHolder;
    const plain = ["read", "write"];
    expect(await asked("delegation-gtm")).toEqual({
      partner: "delegation-gtm",
      role: "delegation",
      country: "GTM",
      scopes: plain,
      expiresAt: null,
    });
    expect(await asked("executive-secretariat")).toMatchObject({
      role: "secretariat",
      country: null,
      scopes: ["read", "write", "review", "credentials"],
    });
    const roles = {
      "regional-coalition": "coalition",
      "rncom-hnd": "civil-society",
      iom: "observer",
      "delegation-col": "observer",
      rcgm: "body",
      "liaison-officer-network": "body",
      rcm: "body",
    };
    for (const [id, role] of Object.entries(roles))
      expect(await asked(id)).toMatchObject({ role, scopes: plain });
    expect(await asked("nobody")).toBeNull();
    expect(await asked("\0")).toBeNull();
  });

  it("is answered for a token by its digest, until it ends", async () => {
    const { id, token } = await issued({ scopes: ["READ"] });
    expect(await bearer(token)).toMatchObject({
      partner: "delegation-gtm",
      country: "GTM",
      scopes: ["read"],
    });
    expect(await bearer(`${token}x`)).toBeNull();
    expect((await holder({ tokenHash: token })).data.credentialHolder).toBeNull();
    await expire(id);
    expect(await bearer(token)).toBeNull();
  });

  it("finds nobody while the partner is suspended, and somebody again afterwards", async () => {
    const { token } = await issued({ partner: "delegation-per" });
    const step = (name: string, version: number) =>
      world
        .as(people.secretariat)
        .ask(
          `mutation ($key: ID!) { ${name}(idempotencyKey: $key, id: "delegation-per", version: ${version}) { version } }`,
          { key: randomUUID() },
        );
    await step("suspendPartner", 1);
    expect(await bearer(token)).toBeNull();
    expect((await holder({ partner: "delegation-per" })).data.credentialHolder).toBeNull();
    expect(refusal(await issue(terms({ partner: "delegation-per" })))).toMatchObject({
      code: "CONFLICT",
      field: "input.partner",
    });
    await step("reinstatePartner", 2);
    expect(await bearer(token)).toMatchObject({ role: "observer" });
  });

  it("is refused to everybody else, and is no part of the public graph", async () => {
    const caller: Caller = {
      role: "secretariat",
      partner: "executive-secretariat",
      country: null,
      scopes: ["read", "credentials"],
    };
    expect(refusal(await holder({ partner: "iom" }, caller))?.code).toBe("FORBIDDEN");
    const answer = await world.as(people.secretariat).ask(HOLDER, { partner: "iom" });
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toHaveLength(1);
  });
});

const total = async () => (await world.as(people.secretariat).ask(CREDENTIALS)).data.credentials.totalCount;
const expire = (id: string) =>
  world.database.query(
    "UPDATE partners.credential SET issued_at = now() - interval '2 days', expires_at = now() - interval '1 day' WHERE id = $1",
    [id],
  );

const ISSUE = /* GraphQL */ `
  mutation ($key: ID!, $input: IssueTokenInput!) { issueToken(idempotencyKey: $key, input: $input) {
    token credential { id version partner { id } scopes label issuedAt expiresAt revokedAt } } }`;
const REVOKE = /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!) {
    revokeToken(idempotencyKey: $key, id: $id, version: $version) { version revokedAt revisions { action } } }`;
const CREDENTIALS = /* GraphQL */ `{ credentials(first: 100) { totalCount nodes { id } } }`;
const SEEN = /* GraphQL */ `
  query ($id: ID!) { credential(id: $id) { id }
    credentials(filter: { partner: "delegation-mex" }) { totalCount nodes { id } } }`;
const ACTIVE = /* GraphQL */ `{
  active: credentials(filter: { partner: "rncom-pan", active: true }) { nodes { id } }
  others: credentials(filter: { partner: "rncom-pan", active: false }) { totalCount nodes { id } }
}`;
const PAGE = /* GraphQL */ `
  query ($first: Int!, $after: String, $orderBy: CredentialOrder!) {
    credentials(first: $first, after: $after, orderBy: $orderBy, filter: { partner: "rncom-blz" }) {
      totalCount nodes { id partner { id } revisions { action } } pageInfo { hasNextPage endCursor } } }`;
const HOLDER = /* GraphQL */ `
  query ($tokenHash: String, $partner: ID) {
    credentialHolder(tokenHash: $tokenHash, partner: $partner) { partner role country scopes expiresAt } }`;
const ANOTHER_SECRET = "UPDATE partners.credential_token SET hash = $1 WHERE credential_id = $2";
const KEPT = "SELECT id FROM partners.credential WHERE label = $1";
/** All that is kept; the digests stand in a table apart, which comes second. */
const EVERYTHING = `
  SELECT json_build_object('credentials', (SELECT json_agg(c) FROM partners.credential c),
    'revisions', (SELECT json_agg(r) FROM partners.revision r), 'keys', (SELECT json_agg(k) FROM partners.idempotency_key k)) AS kept
  UNION ALL SELECT (SELECT json_agg(t) FROM partners.credential_token t)`;
