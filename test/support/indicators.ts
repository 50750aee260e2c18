import { randomUUID } from "node:crypto";

import { type Scope } from "../../services/kit/caller";
import { type Person, people } from "./people";
import { type Answer, type World } from "./world";

export const delegation = (iso3: string, ...scopes: Scope[]): Person => ({
  partner: `delegation-${iso3.toLowerCase()}`,
  scopes: scopes.length > 0 ? scopes : ["read", "write"],
});

export const refusal = ({ errors }: Answer): Record<string, unknown> => ({
  message: errors?.[0]?.message,
  ...errors?.[0]?.extensions,
});

export type Step = "submit" | "clear" | "return" | "publish" | "reopen" | "revise";
const NOTE = { note: { en: "Which year?" } };
const MORE: Partial<Record<Step, object>> = {
  return: NOTE,
  reopen: NOTE,
  revise: { input: { state: "NOT_APPLICABLE" } },
};

/** What people do with answers, for the stories. */
export const answersIn = (world: World) => {
  const draft = (
    iso3: string,
    input: object,
    as: Person | null = delegation(iso3),
    key: string = randomUUID(),
  ) =>
    world.as(as).ask(DRAFT, { key, input: { country: iso3, period: "2016", state: "ANSWERED", ...input } });
  const change = (
    as: Person | null,
    step: Step,
    { id, version }: { id: string; version: number },
    more: object = {},
    key: string = randomUUID(),
  ) => world.as(as).ask(changing(step), { key, id, version, ...MORE[step], ...more });
  /** An answer after some steps, each by who may take it. */
  async function after(iso3: string, input: object, ...steps: Step[]) {
    const { data, errors } = await draft(iso3, input);
    if (errors) throw new Error(JSON.stringify(errors));
    let answer: { id: string; version: number } = data.draftIndicatorAnswer;
    for (const step of steps) {
      const as = step === "publish" ? people.secretariat : delegation(iso3);
      const next = await change(as, step, answer);
      if (next.errors) throw new Error(JSON.stringify(next.errors));
      answer = next.data[`${step}IndicatorAnswer`];
    }
    return answer;
  }
  const published = (iso3: string, input: object) => after(iso3, input, "submit", "clear", "publish");
  return { draft, change, after, published };
};

const VALUE = `value { choice ordinal count suppressed cells { sex age count suppressed } rate startsOn endsOn
  text { text language } selected }`;
export const ANSWER = `id version status state period ${VALUE} treatyArticles note { text }
  legalBasis { citation provision { id } } evidence { description { text } source url } sources { citation confidence }
  submittedAt clearedAt publishedAt reviewNote { text } country { iso3 } indicator { id } author { id }
  importedFrom { id } revisions { action partnerId }`;
const DRAFT = `mutation ($key: ID!, $input: IndicatorAnswerInput!) {
  draftIndicatorAnswer(idempotencyKey: $key, input: $input) { ${ANSWER} } }`;
const changing = (step: Step) => {
  const more = {
    return: ["$note: LocalizedTextInput!", "note: $note"],
    revise: ["$input: AnswerContentInput!", "input: $input"],
  };
  const [declared, passed] = more[step === "reopen" ? "return" : (step as "return" | "revise")] ?? ["", ""];
  return `mutation ($key: ID!, $id: ID!, $version: Int!, ${declared}) {
    ${step}IndicatorAnswer(idempotencyKey: $key, id: $id, version: $version, ${passed}) { ${ANSWER} } }`;
};
