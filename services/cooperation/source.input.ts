import { Field, InputType } from "type-graphql";

import { badInput } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { Confidence, type Source } from "../kit/source";
import { each } from "./keys";

@InputType({ description: "Where a fact comes from, and how sure it is." })
export class CooperationSourceInput {
  @Field(() => String, { description: "The source: a document, a page or a record; up to 500 characters." })
  citation!: string;
  @Field(() => Confidence, { description: "How sure the fact is." })
  confidence!: Confidence;
}

const MOST = 30;
const LONGEST = 500;

export const sourcesOf = (field: string, sources: CooperationSourceInput[]): Source[] =>
  each(field, MOST, sources, (place, { citation, confidence }) => ({
    citation: plainText(`${place}.citation`, citation, LONGEST),
    confidence,
  }));

/** A fact on the record has a source. */
export function citedSources(field: string, sources: CooperationSourceInput[]): Source[] {
  if (sources.length === 0) throw badInput(field, "The source is missing.", "Say where it is read.");
  return sourcesOf(field, sources);
}
