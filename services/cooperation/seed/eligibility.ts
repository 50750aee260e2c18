import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { EligibilityRecord, EligibilityStatus, Member } from "../eligibility.entity";
import { GLO_ACT, MEMBERSHIP, MIP_UNREAD } from "./sources";

const iso3s = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"];

/** The eleven Member Countries. */
export const members = iso3s.map((iso3) => make(Member, { iso3, sources: [MEMBERSHIP] }));

const { NOT_ELIGIBLE, REGIONAL_ONLY, OTHER_INSTRUMENTS } = EligibilityStatus;

const cell =
  (programmeId: string, sources: Source[]) =>
  (status: EligibilityStatus, basis: Localized, ...countries: string[]) =>
    countries.map((countryIso3) =>
      make(EligibilityRecord, { programmeId, countryIso3, status, basis, sources, version: 1 }),
    );
const ofMip = cell("mip-latin-america-2014-2020", MIP_UNREAD);

/** What is known of five countries; of the other six nothing was found, which is UNKNOWN and takes no row. */
export const eligibility = [
  ...ofMip(
    NOT_ELIGIBLE,
    { en: "It is not a beneficiary of the programme.", es: "No es beneficiario del programa." },
    "CAN",
    "USA",
  ),
  ...ofMip(
    REGIONAL_ONLY,
    {
      en: "It is a beneficiary in regional actions only.",
      es: "Es beneficiario solo en acciones regionales.",
    },
    "MEX",
    "CRI",
  ),
  ...ofMip(
    OTHER_INSTRUMENTS,
    { en: "It falls under other instruments.", es: "Se rige por otros instrumentos." },
    "DOM",
  ),
  ...cell("glo-act-first-phase", [GLO_ACT])(
    NOT_ELIGIBLE,
    {
      en: "The first phase did not cover the Member Countries of the Conference.",
      es: "La primera fase no abarcó a los Países Miembros de la Conferencia.",
    },
    ...iso3s,
  ),
];
