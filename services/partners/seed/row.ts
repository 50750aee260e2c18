import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { Confidence, type Source } from "../../kit/source";
import { type PartnerAlias, type PartnerName } from "../partner-name";
import { Partner } from "../partner.entity";
import { type PartnerKind } from "../partner.kind";

export const read = (citation: string, confidence = Confidence.HIGH): Source => ({ citation, confidence });
export const GENERAL = read("General knowledge; no source was read", Confidence.BACKGROUND);

export interface Seed {
  id: string;
  kind: PartnerKind;
  country?: string;
  parent?: string;
  name: Localized;
  acronym?: Localized;
  confidence?: Confidence;
  note?: Localized;
  former?: PartnerName[];
  aliases?: PartnerAlias[];
  sources: Source[];
}

/** A partner as the hub starts with it; what a seed leaves out is not known. */
export const row = (seed: Seed): Partner =>
  make(Partner, {
    id: seed.id,
    kind: seed.kind,
    countryIso3: seed.country ?? null,
    parentId: seed.parent ?? null,
    names: [
      ...(seed.former ?? []),
      {
        name: seed.name,
        acronym: seed.acronym ?? null,
        validFrom: null,
        validTo: null,
        note: seed.note ?? null,
        confidence: seed.confidence ?? Confidence.HIGH,
      },
    ],
    aliases: seed.aliases ?? [],
    sources: seed.sources,
    suspendedAt: null,
    version: 1,
  });
