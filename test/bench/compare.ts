import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { type Candidate, type Question, requestOf } from "./candidate";
import { UNIQUE } from "./load/connection";

/** Refuses to measure what answers differently: every candidate's data are the reference's, or there is no bench. */
export async function compareAnswers(
  reference: Candidate,
  candidates: readonly Candidate[],
  questions: readonly Question[],
): Promise<void> {
  for (const question of questions) {
    const expected = await answerOf(reference, question);
    for (const candidate of candidates) {
      const data = await answerOf(candidate, question);
      if (!isDeepStrictEqual(data, expected))
        throw new Error(
          `${candidate.name} answers "${question.name}" otherwise than ${reference.name}: ${firstDifference(data, expected)}`,
        );
    }
  }
}

/** The data of an answer. What is new with every mutation (the id, the moment) is left out. */
export async function answerOf(candidate: Candidate, question: Question): Promise<unknown> {
  const { url, headers, body } = await requestOf(candidate, question);
  const response = await fetch(url, { method: "POST", headers, body: body.replace(UNIQUE, randomUUID()) });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown[] };
  if (response.status !== 200 || answer.errors || !answer.data)
    throw new Error(
      `${candidate.name} fails "${question.name}" (${response.status}): ${JSON.stringify(answer).slice(0, 1000)}`,
    );
  const data = candidate.own?.(question).read(answer.data) ?? answer.data;
  return body.includes(UNIQUE) ? withoutNews(data) : data;
}

const NEWS = new Set(["id", "publishedAt"]);
const withoutNews = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value) => (NEWS.has(key) ? undefined : value)));

/** The first place where two answers differ, for the person who has to find out why. */
function firstDifference(given: unknown, expected: unknown, path = "data"): string {
  const objects = [given, expected].every((value) => typeof value === "object" && value !== null);
  if (objects)
    for (const key of new Set([...Object.keys(given as object), ...Object.keys(expected as object)])) {
      const [mine, theirs] = [given, expected].map((value) => (value as Record<string, unknown>)[key]);
      if (!isDeepStrictEqual(mine, theirs)) return firstDifference(mine, theirs, `${path}.${key}`);
    }
  const short = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 200);
  return `at ${path} ${short(given)} in the place of ${short(expected)}`;
}
