import { make } from "../../kit/seed";
import { Confidence, type Source } from "../../kit/source";
import { Country, Membership } from "../country.entity";

const about: Source[] = [
  { citation: "Regional Conference on Migration, portal.crmsv.org/en/about-us", confidence: Confidence.HIGH },
];
const country =
  (membership: Membership) => (iso3: string, iso2: string, m49: string, en: string, es: string) =>
    make(Country, { iso3, iso2, m49, name: { en, es }, membership, sources: about });
const member = country(Membership.MEMBER);
const observer = country(Membership.OBSERVER);

/** The eleven Member Countries and the five observer countries; codes by ISO 3166-1 and UN M49. */
export const countries = [
  member("BLZ", "BZ", "084", "Belize", "Belice"),
  member("CAN", "CA", "124", "Canada", "Canadá"),
  member("CRI", "CR", "188", "Costa Rica", "Costa Rica"),
  member("SLV", "SV", "222", "El Salvador", "El Salvador"),
  member("USA", "US", "840", "United States of America", "Estados Unidos de América"),
  member("GTM", "GT", "320", "Guatemala", "Guatemala"),
  member("HND", "HN", "340", "Honduras", "Honduras"),
  member("MEX", "MX", "484", "Mexico", "México"),
  member("NIC", "NI", "558", "Nicaragua", "Nicaragua"),
  member("PAN", "PA", "591", "Panama", "Panamá"),
  member("DOM", "DO", "214", "Dominican Republic", "República Dominicana"),
  observer("ARG", "AR", "032", "Argentina", "Argentina"),
  observer("COL", "CO", "170", "Colombia", "Colombia"),
  observer("ECU", "EC", "218", "Ecuador", "Ecuador"),
  observer("JAM", "JM", "388", "Jamaica", "Jamaica"),
  observer("PER", "PE", "604", "Peru", "Perú"),
];
