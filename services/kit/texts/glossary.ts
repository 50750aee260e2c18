import { fold } from "../privacy/fold";

/** A Spanish word and the English one that do not mean the same crime, as they stand in the two texts. */
export interface Confusion {
  spanishWord: string;
  englishWord: string;
}

/** After these words it is a trade in things, or traffic on roads, which neither crime is. */
const OF_THINGS =
  "(?! (?:ilicito )?(?:de|in|of) (?:la |las |los |the )?(?:\\w+ y )?(?:drogas?|estupefacientes|narcoticos|armas?|influencias|organos|tejidos|" +
  "especies|mercancias|bienes|drugs?|narcotics|arms|firearms|weapons|organs|goods|wildlife|influence))" +
  "(?! (?:vehicular|vial|aereo|maritimo|rodado|de datos))";

/** "Trata" is also a verb ("se trata de", "trata sobre"): the noun follows an article or a preposition, or is said in full. */
const SPANISH = {
  trata:
    /\b(?:(?<=\b(?:la|las|de|contra|sobre|en|por|con|y|e|o|u|ni|anti|una|esta|dicha|su|sin|como|sea|delitos?) )(?<!\b(?:se|no|lo|le|que|cual) )tratas?|tratas?(?= (?:de (?:personas|seres humanos|mujeres|ninas|ninos|menores|blancas|migrantes)|y (?:el )?trafico|interna|externa|laboral|sexual|transnacional))|antitrata|tratantes?)\b/i,
  trafico: new RegExp(
    `\\b(?:trafico(?: ilicito)?${OF_THINGS}|traficantes?${OF_THINGS}|trafica(?:r|n|d[oa]s?))\\b`,
    "i",
  ),
};
const OTHER_THINGS = "(?<!\\b(?:drugs?|narcotics|arms|firearms|weapons|organ|wildlife|goods)[ -])";
const ENGLISH = {
  trafficking: new RegExp(`${OTHER_THINGS}\\b(?:trafficking${OF_THINGS}|traffick(?:ed|ers?))\\b`, "i"),
  smuggling: new RegExp(`${OTHER_THINGS}\\bsmuggl(?:ing${OF_THINGS}|e[ds]?|ers?)\\b`, "i"),
};

/**
 * Trafficking is "trata", smuggling is "tráfico". A pair is confused where one text has a word and the other
 * has the false friend without the true one beside both; texts that speak of both crimes, in both languages, are fine.
 */
export function confusions({ es = "", en = "" }: { es?: string; en?: string }): Confusion[] {
  if (!/tra[tf]|tráf/i.test(es) || !/traffick|smuggl/i.test(en)) return [];
  const [trata, trafico] = [met(SPANISH.trata, es), met(SPANISH.trafico, es)];
  const [trafficking, smuggling] = [met(ENGLISH.trafficking, en), met(ENGLISH.smuggling, en)];
  if (trata && trafico && trafficking && smuggling) return [];
  return [
    ...(trafico && trafficking ? [{ spanishWord: trafico, englishWord: trafficking }] : []),
    ...(trata && smuggling ? [{ spanishWord: trata, englishWord: smuggling }] : []),
  ];
}

/** The word as the author wrote it. */
function met(word: RegExp, original: string): string | null {
  const { text, at } = fold(original);
  const match = word.exec(text);
  if (!match) return null;
  const [first, last] = [at[match.index]!, at[match.index + match[0].length - 1]!];
  return [...original].slice(first, last + 1).join("");
}
