import { badInput } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { Confidence, type Source } from "../kit/source";
import { type PartnerAlias, type PartnerName } from "./partner-name";
import { checkDays } from "./partner.checks";
import { type Partner } from "./partner.entity";
import { type PartnerAliasInput, type PartnerInput, type PartnerNameInput } from "./partner.input";

const MOST = 20;

/** What an input says of a partner, as it is stored; refuses what cannot be. */
export function recordOf(
  input: PartnerInput,
  known: Source[],
): Pick<Partner, "names" | "aliases" | "sources"> {
  const names = atMost("input.names", input.names).map(nameOf);
  checkDays(names);
  const aliases = atMost("input.aliases", input.aliases).map(aliasOf);
  const source = { citation: plainText("input.source", input.source, 500), confidence: Confidence.HIGH };
  const sources = known.some(({ citation }) => citation === source.citation) ? known : [...known, source];
  return { names, aliases, sources };
}

function atMost<Item>(field: string, items: Item[]): Item[] {
  if (items.length > MOST) throw badInput(field, `There may be up to ${MOST}.`, "Leave some out.");
  return items;
}

function nameOf(input: PartnerNameInput, i: number): PartnerName {
  const field = `input.names.${i}`;
  return {
    name: localized(`${field}.name`, input.name, 200),
    acronym: localizedOrNull(`${field}.acronym`, input.acronym, 40),
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    note: localizedOrNull(`${field}.note`, input.note, 500),
    confidence: input.confidence,
  };
}

const aliasOf = ({ alias, note }: PartnerAliasInput, i: number): PartnerAlias => ({
  alias: plainText(`input.aliases.${i}.alias`, alias, 200),
  note: localizedOrNull(`input.aliases.${i}.note`, note, 500),
});
