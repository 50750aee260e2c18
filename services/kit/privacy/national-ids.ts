import { cui, dui, isDay, luhn } from "./check-digits";
import { type Clue } from "./finding";

const kind = "NATIONAL_ID";
/** A number stands alone: not inside a word, nor inside a longer number. */
const alone = (form: string, flags = "g") => new RegExp(`(?<![\\w-])(?:${form})(?!\\w|-\\d)`, flags);
const notRound = (number: string) => !number.endsWith("000");

const STATES =
  "AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE";

/** Words after which a number of six digits or more is somebody's, whatever its form. */
const NAMES =
  "cedula|c\\.i\\.|dui|dpi|cui|curp|dni|dimex|ssn|social security|social insurance|seguro social|passport|pasaporte|" +
  "documento (?:unico |nacional )?de identi(?:dad|ficacion)|tarjeta de identidad|(?:numero|no\\.?) de identi(?:dad|ficacion)|" +
  "identity (?:card|document|number)|national id|id (?:card|number)";
const BETWEEN =
  "(?: ?(?:de identidad|personal|card|number|numero|num|no|n\\.? ?o|is|es|[.:=#°\"']) ?){0,4} ?";

/** Numbers of persons in the Member Countries. No form is known for Belize. */
export const NATIONAL_IDS: readonly Clue[] = [
  {
    kind,
    what: "a CURP (Mexico)",
    form: alone(`[A-Z]{4}\\d\\d(?<month>\\d\\d)(?<day>\\d\\d)[HMX](?:${STATES})[A-Z]{3}[A-Z0-9]\\d`, "gi"),
    real: ({ groups }) => isDay(groups?.month, groups?.day),
  },
  {
    kind,
    what: "a DPI number (Guatemala)",
    form: alone("\\d{4}[ -]?\\d{5}[ -]?\\d{4}"),
    real: ([number]) => cui(number),
  },
  {
    kind,
    what: "a DNI number (Honduras)",
    form: alone("(?:0[1-9]|1[0-8])(?:[01]\\d|2[0-8])[ -]?(?:19|20)\\d\\d[ -]?\\d{5}"),
  },
  {
    kind,
    what: "a DUI number (El Salvador)",
    form: alone("\\d{8}-\\d|0[0-7]\\d{7}"),
    real: ([number]) => dui(number),
  },
  {
    kind,
    what: "a cédula (Nicaragua)",
    form: alone("\\d{3}[ -]?(?<day>\\d\\d)(?<month>\\d\\d)\\d\\d[ -]?\\d{4}[A-Z]", "gi"),
    real: ({ groups }) => isDay(groups?.month, groups?.day),
  },
  { kind, what: "a cédula (Costa Rica)", form: alone("0?[1-9]-\\d{4}-\\d{4}") },
  {
    kind,
    what: "a cédula (Panama)",
    // 3-101-123456 is a company of Costa Rica; 13-12-2016 was a day, and is gone by now.
    form: alone(
      "(?:(?:1[0-3]|[1-9])(?:-?(?:AV|PI))?|PE|E|N)-(?!\\d{3}-0{3})(?<tome>\\d{1,4})-(?<entry>\\d{2,6})",
    ),
    real: ([number, tome, entry]) => `${tome}${entry}`.length >= 5 && !/^3-\d{3}-\d{6}$/.test(number),
  },
  {
    kind,
    what: "a cédula (Dominican Republic)",
    form: alone("\\d{3}[ -]\\d{7}[ -]\\d|(?:0\\d\\d|1[0-2]\\d|402)\\d{8}"),
    real: ([number]) => luhn(number),
  },
  {
    kind,
    what: "a Social Security number (United States)",
    form: alone("(?!000|666|9)\\d{3}(?<between>[ -])(?!00)\\d\\d\\k<between>(?!0000)\\d{4}"),
  },
  {
    kind,
    what: "a Social Insurance Number (Canada)",
    form: alone("\\d{3}(?<between>[ -]?)\\d{3}\\k<between>\\d{3}"),
    real: ([number]) => luhn(number) && notRound(number),
  },
  {
    kind,
    what: "the number of an identity document",
    form: new RegExp(`(?<!\\w)(?:${NAMES})${BETWEEN}[A-Z]{0,3}-?\\d(?:[ -]?\\d){5,17}(?!\\w)`, "gi"),
  },
  // In small letters "sin" is Spanish for "without".
  {
    kind,
    what: "a Social Insurance Number (Canada)",
    form: /(?<!\w)(?:SIN|NAS)(?: ?[.:=#] ?| )\d(?:[ -]?\d){8}(?!\w)/g,
  },
];
