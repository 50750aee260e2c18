import { type Caller } from "../../services/kit/caller";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { rncomHnd, rncomGtm, rncom, secretariat, delegationGtm, delegationCri, iom, anonymous } = people;
const others = { anonymous, secretariat, delegationGtm, iom, rncom, rncomGtm };
let keys = 0;
const key = () => `visibility-${++keys}`;

const words = (text: string, more: object = {}) => ({ kind: "CONCERN", text: { es: text }, ...more });
async function draft(person: Person, text: string, more: object = {}) {
  const { data } = await world.as(person).ask(DRAFT, { key: key(), input: words(text, more) });
  return data.draftContribution as { id: string; version: number };
}
const publish = (person: Person, { id, version }: { id: string; version: number }) =>
  world.as(person).ask(PUBLISH, { key: key(), id, version });

/** Every way to a contribution about Honduras with a word in it. */
async function waysTo(person: Person | null, id: string, word: string, status: string) {
  const { data } = await world.as(person).ask(EVERY_WAY, { id, filter: { status: [status], search: word } });
  const { byId, list } = data;
  return {
    byId: byId?.id ?? null,
    listed: list.nodes.map((node: { id: string }) => node.id),
    counted: list.totalCount,
  };
}

describe("a draft", () => {
  it.each(Object.entries(others))(
    "stays hidden from %s: by id, in lists, counts and searches",
    async (_who, person) => {
      const { id } = await draft(rncomHnd, "palabra secretísima", { aboutCountries: ["HND"] });
      expect(await waysTo(person, id, "secretisima", "DRAFT")).toEqual({
        byId: null,
        listed: [],
        counted: 0,
      });
    },
  );

  it("is found again by its own organisation", async () => {
    const { id } = await draft(rncomHnd, "borrador reencontrable");
    expect(await waysTo(rncomHnd, id, "reencontrable", "DRAFT")).toEqual({
      byId: id,
      listed: [id],
      counted: 1,
    });
  });

  it("stays hidden from a credential of its own organisation that may not read", async () => {
    const { id } = await draft(rncomHnd, "sin lectura");
    const caller: Caller = { role: "civil-society", partner: "rncom-hnd", country: null, scopes: ["write"] };
    const variables = { id, filter: { status: ["DRAFT"], search: "lectura" } };
    const { data } = await world.subgraph("civil-society", EVERY_WAY, variables, caller);
    expect(data).toEqual({ byId: null, list: { totalCount: 0, nodes: [] } });
  });

  it("stays hidden from references, and from the lists of a country and a partner", async () => {
    const { id } = await draft(rncomHnd, "oculta", { aboutCountries: ["HND"], addressedToPartners: ["iom"] });
    const representations = [
      { __typename: "Contribution", id },
      { __typename: "Country", iso3: "HND" },
      { __typename: "Partner", id: "rncom-hnd" },
    ];
    const { data } = await world.subgraph("civil-society", REFERENCES, {
      representations,
      filter: { status: ["DRAFT"] },
    });
    const nothing = { contributions: { totalCount: 0, nodes: [] } };
    expect(data._entities).toEqual([null, nothing, nothing]);
  });

  it("cannot be told from nothing by one who tries to change it", async () => {
    const hidden = await draft(rncomHnd, "intocable");
    const missing = { id: "00000000-0000-4000-8000-00000000dead", version: 1 };
    const onHidden = await publish(rncomGtm, hidden);
    const onMissing = await publish(rncomGtm, missing);
    expect(onHidden.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect(onHidden).toEqual(onMissing);
  });

  it("is seen by everyone once it is published, without anybody's approval", async () => {
    const first = await draft(rncomHnd, "publicada libremente", { aboutCountries: ["HND"] });
    const published = await publish(rncomHnd, first);
    expect(published.data.publishContribution).toMatchObject({
      status: "PUBLISHED",
      state: "OPEN",
      version: 2,
    });
    for (const person of Object.values(others))
      expect(await waysTo(person, first.id, "publicada", "PUBLISHED")).toMatchObject({
        byId: first.id,
        counted: 1,
      });
  });

  it("that is given up stays readable to its own organisation, and to nobody else", async () => {
    const { id, version } = await draft(rncomHnd, "descartada");
    await world.as(rncomHnd).ask(DISCARD, { key: key(), id, version });
    expect(await waysTo(rncomHnd, id, "descartada", "DISCARDED")).toMatchObject({ byId: id, counted: 1 });
    expect(await waysTo(secretariat, id, "descartada", "DISCARDED")).toEqual({
      byId: null,
      listed: [],
      counted: 0,
    });
  });
});

describe("a withdrawn contribution", () => {
  it("leaves who, what kind and when, and no word of what was said", async () => {
    const input = words("dicho y retirado", {
      title: { es: "Título" },
      aboutCountries: ["HND"],
      addressedToCountries: ["HND"],
    });
    const { data } = await world.as(rncomHnd).ask(POST, { key: key(), input });
    const { id, version } = data.postContribution;
    await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id, version, reason: { en: "A mistake" } });
    const seen = await world.as(anonymous).ask(TOMBSTONE, { id });
    expect(seen.data.contribution).toEqual({
      kind: "CONCERN",
      status: "WITHDRAWN",
      author: { id: "rncom-hnd" },
      title: null,
      text: null,
      state: null,
      publishedAt: expect.any(String),
      withdrawnAt: expect.any(String),
      withdrawalReason: { text: "A mistake" },
      aboutCountries: [],
      addressedToCountries: [],
    });
    expect(await waysTo(rncomHnd, id, "retirado", "WITHDRAWN")).toEqual({ byId: id, listed: [], counted: 0 });
  });

  it("keeps the responses that it had: they are others' words", async () => {
    const input = words("respondida y retirada", { addressedToCountries: ["CRI"] });
    const { data } = await world.as(rncomHnd).ask(POST, { key: key(), input });
    const { id, version } = data.postContribution;
    const response = { contribution: id, text: { es: "Tomamos nota." } };
    await world.as(delegationCri).ask(RESPOND, { key: key(), input: response });
    await world.as(rncomHnd).ask(WITHDRAW, { key: key(), id, version });
    const seen = await world.as(anonymous).ask(TOMBSTONE_RESPONSES, { id });
    expect(seen.data.contribution.responses.nodes).toEqual([{ text: { text: "Tomamos nota." } }]);
    const late = await world.as(delegationCri).ask(RESPOND, { key: key(), input: response });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "input.contribution" });
  });
});

describe("the history of a contribution", () => {
  it("is seen by its own organisation alone", async () => {
    const first = await draft(rncomHnd, "con historia");
    await publish(rncomHnd, first);
    const history = async (person: Person | null) =>
      (await world.as(person).ask(HISTORY, { id: first.id })).data.contribution.revisions;
    expect(await history(rncomHnd)).toEqual([
      { action: "publish", version: 2, partnerId: "rncom-hnd" },
      { action: "draft", version: 1, partnerId: "rncom-hnd" },
    ]);
    for (const person of Object.values(others)) expect(await history(person)).toEqual([]);
  });
});

const DRAFT = `mutation ($key: ID!, $input: ContributionInput!) {
  draftContribution(idempotencyKey: $key, input: $input) { id version } }`;
const POST = `mutation ($key: ID!, $input: ContributionInput!) {
  postContribution(idempotencyKey: $key, input: $input) { id version } }`;
const PUBLISH = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  publishContribution(idempotencyKey: $key, id: $id, version: $version) { id status state version } }`;
const DISCARD = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  discardContribution(idempotencyKey: $key, id: $id, version: $version) { id status } }`;
const WITHDRAW = `mutation ($key: ID!, $id: ID!, $version: Int!, $reason: LocalizedTextInput) {
  withdrawContribution(idempotencyKey: $key, id: $id, version: $version, reason: $reason) { id status } }`;
const RESPOND = `mutation ($key: ID!, $input: ContributionResponseInput!) {
  respondToContribution(idempotencyKey: $key, input: $input) { id } }`;
const EVERY_WAY = `query ($id: ID!, $filter: ContributionFilter!) {
  byId: contribution(id: $id) { id }
  list: contributions(filter: $filter) { totalCount nodes { id } } }`;
const REFERENCES = `query ($representations: [_Any!]!, $filter: ContributionFilter!) {
  _entities(representations: $representations) {
    ... on Contribution { id }
    ... on Country { contributions(filter: $filter) { totalCount nodes { id } } }
    ... on Partner { contributions(filter: $filter) { totalCount nodes { id } } } } }`;
const TOMBSTONE = `query ($id: ID!) { contribution(id: $id) {
  kind status author { id } title { text } text { text } state publishedAt withdrawnAt withdrawalReason { text }
  aboutCountries { iso3 } addressedToCountries { iso3 } } }`;
const TOMBSTONE_RESPONSES = `query ($id: ID!) { contribution(id: $id) { responses { nodes { text { text } } } } }`;
const HISTORY = `query ($id: ID!) { contribution(id: $id) { revisions { action version partnerId } } }`;
