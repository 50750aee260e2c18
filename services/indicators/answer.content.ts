import { badInput } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { type AnswerEvidence, type IndicatorAnswer, type LegalBasis } from "./answer.entity";
import { type AnswerContentInput, type AnswerEvidenceInput, type LegalBasisInput } from "./answer.input";
import { AnswerState } from "./answer.terms";
import { few } from "./few";
import { type Indicator } from "./indicator.entity";
import { Provision } from "./provision.stub";
import { storedValue } from "./value.rules";

type Content = Pick<IndicatorAnswer, "state" | "value" | "note" | "legalBasis" | "evidence" | "sources">;

/** What a country writes, checked against its indicator and as it is stored. */
export const contentOf = (indicator: Indicator, input: AnswerContentInput): Content => ({
  state: input.state,
  value: given(indicator, input),
  note: localizedOrNull("input.note", input.note, 5000),
  legalBasis: few("input.legalBasis", input.legalBasis, legalBasisOf),
  evidence: few("input.evidence", input.evidence, evidenceOf),
  sources: few("input.sources", input.sources, (field, { citation, confidence }) => ({
    citation: plainText(`${field}.citation`, citation, 500),
    confidence,
  })),
});

function given(indicator: Indicator, { state, value }: AnswerContentInput) {
  if (state === AnswerState.ANSWERED) return storedValue(indicator, value ?? {});
  if (value == null || Object.values(value).every((part) => part == null)) return null;
  throw badInput("input.value", "Only what is ANSWERED has a value.", "Leave the value out.");
}

const legalBasisOf = (field: string, { citation, provision = null }: LegalBasisInput): LegalBasis => {
  if (provision !== null && !Provision.at(provision))
    throw badInput(
      `${field}.provision`,
      "That is not the id of a provision.",
      "Take the `id` of a Provision, or leave it out.",
    );
  return { citation: plainText(`${field}.citation`, citation, 300), provisionId: provision };
};

const evidenceOf = (field: string, input: AnswerEvidenceInput): AnswerEvidence => ({
  description: localized(`${field}.description`, input.description, 1000),
  source: plainText(`${field}.source`, input.source, 500),
  url: input.url == null ? null : webAddress(`${field}.url`, input.url),
});

function webAddress(field: string, text: string): string {
  const address = plainText(field, text, 1000);
  if (/^https?:\/\//i.test(address) && URL.canParse(address) && !/\s/.test(address)) return address;
  throw badInput(
    field,
    "This is not an address on the web.",
    "Write it whole, beginning with https:// or http://.",
  );
}
