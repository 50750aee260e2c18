import { type Caller } from "../../services/kit/caller";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
const practices: Record<string, { id: string; word: string }> = {};
let keys = 0;

const { delegationGtm, secretariat } = people;
const secretary: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
const { anonymous, readerGtm, delegationCri, coalition, rncomGtm, iom, colombia } = people;
const everyone = {
  anonymous,
  delegationGtm,
  readerGtm,
  secretariat,
  secretary,
  delegationCri,
  coalition,
  rncomGtm,
  iom,
  colombia,
};
const authors = ["delegationGtm", "readerGtm"];
const seenBy: Record<string, string[]> = {
  DRAFT: authors,
  SUBMITTED: [...authors, "secretariat"],
  RETURNED: [...authors, "secretariat"],
  PUBLISHED: Object.keys(everyone),
  ARCHIVED: [...authors, "secretariat"],
  DISCARDED: [],
};

beforeAll(async () => {
  world = await startWorld();
  await prepare("DRAFT", "ceiba");
  await prepare("SUBMITTED", "quetzal", "submit");
  await prepare("RETURNED", "marimba", "submit", "return");
  await prepare("PUBLISHED", "obsidiana", "submit", "publish");
  await prepare("ARCHIVED", "cacao", "submit", "publish", "archive");
  await prepare("DISCARDED", "copal", "discard");
});
afterAll(() => world.stop());

describe.each(Object.entries(seenBy))("a practice that is %s", (status, seeing) => {
  it.each(Object.entries(everyone))("shows itself alike in every way to %s", async (name, person) => {
    const { id, word } = practices[status]!;
    const { data } = await world
      .as(person)
      .ask(EVERY_WAY, { id, filter: { search: word, status: [status] } });
    const sees = seeing.includes(name);
    expect(data.practice).toEqual(sees ? { id, status } : null);
    for (const list of [data.practices, data.country.practices, data.partner.practices])
      expect(list).toEqual({
        totalCount: sees ? 1 : 0,
        nodes: sees ? [{ id }] : [],
        facets: { crime: sees ? [{ value: "TRAFFICKING", count: 1 }] : [] },
      });
  });

  it("is a reference for those alone who see it", async () => {
    const { id } = practices[status]!;
    const variables = { keys: [{ __typename: "Practice", id }] };
    for (const [name, caller] of Object.entries(callers)) {
      const { data } = await world.subgraph("best-practices", ENTITIES, variables, caller);
      expect(data._entities).toEqual([status === "PUBLISHED" || seeing.includes(name) ? { id } : null]);
    }
  });
});

describe("what only author and reviewers know", () => {
  it("keeps a practice's history from everyone else", async () => {
    const { id } = practices.PUBLISHED!;
    const history = async (person: Person | null) =>
      (await world.as(person).ask(HISTORY, { id })).data.practice.revisions;
    const whole = [
      { version: 3, action: "publish", partnerId: "executive-secretariat" },
      { version: 2, action: "submit", partnerId: "delegation-gtm" },
      { version: 1, action: "draft", partnerId: "delegation-gtm" },
    ];
    expect(await history(delegationGtm)).toEqual(whole);
    expect(await history(secretariat)).toEqual(whole);
    for (const person of [anonymous, delegationCri, rncomGtm, secretary])
      expect(await history(person)).toEqual([]);
  });

  it("answers a change of a hidden practice like a change of none", async () => {
    const refusals = [];
    for (const id of [practices.DRAFT!.id, "00000000-0000-4000-8000-000000000000", "no uuid", "nul\0"]) {
      const { errors } = await world.as(secretariat).ask(changing("publish"), { key: key(), id, version: 1 });
      refusals.push(errors);
    }
    expect(new Set(refusals.map((errors) => JSON.stringify(errors))).size).toBe(1);
    expect(refusals[0]![0]!.extensions).toMatchObject({ code: "NOT_FOUND", field: "id" });
  });

  it("shows the reviewing secretariat what waits, the longest waiting first, and others nothing of it", async () => {
    await prepare("LATER", "jícara", "submit");
    const queue = async (person: Person | null) => {
      const { data } = await world
        .as(person)
        .ask(`{ practicesToReview { totalCount nodes { id submittedAt } } }`);
      return data.practicesToReview.nodes.map((node: { id: string }) => node.id);
    };
    const waiting = [practices.SUBMITTED!.id, practices.LATER!.id];
    expect(await queue(secretariat)).toEqual(waiting);
    expect(await queue(delegationGtm)).toEqual(waiting);
    for (const person of [anonymous, secretary, delegationCri, coalition])
      expect(await queue(person)).toEqual([]);
  });
});

it("hides an adaptation's original from others once that is archived, and keeps the adaptation", async () => {
  await prepare("ORIGINAL", "jade", "submit", "publish");
  const original = practices.ORIGINAL!.id;
  const input = { title: { es: "Según Guatemala" }, adaptedFrom: original };
  const { id } = (await world.as(delegationCri).ask(DRAFT, { key: key(), input })).data.draftPractice;
  await world.as(delegationGtm).ask(changing("archive"), { key: key(), id: original, version: 3 });
  const read = await world
    .as(delegationCri)
    .ask("query ($id: ID!) { practice(id: $id) { adaptedFrom { id } } }", { id });
  expect(read.data.practice).toEqual({ adaptedFrom: null });
  const revise = `mutation ($key: ID!, $id: ID!, $input: PracticeInput!) {
    revisePractice(idempotencyKey: $key, id: $id, version: 1, input: $input) { version } }`;
  const { errors } = await world.as(delegationCri).ask(revise, { key: key(), id, input });
  expect(errors).toBeUndefined();
});

it("takes what is published for an original, and nothing else", async () => {
  const { data } = await world.as(delegationCri).ask(DRAFT, {
    key: key(),
    input: { adaptedFrom: practices.PUBLISHED!.id },
  });
  expect(data.draftPractice.adaptedFrom).toEqual({ id: practices.PUBLISHED!.id });
  const { errors } = await world.as(delegationGtm).ask(DRAFT, {
    key: key(),
    input: { adaptedFrom: practices.ARCHIVED!.id },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.adaptedFrom" });
});

const key = () => `visibility-${++keys}`;

/** A practice of Guatemala's delegation, brought to a state; the word is in no other practice. */
async function prepare(status: string, word: string, ...steps: string[]) {
  const input = {
    title: { es: `Iniciativa ${word}` },
    problem: { es: "…" },
    crime: "TRAFFICKING",
    axis: "PREVENTION",
  };
  const { data } = await world.as(delegationGtm).ask(DRAFT, { key: key(), input });
  const { id } = data.draftPractice;
  for (const [i, step] of steps.entries()) {
    const person = step === "submit" || step === "discard" ? delegationGtm : secretariat;
    const { errors } = await world.as(person).ask(changing(step), { key: key(), id, version: i + 1 });
    expect(errors).toBeUndefined();
  }
  practices[status] = { id, word };
}

const caller = (
  role: Caller["role"],
  partner: string | null,
  country: string | null,
  ...scopes: Caller["scopes"]
) => ({ role, partner, country, scopes }) as Caller;
const callers: Record<string, Caller> = {
  anonymous: caller("anonymous", null, null),
  delegationGtm: caller("delegation", "delegation-gtm", "GTM", "read", "write"),
  writerGtm: caller("delegation", "delegation-gtm", "GTM", "write"),
  rncomGtm: caller("civil-society", "rncom-gtm", "GTM", "read", "write"),
  secretariat: caller("secretariat", "executive-secretariat", null, "read", "write", "review"),
  secretary: caller("secretariat", "executive-secretariat", null, "read", "write"),
};

const DRAFT = /* GraphQL */ `
  mutation ($key: ID!, $input: PracticeInput!) {
    draftPractice(idempotencyKey: $key, input: $input) {
      id
      adaptedFrom {
        id
      }
    }
  }
`;
const EXTRA: Record<string, string> = {
  return: ', note: { es: "Falta la fuente." }',
  archive: ', reason: { es: "Sustituida." }',
};
const changing = (step: string) => /* GraphQL */ `
  mutation ($key: ID!, $id: ID!, $version: Int!) {
    ${step}Practice(idempotencyKey: $key, id: $id, version: $version${EXTRA[step] ?? ""}) { id status version }
  }
`;
const EVERY_WAY = /* GraphQL */ `
  query ($id: ID!, $filter: PracticeFilter!) {
    practice(id: $id) {
      id
      status
    }
    practices(filter: $filter) {
      ...found
    }
    country(iso3: "GTM") {
      practices(filter: $filter) {
        ...found
      }
    }
    partner(id: "delegation-gtm") {
      practices(filter: $filter) {
        ...found
      }
    }
  }
  fragment found on PracticeConnection {
    totalCount
    nodes {
      id
    }
    facets {
      crime {
        value
        count
      }
    }
  }
`;
const ENTITIES = /* GraphQL */ `
  query ($keys: [_Any!]!) {
    _entities(representations: $keys) {
      ... on Practice {
        id
      }
    }
  }
`;
const HISTORY = /* GraphQL */ `
  query ($id: ID!) {
    practice(id: $id) {
      revisions {
        version
        action
        partnerId
      }
    }
  }
`;
