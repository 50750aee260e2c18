import { Crime } from "../../kit/crime";
import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { Law, Provision } from "../law.entity";
import { LawStage } from "../law.terms";

const UNREAD = {
  number: null,
  passedOn: null,
  publishedOn: null,
  gazette: null,
  url: null,
  note: null,
  amendsId: null,
};

type Read = Partial<Pick<Law, keyof typeof UNREAD | "stage">>;

/** A law as far as it was read; the country is in its id. */
export const law = (
  id: string,
  crime: Crime,
  es: string,
  en: string,
  sources: Source[],
  known: Read = {},
): Law =>
  make(Law, {
    id,
    countryIso3: id.slice(0, 3).toUpperCase(),
    crime,
    title: { es, en },
    stage: LawStage.ADOPTED,
    sources,
    ...UNREAD,
    ...known,
    version: 1,
  });

export const note = (en: string, es: string): { note: Localized } => ({ note: { en, es } });

/** An article of a law: "gtm-penal-code/202-ter" and how the law writes it. */
export const provision = (
  id: string,
  article: string,
  sources: Source[],
  insertedById: string | null = null,
) => make(Provision, { id, lawId: id.split("/")[0]!, insertedById, article, url: null, sources, version: 1 });
