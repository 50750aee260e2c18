import { ANSWER, answersIn, delegation, refusal, type Step } from "../support/indicators";
import { type Person, people } from "../support/people";
import { startWorld, type World } from "../support/world";

let world: World;
let answers: ReturnType<typeof answersIn>;
beforeAll(async () => {
  world = await startWorld();
  answers = answersIn(world);
});
afterAll(() => world.stop());

const { secretariat, anonymous, iom, delegationCan, coalition, rncomGtm, readerGtm, colombia } = people;
const YES = { indicator: "HUB-DEMO-1/L-01", value: { choice: "YES" } };
const read = (as: Person | null, id: string) => world.as(as).ask(READ, { id });
const stored = (id: string) =>
  world.database.query("SELECT status, version, state FROM indicators.answer WHERE id = $1", [id]);
const counts = () =>
  world.database.query(`SELECT (SELECT count(*) FROM indicators.answer) AS answers,
    (SELECT count(*) FROM indicators.revision) AS revisions, (SELECT count(*) FROM indicators.idempotency_key) AS keys`);
/** Every story answers another question or for another year, since a question is answered once a year. */
let asked = 0;
const another = () => {
  asked += 1;
  return {
    ...YES,
    indicator: `HUB-DEMO-1/L-0${1 + Math.floor(asked / 30)}`,
    period: String(1991 + (asked % 30)),
  };
};

describe("the way of an answer", () => {
  it("leads from the country's experts through its focal point and the secretariat to everyone", async () => {
    const input = {
      ...YES,
      note: { es: "Desde 2009." },
      legalBasis: [
        { citation: "Código Penal, art. 202 Ter (Decreto 9-2009)", provision: "gtm-penal-code-202-ter" },
      ],
      evidence: [{ description: { es: "Texto vigente" }, source: "svet.gob.gt/trata-de-personas" }],
      sources: [{ citation: "SVET", confidence: "HIGH" }],
    };
    const { data, errors } = await answers.draft("GTM", input);
    expect(errors).toBeUndefined();
    expect(data.draftIndicatorAnswer).toMatchObject({
      status: "DRAFT",
      version: 1,
      state: "ANSWERED",
      value: { choice: "YES", count: null, suppressed: false, cells: [] },
      treatyArticles: ["TIP 5"],
      country: { iso3: "GTM" },
      author: { id: "delegation-gtm" },
      legalBasis: [{ provision: { id: "gtm-penal-code-202-ter" } }],
      importedFrom: null,
    });
    const { id } = data.draftIndicatorAnswer;
    expect((await read(secretariat, id)).data.indicatorAnswer).toBeNull();
    const gtm = delegation("GTM");
    await answers.change(gtm, "submit", { id, version: 1 });
    expect((await read(secretariat, id)).data.indicatorAnswer).toBeNull();
    const back = await answers.change(gtm, "return", { id, version: 2 });
    expect(back.data.returnIndicatorAnswer).toMatchObject({
      status: "RETURNED",
      reviewNote: { text: "Which year?" },
    });
    await answers.change(gtm, "submit", { id, version: 3 });
    const cleared = await answers.change(gtm, "clear", { id, version: 4 });
    expect(cleared.data.clearIndicatorAnswer).toMatchObject({
      status: "CLEARED",
      clearedAt: expect.any(String),
    });
    expect((await read(secretariat, id)).data.indicatorAnswer).toMatchObject({ status: "CLEARED" });
    expect((await read(anonymous, id)).data.indicatorAnswer).toBeNull();
    const published = await answers.change(secretariat, "publish", { id, version: 5 });
    expect(published.data.publishIndicatorAnswer).toMatchObject({ status: "PUBLISHED", reviewNote: null });
    expect((await read(anonymous, id)).data.indicatorAnswer).toMatchObject({
      status: "PUBLISHED",
      revisions: [],
    });
    const seen = await read(gtm, id);
    expect(seen.data.indicatorAnswer.revisions.map(({ action }: { action: string }) => action)).toEqual([
      ...["publish", "clear", "submit", "return", "submit", "draft"],
    ]);
    const reopened = await answers.change(gtm, "reopen", { id, version: 6 });
    expect(reopened.data.reopenIndicatorAnswer).toMatchObject({ status: "RETURNED", publishedAt: null });
    expect((await read(anonymous, id)).data.indicatorAnswer).toBeNull();
  });

  const reached: Record<string, Step[]> = {
    DRAFT: [],
    SUBMITTED: ["submit"],
    RETURNED: ["submit", "return"],
    CLEARED: ["submit", "clear"],
    PUBLISHED: ["submit", "clear", "publish"],
  };
  const allowed: Record<Step, string[]> = {
    revise: ["DRAFT", "RETURNED"],
    submit: ["DRAFT", "RETURNED"],
    clear: ["SUBMITTED"],
    return: ["SUBMITTED", "CLEARED"],
    publish: ["CLEARED"],
    reopen: ["PUBLISHED"],
  };
  const refused = Object.entries(reached).flatMap(([status, steps]) =>
    (Object.keys(allowed) as Step[])
      // What the secretariat cannot see it cannot publish: that is another refusal.
      .filter((step) => !allowed[step].includes(status) && (step !== "publish" || status === "PUBLISHED"))
      .map((step) => ({ status, step, steps })),
  );
  it.each(refused)(
    "refuses to $step one that is $status, and changes nothing",
    async ({ status, step, steps }) => {
      const answer = await answers.after("MEX", another(), ...steps);
      const as = step === "publish" ? secretariat : delegation("MEX");
      expect(refusal(await answers.change(as, step, answer))).toMatchObject({
        code: "CONFLICT",
        field: "id",
        fix: expect.any(String),
        current: { status, version: answer.version },
      });
      expect(await stored(answer.id)).toMatchObject([{ status, version: answer.version }]);
    },
  );

  it("keeps not answered, not applicable and refused apart, and gives them no value", async () => {
    for (const state of ["NOT_ANSWERED", "NOT_APPLICABLE", "REFUSED"]) {
      const { data } = await answers.draft("PAN", { ...another(), state, value: null });
      expect(data.draftIndicatorAnswer).toMatchObject({ state, value: null });
      expect(refusal(await answers.draft("PAN", { ...another(), state }))).toMatchObject({
        code: "BAD_USER_INPUT",
        field: "input.value",
      });
    }
  });
});

describe("who may", () => {
  it("leaves an answer to the country's own delegation", async () => {
    const before = await counts();
    for (const person of [delegationCan, secretariat, coalition, rncomGtm, iom, readerGtm])
      expect(refusal(await answers.draft("GTM", another(), person))).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(await answers.draft("GTM", another(), anonymous)).code).toBe("UNAUTHENTICATED");
    expect(refusal(await answers.draft("COL", another(), colombia)).code).toBe("FORBIDDEN");
    expect(await counts()).toEqual(before);
  });

  it("leaves clearing to the country and publishing to the secretariat", async () => {
    const answer = await answers.after("SLV", another(), "submit");
    for (const person of [secretariat, delegationCan, iom, coalition])
      expect(refusal(await answers.change(person, "clear", answer))).toMatchObject({ code: "NOT_FOUND" });
    const cleared = (await answers.change(delegation("SLV"), "clear", answer)).data.clearIndicatorAnswer;
    expect(refusal(await answers.change(delegation("SLV"), "publish", cleared)).code).toBe("FORBIDDEN");
    expect(refusal(await answers.change(secretariat, "clear", cleared)).code).toBe("FORBIDDEN");
    expect(refusal(await answers.change(secretariat, "submit", cleared)).code).toBe("FORBIDDEN");
    const secretary: Person = { partner: "executive-secretariat", scopes: ["read", "write"] };
    expect(refusal(await answers.change(secretary, "publish", cleared)).code).toBe("NOT_FOUND");
    const back = await answers.change(secretariat, "return", cleared);
    expect(back.data.returnIndicatorAnswer).toMatchObject({ status: "RETURNED", clearedAt: null });
    expect((await read(secretariat, answer.id)).data.indicatorAnswer).toBeNull();
  });

  it("shows a draft to nobody else, in no list, count or reference", async () => {
    const { id } = await answers.after("CRI", another(), "submit");
    for (const person of [
      anonymous,
      secretariat,
      delegationCan,
      iom,
      { ...delegation("CRI"), scopes: ["write"] } as Person,
    ]) {
      const { data } = await world.as(person).ask(LIST, { filter: { country: ["CRI"] } });
      expect(data.indicatorAnswers).toEqual({ totalCount: 0, nodes: [] });
      expect((await read(person, id)).data.indicatorAnswer).toBeNull();
    }
    const { data } = await world.as(people.delegationCri).ask(LIST, { filter: { country: ["CRI"] } });
    expect(data.indicatorAnswers).toEqual({ totalCount: 1, nodes: [{ id }] });
    const key = { __typename: "IndicatorAnswer", id };
    const reference = await world.subgraph("indicators", ENTITIES, {
      keys: [key, { ...key, id: "nul\0" }, { ...key, id: 3 }],
    });
    expect(reference.data._entities).toEqual([null, null, null]);
  });
});

describe("bad input", () => {
  const PEOPLE = "HUB-DEMO-1/PR-05";
  const cell = (sex: string, age: string, count: number) => ({ sex, age, count });
  const FOUR = [
    cell("FEMALE", "ADULT", 20),
    cell("FEMALE", "CHILD", 20),
    cell("MALE", "ADULT", 20),
    cell("MALE", "CHILD", 20),
  ];
  it.each<[object, string, string?]>([
    [{ indicator: "HUB-DEMO-1/L-99" }, "input.indicator", "NOT_FOUND"],
    [{ indicator: "nul\0" }, "input.indicator", "NOT_FOUND"],
    [{ period: "2999" }, "input.period"],
    [{ period: "2016-06" }, "input.period"],
    [{ value: null }, "input.value"],
    [{ value: { count: 3 } }, "input.value.count"],
    [{ value: { choice: "YES", rate: 2 } }, "input.value.rate"],
    [{ indicator: "HUB-DEMO-1/PV-02", value: { rate: -1 } }, "input.value.rate"],
    [
      { indicator: "HUB-DEMO-1/PV-01", value: { startsOn: "2016-02-01", endsOn: "2016-01-01" } },
      "input.value.endsOn",
    ],
    [{ indicator: PEOPLE, value: { count: -1 } }, "input.value.count"],
    [{ indicator: PEOPLE, value: { count: 70, cells: FOUR } }, "input.value.count"],
    [{ indicator: PEOPLE, value: { cells: FOUR.slice(1) } }, "input.value.cells"],
    [{ indicator: PEOPLE, value: { cells: [...FOUR, FOUR[0]] } }, "input.value.cells"],
    [{ indicator: PEOPLE, value: { cells: [{ sex: "MALE", count: 3 }] } }, "input.value.cells.0"],
    [{ indicator: "HUB-DEMO-1/PV-03", value: { cells: FOUR } }, "input.value.cells.0"],
    [{ note: { es: " " } }, "input.note.es"],
    [{ legalBasis: [{ citation: "" }] }, "input.legalBasis.0.citation"],
    [{ legalBasis: [{ citation: "Ley", provision: "\n" }] }, "input.legalBasis.0.provision"],
    [
      { evidence: [{ description: { es: "x" }, source: "x", url: "javascript:alert(1)" }] },
      "input.evidence.0.url",
    ],
    [{ sources: Array(31).fill({ citation: "x", confidence: "HIGH" }) }, "input.sources"],
  ])("%j names its field and changes nothing", async (wrong, field, code = "BAD_USER_INPUT") => {
    const before = await counts();
    const answer = refusal(await answers.draft("HND", { ...another(), ...wrong }));
    expect(answer).toMatchObject({ code, field, fix: expect.any(String) });
    expect(await counts()).toEqual(before);
  });
});

describe("nothing done twice, nothing overwritten", () => {
  it("answers fifty of the same draft at once with one answer", async () => {
    const input = another();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => answers.draft("NIC", input, delegation("NIC"), "fifty")),
    );
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(all[0]!.errors).toBeUndefined();
  });

  it("refuses a second answer to the same question, and two at once make one", async () => {
    const input = another();
    const both = await Promise.all([answers.draft("NIC", input), answers.draft("NIC", input)]);
    expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(refusal(both.find(({ errors }) => errors)!)).toMatchObject({
      code: "CONFLICT",
      field: "input.period",
      current: { status: "DRAFT" },
    });
  });

  it("answers a repeated step as the first time, and refuses a stale version with the current record", async () => {
    const answer = await answers.after("BLZ", another());
    const first = await answers.change(delegation("BLZ"), "submit", answer, {}, "step");
    await answers.change(delegation("BLZ"), "clear", { ...answer, version: 2 });
    const again = await answers.change(delegation("BLZ"), "submit", answer, {}, "step");
    // Everything but the history, which goes on.
    expect(again.data.submitIndicatorAnswer).toEqual({
      ...first.data.submitIndicatorAnswer,
      revisions: expect.anything(),
    });
    const other = await answers.change(delegation("BLZ"), "submit", { ...answer, version: 9 }, {}, "step");
    expect(refusal(other)).toMatchObject({ code: "CONFLICT", field: "idempotencyKey" });
    expect(refusal(await answers.change(delegation("BLZ"), "clear", answer))).toMatchObject({
      code: "CONFLICT",
      field: "version",
      current: { status: "CLEARED", version: 3 },
    });
  });
});

describe("counts of people", () => {
  const cells = [
    { sex: "FEMALE", age: "ADULT", count: 40 },
    { sex: "FEMALE", age: "CHILD", count: 35 },
    { sex: "MALE", age: "ADULT", count: 3 },
    { sex: "MALE", age: "CHILD", count: 22 },
  ];
  const assisted = { indicator: "HUB-DEMO-1/PR-05", value: { cells } };
  const withheld = [null, 35, null, 22];
  const shown = (answer: { value: { cells: { count: number | null }[] } }) =>
    answer.value.cells.map(({ count }) => count);

  it("are read whole by the country and with small numbers withheld by everyone else, also who publishes", async () => {
    const answer = await answers.after("DOM", assisted, "submit", "clear");
    const published = await answers.change(secretariat, "publish", answer);
    expect(shown(published.data.publishIndicatorAnswer)).toEqual(withheld);
    for (const person of [
      anonymous,
      secretariat,
      delegationCan,
      iom,
      { ...delegation("DOM"), scopes: ["write"] } as Person,
    ]) {
      const { data } = await read(person, answer.id);
      expect(shown(data.indicatorAnswer)).toEqual(withheld);
      expect(data.indicatorAnswer.value).toMatchObject({ count: 100, suppressed: false });
    }
    const own = await read(delegation("DOM"), answer.id);
    expect(shown(own.data.indicatorAnswer)).toEqual([40, 35, 3, 22]);
  });

  it("are not told by a refusal that shows the record either", async () => {
    const answer = await answers.published("PAN", assisted);
    const stale = await answers.change(secretariat, "return", { ...answer, version: 1 });
    const twice = await answers.change(secretariat, "publish", answer);
    for (const refused of [stale, twice]) {
      const { code, current } = refusal(refused) as {
        code: string;
        current: { value: { cells: { count: number | null }[] } };
      };
      expect(code).toBe("CONFLICT");
      expect(shown(current)).toEqual(withheld);
    }
  });
});

describe("lists", () => {
  it("filter by framework, article, state and choice", async () => {
    await answers.published("USA", { ...YES, indicator: "HUB-DEMO-1/PR-03", value: { count: 5 } });
    await answers.published("USA", { indicator: "HUB-DEMO-1/PR-06", value: { choice: "NO" } });
    const ids = async (filter: object) => {
      const { data } = await world.as(anonymous).ask(INDICATORS, { filter: { country: ["usa"], ...filter } });
      return data.indicatorAnswers.nodes.map(
        ({ indicator }: { indicator: { code: string } }) => indicator.code,
      );
    };
    expect(await ids({})).toEqual(["PR-03", "PR-06"]);
    expect(await ids({ treatyArticle: "TIP 6" })).toEqual(["PR-03"]);
    expect(await ids({ treatyArticle: "TIP 6(2)" })).toEqual([]);
    expect(await ids({ choice: ["NO", "PARTLY"] })).toEqual(["PR-06"]);
    expect(await ids({ framework: "HUB-DEMO-2" })).toEqual([]);
    expect(await ids({ state: ["REFUSED"] })).toEqual([]);
  });

  it("ask the database as often for one answer as for all", async () => {
    const one = await world.statements(() => world.as(anonymous).ask(WHOLE, { first: 1 }));
    const all = await world.statements(() => world.as(anonymous).ask(WHOLE, { first: 100 }));
    expect(all).toHaveLength(one.length);
  });
});

const READ = `query ($id: ID!) { indicatorAnswer(id: $id) { ${ANSWER} } }`;
const LIST = `query ($filter: IndicatorAnswerFilter!) { indicatorAnswers(filter: $filter) { totalCount nodes { id } } }`;
const INDICATORS = `query ($filter: IndicatorAnswerFilter!) {
  indicatorAnswers(filter: $filter, orderBy: INDICATOR) { nodes { indicator { code } } } }`;
const WHOLE = `query ($first: Int) { indicatorAnswers(first: $first) { totalCount nodes { ${ANSWER}
  indicator { code axis { name { text } } framework { title { text } } supersedes { id } supersededBy { id } } } } }`;
const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on IndicatorAnswer { id } } }`;
