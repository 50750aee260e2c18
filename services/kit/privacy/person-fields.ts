import { type Clue } from "./finding";
import { fold } from "./fold";

const BORN = "birth ?date|date of birth|d\\.?o\\.?b\\.?|fecha de nac(?:imiento|\\.)?";

/**
 * The fields in which case systems keep persons (the Human Trafficking Case Data Standard's), as labels
 * in English and Spanish. A blank stands for a blank, a hyphen, an underscore or nothing.
 */
const LABELS = [
  "salutation|titulo de cortesia",
  "(?:first|middle|second|last|family|maiden|full|given|victims?(?:'s)?) names?|surnames?|name of (?:the )?victim",
  "(?:primer|segundo) (?:nombre|apellido)|nombres(?: y apellidos)?|apellidos?(?: (?:paterno|materno))?|nombre completo",
  "nombre de la victima|nombre y apellidos?",
  BORN,
  "(?:identity|identification|national id|id|passport|ssn|social security) (?:number|no\\.?)",
  "(?:numero|no\\.?|documento|cedula) de identi(?:dad|ficacion)|cedula|pasaporte|curp|dpi|dui|dni",
  "(?:personal )?e mail(?: address)?|correo(?: electronico)?",
  "(?:mailing|postal|home|street) address|direccion (?:postal|particular|domiciliaria|de domicilio|de residencia)|domicilio",
  "case (?:owner|worker|manager)|(?:responsable|gestora?|encargad[oa]) del caso",
  "support plan(?: text)?|plan de apoyo",
];
/** Told apart from other words by the number that follows; a short public number is nobody's. */
const TELEPHONE = ["(?:home|mobile|cell)? ?(?:tele)?phone(?: number)?|telefono|celular"];
const PLACE = ["latitude|longitude|latitud|longitud"];

const loose = (labels: string[]) => labels.join("|").replaceAll(" ", "[ _-]?");
const label = (labels: string[], value: string) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${loose(labels)})["']? ?[:=] ?["']?${value}`, "giu");

const FIELD = { kind: "PERSON_FIELD", what: "a field of a person's record" } as const;
export const PERSON_LABELS: readonly Clue[] = [
  { ...FIELD, form: label(LABELS, "(?=[\\p{L}\\d(+])(?!//)") },
  { ...FIELD, form: label(TELEPHONE, "(?=[+(\\d][\\d ().-]{4,20}\\d)") },
  { ...FIELD, form: new RegExp(`(?<![\\p{L}\\d])(?:${loose([BORN])}) (?=\\d{1,4}[ ./-])`, "giu") },
  { ...FIELD, form: label(PLACE, "(?=[+-]?\\d{1,3}[.,°\\d])") },
];

const KEPT_OF =
  "(?:prs|vic|per|hte|cas|persons?|personal|victims?|contact|client|beneficiary|persona|victima) ";
/** What is a person's only as a column: a text may well use the words. */
const COLUMNS = [
  "lat|long|lng|lat ?[/,] ?(?:long|lng)|geo ?location|coordinates|coordenadas|mailing (?:latitude|longitude)",
  "tratamiento|address|direccion|(?:mailing|home) (?:street|city|state(?: province)?|country|(?:zip )?(?:postal )?code)",
  `${KEPT_OF}(?:full )?names?|(?:second|maternal|paternal) (?:last name|surname)|nickname|apodo`,
  "birth ?day|fecha nac|national id|passport|ssn|sin|rfc|rtn|(?:numero|no\\.?) de documento",
  "(?:other|work|office|main|secondary) phone|(?:home|mobile) phone no\\.?|telefono (?:movil|celular|fijo|de casa)|tel|movil|fax|whatsapp",
  "(?:(?:referring|referred) )?(?:primary )?case (?:owner|worker|manager)(?: name)?|support plan(?: \\w+)?",
  "details of vulnerabilities|(?:incoming|outgoing) referral details",
];
const COLUMN = new RegExp(
  `^(?:${loose([KEPT_OF])})?(?:${loose([...LABELS, ...TELEPHONE, ...PLACE, ...COLUMNS])})(?:[ _-]?\\d{1,2})?(?:__c)?$`,
  "iu",
);

/** Whether a column is one in which persons are kept, however its name is written: "First Name", "prs_FirstName", "phone 2". */
export function isPersonColumn(name: string): boolean {
  const words = name.trim().replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return COLUMN.test(fold(words).text);
}
