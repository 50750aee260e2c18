import { type Localized } from "../kit/localized-text";
import { type PracticeContent } from "./content.entity";

interface Cited extends Pick<PracticeContent, "title" | "countryIso3"> {
  id: string;
  isPublished: boolean;
  publishedAt: Date | null;
}

/** A published revision in one line that holds for good; what not everyone may read is not cited. */
export function citationOf({ id, title, countryIso3, isPublished, publishedAt }: Cited): Localized | null {
  if (!isPublished || !title || !publishedAt) return null;
  const day = publishedAt.toISOString().slice(0, 10);
  const where = countryIso3 ? ` (${countryIso3})` : "";
  return {
    es: `«${title.es ?? title.en}»${where}. Centro de Intercambio de la CRM, práctica ${id}, publicada el ${day}.`,
    en: `“${title.en ?? title.es}”${where}. RCM Exchange Hub, practice ${id}, published on ${day}.`,
  };
}
