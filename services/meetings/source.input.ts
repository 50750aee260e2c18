import { Field, InputType } from "type-graphql";

import { badInput } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { Confidence, type Source } from "../kit/source";

const MOST = 30;
const LONGEST = 500;

@InputType({ description: "Where a fact comes from, and how sure it is." })
export class MeetingSourceInput {
  @Field(() => String, { description: "The source: a document, a page or a record; up to 500 characters." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure the fact is." })
  confidence!: Confidence;
}

export const SOURCES = { description: "Where it is read: at least one source, up to 30." };

/** A fact on the record has a source. */
export function citedSources(field: string, sources: MeetingSourceInput[]): Source[] {
  if (sources.length === 0) throw badInput(field, "The source is missing.", "Say where it is read.");
  if (sources.length > MOST)
    throw badInput(field, `There are more than ${MOST} of them.`, `Give the ${MOST} that matter most.`);
  return sources.map(({ citation, confidence }, i) => ({
    citation: plainText(`${field}.${i}.citation`, citation, LONGEST),
    confidence,
  }));
}
