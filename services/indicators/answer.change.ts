import sql from "sql-template-tag";

import { type Context } from "../kit/context";
import { conflict, notFound } from "../kit/errors";
import { expectVersion, type Transaction, write } from "../kit/write";
import { IndicatorAnswer } from "./answer.entity";
import { type AnswerChangeArgs } from "./answer.input";
import { answerListing } from "./answer.listing";
import { type AnswerChange, expectStatus, mayChange } from "./answer.rules";
import { toldTo } from "./answer.told";
import { FrameworkStatus } from "./framework.entity";
import { frameworkListing } from "./framework.listing";
import { type Indicator, rootOf } from "./indicator.entity";
import { indicatorListing } from "./indicator.listing";
import { memberListing } from "./member.entity";

/** Brings an answer from one state to the next: the caller may, the version and the state are right, it is kept. */
export function change(
  context: Context,
  name: AnswerChange,
  { idempotencyKey: key, ...input }: AnswerChangeArgs,
  next: (
    answer: IndicatorAnswer,
    tx: Transaction,
  ) => Partial<IndicatorAnswer> | Promise<Partial<IndicatorAnswer>>,
): Promise<IndicatorAnswer> {
  return write(context, IndicatorAnswer, { operation: `${name}IndicatorAnswer`, key, input }, async (tx) => {
    const answer = await tx.lock(answerListing, { id: input.id });
    mayChange(context.caller, name, answer);
    // A refusal shows the record as it stands, so it must show no more than a query would.
    const told = toldTo(context.caller, answer);
    expectVersion(told, input.version);
    expectStatus(name, told);
    return tx.save(Object.assign(answer, await next(answer, tx)), name);
  });
}

/** A Member Country, held so that its answers are entered one after the other. */
export async function lockedMember(tx: Transaction, field: string, iso3: string) {
  if (!(await tx.find(memberListing, { iso3 }, sql`FOR UPDATE`))) throw notFound("member country", field);
}

/** The indicator, if its framework still takes answers. */
export async function askedIndicator(tx: Transaction, id: string): Promise<Indicator> {
  const indicator = await tx.find(indicatorListing, { id });
  if (!indicator) throw notFound("indicator", "input.indicator");
  const framework = await tx.find(frameworkListing, { id: indicator.frameworkId }, sql`FOR SHARE`);
  if (framework?.status === FrameworkStatus.IN_USE) return indicator;
  throw conflict("A later edition has taken the place of this framework.", {
    field: "input.indicator",
    fix: "Answer the indicator of the framework in use: see the query indicatorFrameworks.",
    current: framework,
  });
}

const wholeListing = { ...answerListing, visible: () => sql`true` };

/** Refuses a second answer to the same question, also where the first was given under an earlier edition. */
export async function expectUnanswered(tx: Transaction, indicator: Indicator, iso3: string, period: string) {
  const key = { rootId: rootOf(indicator), countryIso3: iso3, period };
  const current = await tx.find(wholeListing, key);
  if (!current) return;
  throw conflict("The hub holds the country's answer for this period already.", {
    field: "input.period",
    fix: "Revise that answer; where it is published, reopen it first.",
    current: toldTo(tx.caller, current),
  });
}
