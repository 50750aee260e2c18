import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";

import { canonicalText, sha256Of, verifyReceipt } from "../../services/civil-society/verify-receipt";
import { ROOT } from "../../services/kit/root";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncom, rncomHnd, rncomGtm, secretariat, delegationGtm, anonymous } = people;
let keys = 0;
const key = () => `receipts-${++keys}`;
const said = {
  kind: "PROPOSAL",
  title: { es: "Mecanismo", en: "A mechanism" },
  text: { es: "Proponemos un mecanismo.\nEntre todos.", original: "ES" },
  aboutCountries: ["hnd"],
  addressedToCountries: ["GTM", "gtm"],
};
const posted = async (input: object = said) =>
  (await world.as(rncomHnd).ask(POST, { key: key(), input })).data.postContribution as {
    id: string;
    version: number;
  };
const receipt = async (id: string, person: Person | null = rncomHnd) =>
  (await world.as(person).ask(RECEIPT, { id })).data.contribution.receipt;
const published = async () => (await world.as(anonymous).ask(KEYS)).data.receiptKeys.keys;

describe("a receipt", () => {
  it("is verified with nothing but the public keys and what was sent", async () => {
    const { id } = await posted();
    const { jws, sha256, canonicalText: canonical, receivedAt } = await receipt(id);
    const claims = verifyReceipt(jws, await published(), said);
    expect(claims).toMatchObject({
      contribution: id,
      author: "rncom-hnd",
      sha256,
      receivedAt,
      publishedAt: receivedAt,
      withdrawnAt: null,
      answeredAt: null,
      answers: [],
    });
    expect(canonical).toBe(canonicalText(said));
    expect(sha256Of(JSON.parse(canonical))).toBe(sha256);
  });

  it("fails for one changed character, of the text or of itself", async () => {
    const { id } = await posted();
    const { jws } = await receipt(id);
    const all = await published();
    const changed = { ...said, text: { es: "Proponemos un mecanismo.\nEntre todas." } };
    expect(() => verifyReceipt(jws, all, changed)).toThrow("not the one that was received");
    const other = { ...said, addressedToCountries: ["GTM", "HND"] };
    expect(() => verifyReceipt(jws, all, other)).toThrow("not the one that was received");
    const [head, body, signature] = jws.split(".");
    const claims = Buffer.from(body, "base64url").toString("utf8").replace("rncom-hnd", "rncom-gtm");
    const forged = [head, Buffer.from(claims).toString("base64url"), signature].join(".");
    expect(() => verifyReceipt(forged, all)).toThrow("altered");
    const unsigned = [Buffer.from('{"alg":"none"}').toString("base64url"), body, ""].join(".");
    expect(() => verifyReceipt(unsigned, all)).toThrow("not a receipt");
    expect(() => verifyReceipt(jws, [{ ...all[0], kid: "another" }])).toThrow("None of these keys");
  });

  it("is the same for line ends, blanks and accents as another machine writes them", () => {
    const typed = { ...said, text: { es: " Proponemos un mecanismo.\r\nEntre todos. " } };
    expect(sha256Of(typed)).toBe(sha256Of(said));
    expect(sha256Of({ text: { es: "Prevencio\u0301n" } })).toBe(sha256Of({ text: { es: "Prevención" } }));
  });

  it("says later when it was answered, and by whom", async () => {
    const { id } = await posted();
    const early = await receipt(id);
    const answer = { contribution: id, text: { es: "Sí." } };
    await world.as(delegationGtm).ask(RESPOND, { key: key(), input: answer });
    const { jws, answeredAt } = await receipt(id);
    expect(verifyReceipt(jws, await published(), said)).toMatchObject({
      answeredAt,
      answers: [{ by: "delegation-gtm", at: answeredAt }],
    });
    expect(verifyReceipt(early.jws, await published(), said).answeredAt).toBeNull();
  });

  it("of a text that is withdrawn still verifies, the kept one and a new one", async () => {
    const { id, version } = await posted();
    const kept = await receipt(id);
    await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id, version });
    const fresh = await receipt(id);
    expect(fresh.canonicalText).toBeNull();
    expect(verifyReceipt(kept.jws, await published(), said).withdrawnAt).toBeNull();
    expect(verifyReceipt(fresh.jws, await published(), said).withdrawnAt).toEqual(expect.any(String));
  });

  it("of a draft follows its words", async () => {
    const draft = (await world.as(rncomHnd).ask(DRAFT, { key: key(), input: said })).data.draftContribution;
    const first = await receipt(draft.id);
    const revised = { ...said, text: { es: "Otra cosa." } };
    await world.as(rncomHnd).ask(REVISE, { key: key(), ...draft, input: revised });
    const second = await receipt(draft.id);
    expect(verifyReceipt(first.jws, await published(), said).publishedAt).toBeNull();
    expect(verifyReceipt(second.jws, await published(), revised).contribution).toBe(draft.id);
    expect(Date.parse(second.receivedAt)).toBeGreaterThan(Date.parse(first.receivedAt));
  });

  it("is for its own organisation alone", async () => {
    const { id } = await posted();
    for (const person of [anonymous, secretariat, delegationGtm, rncomGtm])
      expect(await receipt(id, person)).toBeNull();
  });

  it("is there for what RNCOM said before there was a hub", async () => {
    const { data } = await world.as(rncom).ask(RNCOM);
    expect(data.contributions.nodes).toHaveLength(8);
    for (const node of data.contributions.nodes)
      expect(
        verifyReceipt(node.receipt.jws, await published(), JSON.parse(node.receipt.canonicalText)),
      ).toMatchObject({ contribution: node.id, author: "rncom", compiledBySecretariat: true });
  });

  it("costs the same statements for one contribution as for eight", async () => {
    const of = (first: number) => world.statements(() => world.as(rncom).ask(RNCOM, { first }));
    expect(await of(8)).toHaveLength((await of(1)).length);
  });
});

describe("the program for verifying", () => {
  it("works on a machine that has nothing but Node and three files", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "receipt "));
    const file = (name: string) => path.join(folder, name);
    copyFileSync(path.join(ROOT, "dist/services/civil-society/verify-receipt.js"), file("verify-receipt.js"));
    const { id } = await posted();
    writeFileSync(file("receipt.txt"), `${(await receipt(id)).jws}\n`);
    writeFileSync(file("keys.json"), JSON.stringify(await world.as(anonymous).ask(KEYS)));
    writeFileSync(file("sent.json"), JSON.stringify(said));
    writeFileSync(file("changed.json"), JSON.stringify({ ...said, text: { es: "Proponemos." } }));
    const run = (...names: string[]) =>
      spawnSync(process.execPath, ["verify-receipt.js", ...names], { cwd: folder, encoding: "utf8" });
    const good = run("receipt.txt", "keys.json", "sent.json");
    expect(good.stdout).toContain("The signature is the hub's.\nThe text is unaltered.");
    expect(good.status).toBe(0);
    expect(run("receipt.txt", "keys.json").stdout).toContain("The text was not checked");
    const bad = run("receipt.txt", "keys.json", "changed.json");
    expect(bad).toMatchObject({ status: 1, stderr: "The text is not the one that was received.\n" });
    rmSync(folder, { recursive: true });
  });
});

it("the public keys are a JSON Web Key Set, the same every time, and never the private key", async () => {
  const all = await published();
  expect(all).toEqual([
    {
      kty: "OKP",
      crv: "Ed25519",
      alg: "EdDSA",
      use: "sig",
      x: expect.stringMatching(/^[\w-]{43}$/),
      kid: expect.stringMatching(/^[\w-]{43}$/),
    },
  ]);
  expect(await published()).toEqual(all);
});

const POST = `mutation ($key: ID!, $input: ContributionInput!) { postContribution(idempotencyKey: $key, input: $input) { id version } }`;
const DRAFT = `mutation ($key: ID!, $input: ContributionInput!) { draftContribution(idempotencyKey: $key, input: $input) { id version } }`;
const REVISE = `mutation ($key: ID!, $id: ID!, $version: Int!, $input: ContributionInput!) {
  reviseContribution(idempotencyKey: $key, id: $id, version: $version, input: $input) { id } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  withdrawContribution(idempotencyKey: $key, id: $id, version: $version) { id } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id } }`;
const RECEIPT = `query ($id: ID!) { contribution(id: $id) {
  receipt { jws keyId sha256 canonicalText receivedAt answeredAt issuedAt } } }`;
const KEYS = `{ receiptKeys { keys { kty crv x kid alg use } } }`;
const RNCOM = `query ($first: Int = 20) {
  contributions(filter: { author: "rncom" }, first: $first) { nodes { id receipt { jws canonicalText } } } }`;
