import { readFileSync } from "node:fs";
import path from "node:path";

import { parse } from "csv-parse/sync";

import { ROOT } from "../../kit/root";
import { make } from "../../kit/seed";
import { Confidence, type Source } from "../../kit/source";
import {
  ConsentAct,
  type DomesticApproval,
  Instrument,
  InstrumentCode,
  TreatyStatus,
} from "../treaty.entity";

const UNTC = "United Nations Treaty Collection, chapter";
const read = (citation: string, confidence: Confidence): Source => ({ citation, confidence });

export const instruments = [
  make(Instrument, {
    code: InstrumentCode.UNTOC,
    title: {
      en: "United Nations Convention against Transnational Organized Crime",
      es: "Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional",
    },
    mtdsgNumber: "XVIII-12",
    inForceOn: "2003-09-29",
    sources: [
      read(`${UNTC} XVIII-12; date of entry into force from general knowledge`, Confidence.BACKGROUND),
    ],
  }),
  make(Instrument, {
    code: InstrumentCode.TIP,
    title: {
      en: "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children",
      es: "Protocolo para prevenir, reprimir y sancionar la trata de personas, especialmente mujeres y niños",
    },
    mtdsgNumber: "XVIII-12-a",
    inForceOn: "2003-12-25",
    sources: [read(`${UNTC} XVIII-12-a`, Confidence.HIGH)],
  }),
  make(Instrument, {
    code: InstrumentCode.SOM,
    title: {
      en: "Protocol against the Smuggling of Migrants by Land, Sea and Air",
      es: "Protocolo contra el tráfico ilícito de migrantes por tierra, mar y aire",
    },
    mtdsgNumber: "XVIII-12-b",
    inForceOn: "2004-01-28",
    sources: [read(`${UNTC} XVIII-12-b`, Confidence.HIGH)],
  }),
];

/** Domestic approvals that could be read; of the others nothing is known. */
const approvals: Record<string, DomesticApproval & { source: Source }> = {
  "SLV/TIP": {
    act: "Decreto Legislativo 238",
    date: "2003-12-18",
    gazette: "Diario Oficial 240, 23 December 2003",
    source: read("Salvadoran legislation index, entry on the protocol", Confidence.MEDIUM),
  },
  "NIC/UNTOC": {
    act: "Decreto A.N. 3246",
    date: null,
    gazette: "La Gaceta 38, 25 February 2002",
    source: read("Nicaragua, Decreto A.N. 3246", Confidence.MEDIUM),
  },
  "CRI/SOM": {
    act: "Ley 8314",
    date: null,
    gazette: null,
    source: read("Costa Rica, Ley 8314, costa-rica.justia.com", Confidence.MEDIUM),
  },
  "PAN/TIP": {
    act: "Ley 23",
    date: "2004-07-07",
    gazette: null,
    source: read("La Prensa (Panama), on the adoption of the protocol by Ley 23", Confidence.MEDIUM),
  },
};

const computed =
  "Entry into force computed by the hub: the thirtieth day after the deposit, or the instrument's own where later";
const ENTRY_INTO_FORCE: Record<InstrumentCode, Source> = {
  UNTOC: read(`${computed} (rule from general knowledge)`, Confidence.BACKGROUND),
  TIP: read(`${computed} (art. 17(2) of the protocol)`, Confidence.HIGH),
  SOM: read(`${computed} (rule from general knowledge)`, Confidence.BACKGROUND),
};

type Line = Record<
  "iso3" | "instrument" | "mtdsg_no" | "signature" | "deposit" | "act" | "in_force_computed",
  string
>;

export function treatyStatuses(): TreatyStatus[] {
  const file = path.join(ROOT, "services/countries/seed/treaty-status.csv");
  return parse<Line>(readFileSync(file), { columns: true }).map((line) => {
    const known = approvals[`${line.iso3}/${line.instrument}`];
    const { source, ...domesticApproval } = known ?? { source: null };
    return make(TreatyStatus, {
      countryIso3: line.iso3,
      instrumentCode: line.instrument as InstrumentCode,
      signedOn: line.signature || null,
      domesticApproval: known ? (domesticApproval as DomesticApproval) : null,
      depositedOn: line.deposit || null,
      act: (line.act.toUpperCase() || null) as ConsentAct | null,
      inForceOn: line.in_force_computed || null,
      sources: [
        read(`${UNTC} ${line.mtdsg_no}, status table as of 2015`, Confidence.HIGH),
        ENTRY_INTO_FORCE[line.instrument as InstrumentCode],
        ...(source ? [source] : []),
      ],
      version: 1,
    });
  });
}
