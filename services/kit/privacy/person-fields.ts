import { type Clue } from "./finding";
import { fold } from "./fold";

/**
 * The fields in which case systems keep persons (the Human Trafficking Case Data Standard's), as labels
 * in English and Spanish. A blank stands for a blank, a hyphen, an underscore or nothing.
 */
const LABELS = [
  "salutation|titulo de cortesia",
  "(?:first|middle|second|last|family|maiden|full|given|victims?(?:'s)?) names?|surnames?|name of (?:the )?victim",
  "(?:primer|segundo) (?:nombre|apellido)|nombres(?: y apellidos)?|apellidos?(?: (?:paterno|materno))?|nombre completo",
  "nombre de la victima|nombre y apellidos?",
  "birth ?date|date of birth|d\\.?o\\.?b\\.?|fecha de nac(?:imiento|\\.)?",
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
  { ...FIELD, form: label(PLACE, "(?=[+-]?\\d{1,3}[.,°\\d])") },
];

const COLUMN = new RegExp(
  `^(?:${loose([...LABELS, ...TELEPHONE, ...PLACE, "lat|long|lng|tratamiento|address|direccion"])})$`,
  "iu",
);

/** Whether a column is one in which persons are kept, however its name is written: "First Name", "first_name", "firstName". */
export function isPersonColumn(name: string): boolean {
  const words = name.trim().replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return COLUMN.test(fold(words).text);
}
