import { type Person, people } from "../support/people";
import { type Answer, startWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { anonymous, delegationGtm, readerGtm, delegationCri, secretariat, rncomGtm } = people;
const secretary: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
let keys = 0;
const key = () => `edits-${++keys}`;
const FIRST = {
  title: { es: "Ventanilla móvil", en: "Mobile desk" },
  whatWasDone: { es: "Atención en frontera." },
  crime: "BOTH",
  axis: "PROTECTION",
  treatyArticles: ["TIP 6"],
};
const SECOND = {
  ...FIRST,
  title: { es: "Ventanilla quetzal", en: "Mobile desk" },
  axis: "PREVENTION",
  country: "GTM",
};

const step = (
  person: Person | null,
  name: string,
  id: string,
  version: number,
  more: object = {},
  k = key(),
) => world.as(person).ask(changing(name), { key: k, id, version, ...NEEDED[name], ...more });
const read = async (person: Person | null, id: string, document = PRACTICE, variables: object = {}) =>
  (await world.as(person).ask(document, { id, ...variables })).data.practice;
const refusal = ({ errors }: Answer): Record<string, unknown> => ({
  message: errors?.[0]?.message,
  ...errors?.[0]?.extensions,
});

/** Guatemala's practice, published as version 3, and the edit of it after some steps: 4, 5, … */
async function published(...steps: string[]): Promise<string> {
  const { data } = await world.as(delegationGtm).ask(DRAFT, { key: key(), input: FIRST });
  const { id } = data.draftPractice;
  for (const [i, name] of ["submit", "publish", ...steps].entries()) {
    const person = ["submit", "revise", "discard"].includes(name) ? delegationGtm : secretariat;
    const { errors } = await step(person, name, id, i + 1);
    expect(errors).toBeUndefined();
  }
  return id;
}

describe("an edit of a published practice", () => {
  it("leaves what everyone reads as it is, until the reviewers approve it", async () => {
    const id = await published();
    const live = await read(anonymous, id);
    expect(live).toMatchObject({ version: 3, title: { text: "Mobile desk" }, axis: "PROTECTION" });

    const begun = await step(delegationGtm, "revise", id, 3, { input: SECOND });
    expect(begun.data.revisePractice).toMatchObject({
      status: "PUBLISHED",
      version: 3,
      axis: "PROTECTION",
      staged: { id: `${id}/4`, version: 4, status: "DRAFT", baseVersion: 3, axis: "PREVENTION" },
    });
    await step(delegationGtm, "submit", id, 4);
    await step(secretariat, "return", id, 5);
    expect((await read(delegationGtm, id)).staged).toMatchObject({
      status: "RETURNED",
      reviewNote: { text: "Falta la fuente." },
    });
    await step(delegationGtm, "revise", id, 6, { input: SECOND });
    await step(delegationGtm, "submit", id, 7);
    expect(await read(anonymous, id)).toEqual(live);

    const approved = await step(secretariat, "publish", id, 8);
    expect(approved.data.publishPractice).toMatchObject({ version: 9, axis: "PREVENTION", staged: null });
    const now = await read(anonymous, id);
    expect(now).toMatchObject({ version: 9, axis: "PREVENTION", country: { iso3: "GTM" }, reviewNote: null });
    expect(now.publishedAt > live.publishedAt).toBe(true);
  });

  it("is in no list, search or facet before it is approved, and what it replaces in none afterwards", async () => {
    const id = await published();
    const found = async (person: Person, search: string, axis: string) => {
      const { data } = await world
        .as(person)
        .ask(FOUND, { filter: { search, author: "delegation-gtm", axis: [axis] } });
      return data.practices.nodes.filter((node: { id: string }) => node.id === id).length;
    };
    await step(delegationGtm, "revise", id, 3, {
      input: { ...SECOND, title: { es: "Ventanilla cenzontle" } },
    });
    await step(delegationGtm, "submit", id, 4);
    for (const person of [delegationGtm, secretariat]) {
      expect(await found(person, "cenzontle", "PREVENTION")).toBe(0);
      expect(await found(person, "movil", "PROTECTION")).toBe(1);
    }
    await step(secretariat, "publish", id, 5);
    expect(await found(delegationGtm, "cenzontle", "PREVENTION")).toBe(1);
    expect(await found(delegationGtm, "movil", "PROTECTION")).toBe(0);
  });

  it.each([
    ["DRAFT", ["revise"], [delegationGtm, readerGtm]],
    ["SUBMITTED", ["revise", "submit"], [delegationGtm, readerGtm, secretariat]],
    ["RETURNED", ["revise", "submit", "return"], [delegationGtm, readerGtm, secretariat]],
  ] as [string, string[], Person[]][])(
    "that is %s is seen by the right ones alone",
    async (status, steps, seeing) => {
      const id = await published(...steps);
      const version = 3 + steps.length;
      for (const person of [
        delegationGtm,
        readerGtm,
        secretariat,
        secretary,
        delegationCri,
        rncomGtm,
        anonymous,
      ]) {
        const sees = seeing.includes(person as Person);
        const practice = await read(person, id, EVERYWHERE, { version, key: `${id}/${version}` });
        const edit = sees ? { id: `${id}/${version}`, status } : null;
        expect(practice).toMatchObject({ version: 3, staged: edit, revision: edit });
        expect(practice.compare === null).toBe(!sees);
        expect(practice.revisions.some((entry: { version: number }) => entry.version > 3)).toBe(sees);
        expect(practice.publishedRevisions).toEqual({ totalCount: 1, nodes: [{ version: 3 }] });
        const byKey = await world.as(person).ask(BY_KEY, { key: `${id}/${version}` });
        expect(byKey.data.practiceRevision).toEqual(edit);
      }
    },
  );

  it("tells reviewers nothing of a draft beside a published practice, not even by a refusal", async () => {
    const [plain, edited] = [await published(), await published("revise")];
    for (const version of [3, 4]) {
      const answers = [];
      for (const id of [plain, edited])
        answers.push(
          JSON.stringify(refusal(await step(secretariat, "publish", id, version)))
            .replaceAll(id, "id")
            .replaceAll(/\d{4}-\d\d-\d\dT[^"]*/g, "then"),
        );
      expect(answers[0]).toBe(answers[1]);
    }
  });
});

describe("what may follow what", () => {
  const reached: Record<string, string[]> = {
    DRAFT: ["revise"],
    SUBMITTED: ["revise", "submit"],
    RETURNED: ["revise", "submit", "return"],
  };
  const allowed: Record<string, string[]> = {
    revise: ["DRAFT", "RETURNED"],
    submit: ["DRAFT", "RETURNED"],
    discard: ["DRAFT", "RETURNED"],
    return: ["SUBMITTED"],
    publish: ["SUBMITTED"],
  };
  const refused = Object.entries(reached).flatMap(([status, steps]) =>
    Object.entries(allowed)
      .filter(
        ([name, from]) => !from.includes(status) && !(status === "DRAFT" && /return|publish/.test(name)),
      )
      .map(([name]) => ({ name, status, steps })),
  );
  it.each(refused)("refuses to $name an edit that is $status", async ({ name, status, steps }) => {
    const id = await published(...steps);
    const person = /return|publish/.test(name) ? secretariat : delegationGtm;
    const before = await read(delegationGtm, id);
    expect(refusal(await step(person, name, id, 3 + steps.length))).toMatchObject({
      code: "CONFLICT",
      field: "id",
      message: expect.stringContaining(`The edit of the practice is ${status.toLowerCase()}`),
      current: { id, status, version: 3 + steps.length },
    });
    expect(await read(delegationGtm, id)).toEqual(before);
  });

  it("approves the one revision that was read: a stale version, or the published one, is a conflict", async () => {
    const id = await published("revise", "submit");
    await step(secretariat, "return", id, 5);
    await step(delegationGtm, "submit", id, 6);
    for (const version of [3, 5, 6])
      expect(refusal(await step(secretariat, "publish", id, version))).toMatchObject({
        code: "CONFLICT",
        field: "version",
        current: { version: 7, status: "SUBMITTED", axis: "PREVENTION" },
      });
    expect((await step(secretariat, "publish", id, 7)).errors).toBeUndefined();
    expect(refusal(await step(secretariat, "publish", id, 7))).toMatchObject({ code: "CONFLICT" });
  });

  it("keeps one edit at a time: of two officers who begin one, the second is shown the first's", async () => {
    const id = await published();
    const answers = await Promise.all([1, 2].map(() => step(delegationGtm, "revise", id, 3)));
    const [lost] = answers.filter(({ errors }) => errors);
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
    expect(refusal(lost!)).toMatchObject({ code: "CONFLICT", field: "version", current: { version: 4 } });
  });

  it("archives the published practice and ends the edit, whoever is at it, and an approval comes too late", async () => {
    const id = await published("revise", "submit");
    expect(refusal(await step(secretariat, "archive", id, 5))).toMatchObject({ code: "CONFLICT" });
    const { data } = await step(delegationGtm, "archive", id, 3);
    expect(data.archivePractice).toMatchObject({ status: "ARCHIVED", version: 6, staged: null });
    expect(refusal(await step(secretariat, "publish", id, 5))).toMatchObject({ code: "CONFLICT" });
    expect(await read(anonymous, id)).toBeNull();
    expect((await read(secretariat, id, EVERYWHERE, { version: 5 })).revision).toMatchObject({
      status: "SUBMITTED",
    });
    const cited = await world.as(anonymous).ask(BY_KEY, { key: `${id}/3` });
    expect(cited.data.practiceRevision).toBeNull();
  });

  it("gives an edit up without a trace for readers, and lets another one begin", async () => {
    const id = await published("revise", "discard");
    expect(await read(delegationGtm, id)).toMatchObject({ version: 3, axis: "PROTECTION", staged: null });
    expect((await read(secretariat, id, EVERYWHERE, { version: 5 })).revisions[0]).toMatchObject({
      version: 3,
    });
    const { data } = await step(delegationGtm, "revise", id, 3);
    expect(data.revisePractice.staged).toMatchObject({ version: 6, baseVersion: 3 });
  });

  it("refuses to submit an edit that changes nothing or lacks something", async () => {
    const id = await published();
    await step(delegationGtm, "revise", id, 3, { input: { ...FIRST, country: "GTM" } });
    expect(refusal(await step(delegationGtm, "submit", id, 4))).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "id",
    });
    await step(delegationGtm, "revise", id, 4, { input: { title: { es: "Nada más" } } });
    expect(refusal(await step(delegationGtm, "submit", id, 5))).toMatchObject({
      fields: ["whatWasDone", "crime", "axis"],
    });
  });

  it("leaves edits to the author and approval to the reviewers", async () => {
    const id = await published("revise", "submit");
    for (const person of [delegationCri, rncomGtm, secretariat])
      expect(refusal(await step(person, "revise", id, 3)).code).toBe("FORBIDDEN");
    for (const person of [delegationGtm, secretary])
      expect(refusal(await step(person, "publish", id, 5)).code).toBe("FORBIDDEN");
  });

  it("answers a repeated request from the revision that it made, fifty times at once too", async () => {
    const id = await published();
    const k = key();
    const many = await Promise.all(
      Array.from({ length: 50 }, () => step(delegationGtm, "revise", id, 3, {}, k)),
    );
    expect(new Set(many.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(many[0]!.data.revisePractice.staged).toMatchObject({ version: 4 });
    await step(delegationGtm, "submit", id, 4);
    const approval = key();
    const first = await step(secretariat, "publish", id, 5, {}, approval);
    expect(await step(secretariat, "publish", id, 5, {}, approval)).toEqual(first);
    expect(await step(delegationGtm, "revise", id, 3, {}, k)).toEqual(many[0]);
  });
});

const NEEDED: Record<string, object> = {
  revise: { input: SECOND },
  return: { note: { es: "Falta la fuente." } },
  archive: { reason: { es: "Fin del proyecto." } },
};
const ANSWER = `
  id status version axis publishedAt title { text } country { iso3 } reviewNote { text }
  staged { id version status baseVersion axis publishedAt title { text } reviewNote { text } }`;
const DRAFT = /* GraphQL */ `
  mutation ($key: ID!, $input: PracticeInput!) { draftPractice(idempotencyKey: $key, input: $input) { id } }
`;
const DECLARED: Record<string, [string, string]> = {
  revise: [", $input: PracticeInput!", ", input: $input"],
  return: [", $note: LocalizedTextInput!", ", note: $note"],
  archive: [", $reason: LocalizedTextInput!", ", reason: $reason"],
};
const changing = (name: string) => {
  const [variable, argument] = DECLARED[name] ?? ["", ""];
  return /* GraphQL */ `
    mutation ($key: ID!, $id: ID!, $version: Int!${variable}) {
      ${name}Practice(idempotencyKey: $key, id: $id, version: $version${argument}) { ${ANSWER} }
    }
  `;
};
const PRACTICE = `query ($id: ID!) { practice(id: $id) { ${ANSWER} } }`;
const EVERYWHERE = /* GraphQL */ `
  query ($id: ID!, $version: Int!) {
    practice(id: $id) {
      version
      staged { id status }
      revision(version: $version) { id status }
      compare(from: 3, to: $version) { differences { field } }
      revisions { version }
      publishedRevisions { totalCount nodes { version } }
    }
  }
`;
const BY_KEY = `query ($key: ID!) { practiceRevision(id: $key) { id status } }`;
const FOUND = `query ($filter: PracticeFilter!) { practices(filter: $filter, first: 100) { nodes { id } } }`;
