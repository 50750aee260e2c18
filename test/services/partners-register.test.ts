import { randomUUID } from "node:crypto";

import { people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const secretariat = () => world.as(people.secretariat);
const unnamed = { names: [{ name: { en: "An organisation" } }], source: "Its letter to the secretariat" };
const newcomer = (more: object = {}) => ({
  id: `ngo-${randomUUID().slice(0, 8)}`,
  kind: "CIVIL_SOCIETY",
  ...unnamed,
  ...more,
});
const register = (input: object, key: string = randomUUID()) => secretariat().ask(REGISTER, { key, input });
const count = async () =>
  (await secretariat().ask("{ partners(first: 1) { totalCount } }")).data.partners.totalCount;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;

async function registered(more: object = {}) {
  const { data } = await register(newcomer(more));
  return data.registerPartner as { id: string; version: number };
}

describe("the register of partners", () => {
  it("grows by what the secretariat registers, with its history and sources", async () => {
    const input = newcomer({
      country: "GTM",
      parent: "rncom",
      aliases: [{ alias: "Casa Abierta", note: { es: "Nombre corto." } }],
      names: [
        { name: { es: "Nombre viejo" }, validTo: "2010-05-01" },
        { name: { es: "Nombre nuevo", en: "New name" }, acronym: { es: "NN" }, validFrom: "2010-05-02" },
      ],
    });
    await register(input);
    const { data } = await secretariat().ask(PARTNER, { id: input.id });
    expect(data.partner).toEqual({
      id: input.id,
      kind: "CIVIL_SOCIETY",
      version: 1,
      name: { text: "New name" },
      before: { text: "Nombre viejo" },
      country: { iso3: "GTM" },
      parent: { id: "rncom" },
      aliases: [{ alias: "Casa Abierta" }],
      sources: [{ citation: "Its letter to the secretariat", confidence: "HIGH" }],
      suspendedAt: null,
      revisions: [{ version: 1, action: "register", partnerId: "executive-secretariat" }],
    });
    const search = await secretariat().ask(
      `{ partners(filter: { search: "casa abierta" }) { nodes { id } } }`,
    );
    expect(search.data.partners.nodes).toEqual([{ id: input.id }]);
  });

  it("is kept by the secretariat alone", async () => {
    const before = await count();
    const clerk = { partner: "executive-secretariat", scopes: ["read" as const, "write" as const] };
    const readOnly = { partner: "executive-secretariat", scopes: ["read" as const, "review" as const] };
    const anonymous = await world
      .as(people.anonymous)
      .ask(REGISTER, { key: randomUUID(), input: newcomer() });
    expect(refusal(anonymous)?.code).toBe("UNAUTHENTICATED");
    for (const person of [
      people.delegationGtm,
      people.rncom,
      people.iom,
      people.coalition,
      clerk,
      readOnly,
    ]) {
      const answer = await world.as(person).ask(REGISTER, { key: randomUUID(), input: newcomer() });
      expect(refusal(answer)?.code).toBe("FORBIDDEN");
    }
    for (const change of [SUSPEND, REINSTATE]) {
      const answer = await world.as(people.rncom).ask(change, { key: randomUUID(), id: "iom", version: 1 });
      expect(refusal(answer)?.code).toBe("FORBIDDEN");
    }
    expect(await count()).toBe(before);
  });

  it.each([
    ["an id with spaces", { id: "an id" }, "input.id"],
    ["an id with a NUL", { id: "an\0id" }, "input.id"],
    ["a country that is no code", { country: "Guatemala" }, "input.country"],
    ["a delegation of no country", { kind: "DELEGATION" }, "input.country"],
    ["a parent that is not there", { parent: "nobody" }, "input.parent"],
    ["a parent with a NUL", { parent: "\0" }, "input.parent"],
    ["no name", { names: [] }, "input.names"],
    ["an empty name", { names: [{ name: { en: " " } }] }, "input.names.0.name.en"],
    ["a name in no language", { names: [{ name: {} }] }, "input.names.0.name"],
    ["a lone surrogate", { names: [{ name: { en: "\ud800" } }] }, "input.names.0.name.en"],
    [
      "a present name that has ended",
      { names: [{ name: { en: "A" }, validTo: "2020-01-01" }] },
      "input.names.0.validTo",
    ],
    [
      "a former name without an end",
      { names: [{ name: { en: "A" } }, { name: { en: "B" } }] },
      "input.names.0.validTo",
    ],
    [
      "a name that ends before it begins",
      {
        names: [{ name: { en: "A" }, validFrom: "2020-01-02", validTo: "2020-01-01" }, { name: { en: "B" } }],
      },
      "input.names.0.validFrom",
    ],
    [
      "names that overlap",
      {
        names: [
          { name: { en: "A" }, validTo: "2020-01-01" },
          { name: { en: "B" }, validFrom: "2020-01-01" },
        ],
      },
      "input.names.1",
    ],
    ["too many aliases", { aliases: Array.from({ length: 21 }, () => ({ alias: "A" })) }, "input.aliases"],
    ["an empty alias", { aliases: [{ alias: "" }] }, "input.aliases.0.alias"],
    ["no source", { source: "" }, "input.source"],
  ])("refuses %s and stays as it was", async (_what, wrong, field) => {
    const before = await count();
    const answer = await register(newcomer(wrong));
    expect(refusal(answer)).toMatchObject({ code: "BAD_USER_INPUT", field, fix: expect.any(String) });
    expect(await count()).toBe(before);
  });

  it("has one partner for an id, and one delegation for a country", async () => {
    expect(refusal(await register(newcomer({ id: "iom" })))).toMatchObject({
      code: "CONFLICT",
      field: "input.id",
    });
    const second = newcomer({ kind: "DELEGATION", country: "GTM" });
    expect(refusal(await register(second))).toMatchObject({ code: "CONFLICT", field: "input.country" });
    const input = newcomer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => register(input)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(
      new Set(
        answers
          .map(refusal)
          .filter(Boolean)
          .map((e) => e!.code),
      ),
    ).toEqual(new Set(["CONFLICT"]));
  });

  it("answers the same to the same request, also fifty times at once", async () => {
    const before = await count();
    const [key, input] = [randomUUID(), newcomer()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(input, key)));
    for (const answer of answers)
      expect(answer).toMatchObject({ data: { registerPartner: { id: input.id, version: 1 } } });
    expect(await count()).toBe(before + 1);
    expect(refusal(await register(newcomer(), key))).toMatchObject({
      code: "CONFLICT",
      field: "idempotencyKey",
    });
  });

  it("changes a partner only in view of its present state, and shows that state otherwise", async () => {
    const { id } = await registered();
    const input = { ...unnamed, names: [{ name: { en: "Renamed" } }], source: "A second letter" };
    const update = (version: number) => secretariat().ask(UPDATE, { key: randomUUID(), id, version, input });
    expect((await update(1)).data.updatePartner).toEqual({
      version: 2,
      name: { text: "Renamed" },
      sources: [{ citation: "Its letter to the secretariat" }, { citation: "A second letter" }],
      revisions: [{ action: "update" }, { action: "register" }],
    });
    const stale = refusal(await update(1));
    expect(stale).toMatchObject({ code: "CONFLICT", field: "version", current: { id, version: 2 } });
    const nobody = await secretariat().ask(UPDATE, { key: randomUUID(), id: "nobody", version: 1, input });
    expect(refusal(nobody)?.code).toBe("NOT_FOUND");
  });

  it("never makes a partner a part of itself, not even when two are moved at once", async () => {
    const [a, b] = [await registered(), await registered()];
    const move = (id: string, parent: string) =>
      secretariat().ask(UPDATE, { key: randomUUID(), id, version: 1, input: { ...unnamed, parent } });
    expect(refusal(await move(a.id, a.id))).toMatchObject({ code: "BAD_USER_INPUT", field: "input.parent" });
    const moves = await Promise.all([move(a.id, b.id), move(b.id, a.id)]);
    expect(moves.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(moves.map(refusal).find(Boolean)).toMatchObject({ code: "BAD_USER_INPUT", field: "input.parent" });
  });

  it("suspends and reinstates, each once, and tells only the secretariat", async () => {
    const { id } = await registered();
    const step = (change: string, version: number) =>
      secretariat().ask(change, { key: randomUUID(), id, version });
    expect(refusal(await step(REINSTATE, 1))).toMatchObject({ code: "CONFLICT", field: "id" });
    const suspended = await step(SUSPEND, 1);
    expect(suspended.data.suspendPartner).toEqual({ version: 2, suspendedAt: expect.any(String) });
    const [open, own] = [people.anonymous, people.delegationGtm].map((person) =>
      world.as(person).ask(`{ partner(id: "${id}") { suspendedAt } }`),
    );
    for (const answer of [await open, await own]) expect(answer!.data.partner).toEqual({ suspendedAt: null });
    expect(refusal(await step(SUSPEND, 2))).toMatchObject({ code: "CONFLICT", field: "id" });
    expect((await step(REINSTATE, 2)).data.reinstatePartner).toEqual({ version: 3, suspendedAt: null });
  });

  it("does not let the secretariat shut itself out", async () => {
    const answer = await secretariat().ask(SUSPEND, {
      key: randomUUID(),
      id: "executive-secretariat",
      version: 1,
    });
    expect(refusal(answer)?.code).toBe("FORBIDDEN");
  });
});

const REGISTER = /* GraphQL */ `
  mutation ($key: ID!, $input: RegisterPartnerInput!) {
    registerPartner(idempotencyKey: $key, input: $input) { id version } }`;
const UPDATE = /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!, $input: PartnerInput!) {
    updatePartner(idempotencyKey: $key, id: $id, version: $version, input: $input) {
      version name { text } sources { citation } revisions { action } } }`;
const SUSPEND = /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!) {
    suspendPartner(idempotencyKey: $key, id: $id, version: $version) { version suspendedAt } }`;
const REINSTATE = /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!) {
    reinstatePartner(idempotencyKey: $key, id: $id, version: $version) { version suspendedAt } }`;
const PARTNER = /* GraphQL */ `
  query ($id: ID!) { partner(id: $id) {
    id kind version name { text } before: name(asOf: "2010-05-01") { text } country { iso3 } parent { id }
    aliases { alias } sources { citation confidence } suspendedAt revisions { version action partnerId } } }`;
