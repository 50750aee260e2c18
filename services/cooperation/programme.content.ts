import { badInput } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { type Component, type ProgrammeComponentInput } from "./component";
import { expectCodes, expectSums } from "./component.rules";
import { datePart, pastDay } from "./days";
import { envelopeOf } from "./envelope";
import { each, reportPointId, slug } from "./keys";
import { type Programme } from "./programme.entity";
import { type ProgrammeInput } from "./programme.input";
import { type CooperationTerms, type CooperationTermsInput } from "./programme.parts";
import { citedSources } from "./source.input";

const MOST = 30;
const MOST_COMPONENTS = 100;

type Content = Omit<Programme, "id" | "version">;

/** What a programme says, checked and as it is stored. Whether its themes exist is for the database to say. */
export function contentOf(input: ProgrammeInput): Content {
  const envelope = envelopeOf("input.envelope", input.envelope);
  const parts = each("input.components", MOST_COMPONENTS, input.components, partOf);
  expectCodes(parts);
  expectSums(envelope, parts);
  const own = each("input.themes", MOST, input.themes, slug);
  return {
    title: localized("input.title", input.title, 300),
    organisations: each(
      "input.organisations",
      MOST,
      input.organisations,
      (field, { role, name, partner }) => ({
        role,
        name: localized(`${field}.name`, name, 200),
        partnerId: partner == null ? null : slug(`${field}.partner`, partner),
      }),
    ),
    fundingInstrument:
      input.fundingInstrument == null
        ? null
        : plainText("input.fundingInstrument", input.fundingInstrument, 100),
    envelope,
    ...yearsOf(input),
    approvedOn: datePart("input.approvedOn", input.approvedOn),
    announcedOn: datePart("input.announcedOn", input.announcedOn),
    themeIds: [...new Set([...own, ...parts.flatMap(({ themeIds }) => themeIds)])],
    parts,
    terms: each("input.terms", MOST, input.terms, termsOf),
    note: localizedOrNull("input.note", input.note, 5000),
    sources: citedSources("input.sources", input.sources),
  };
}

const partOf = (field: string, input: ProgrammeComponentInput): Component => ({
  code: input.code,
  title: localized(`${field}.title`, input.title, 300),
  envelope: envelopeOf(`${field}.envelope`, input.envelope),
  themeIds: each(`${field}.themes`, MOST, input.themes, slug),
  sources: citedSources(`${field}.sources`, input.sources),
});

const termsOf = (field: string, input: CooperationTermsInput): CooperationTerms => ({
  text: localizedOrNull(`${field}.text`, input.text, 10_000),
  presentedById: input.presentedBy == null ? null : slug(`${field}.presentedBy`, input.presentedBy),
  presentedOn: input.presentedOn == null ? null : pastDay(`${field}.presentedOn`, input.presentedOn),
  reportPointId: reportPointId(`${field}.reportPoint`, input.reportPoint),
  sources: citedSources(`${field}.sources`, input.sources),
});

function yearsOf({ firstYear = null, lastYear = null }: ProgrammeInput) {
  for (const [name, year] of Object.entries({ firstYear, lastYear }))
    if (year !== null && (year < 1900 || year > 2200))
      throw badInput(`input.${name}`, "That is not a year of a programme.", "Give a year from 1900 to 2200.");
  if (firstYear !== null && lastYear !== null && lastYear < firstYear)
    throw badInput("input.lastYear", "The programme ends before it begins.", "Check the two years.");
  return { firstYear, lastYear };
}
