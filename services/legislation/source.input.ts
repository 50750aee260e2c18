import { Field, InputType } from "type-graphql";

import { badInput } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { Confidence, type Source } from "../kit/source";

const MOST = 30;

@InputType({ description: "Where something is read, and how sure it is." })
export class LegislationSourceInput {
  @Field(() => String, { description: "The source: a document, a page or a record; up to 500 characters." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure it is." })
  confidence!: Confidence;
}

/** Sources as they are stored; what is said of the law is never without one. */
export function sourcesOf(field: string, sources: LegislationSourceInput[]): Source[] {
  if (sources.length === 0)
    throw badInput(field, "A source is missing.", "Say where this is read, e.g. the official gazette.");
  return few(field, sources).map(({ citation, confidence }, i) => ({
    citation: plainText(`${field}.${i}.citation`, citation, 500),
    confidence,
  }));
}

export function few<Value>(field: string, values: Value[]): Value[] {
  if (values.length > MOST)
    throw badInput(field, `The list has more than ${MOST} entries.`, "Keep those that matter most.");
  return values;
}
