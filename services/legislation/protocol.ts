import { Crime } from "../kit/crime";
import { Confidence } from "../kit/source";
import { type ProtocolElement } from "./divergence";
import { LegalElement, Requirement } from "./element.terms";

const TITLES = {
  TIP: "Protocol to Prevent, Suppress and Punish Trafficking in Persons",
  SOM: "Protocol against the Smuggling of Migrants",
};

const says = (
  crime: Crime,
  treatyArticle: string,
  requirement: Requirement,
  en: string,
  es: string,
): ProtocolElement => ({
  crime,
  treatyArticle,
  requirement,
  summary: { en, es },
  sources: [
    {
      citation: `${TITLES[crime === Crime.TRAFFICKING ? "TIP" : "SOM"]}, article ${treatyArticle.slice(4)}; from general knowledge`,
      confidence: Confidence.BACKGROUND,
    },
  ],
});
const { TRAFFICKING, SMUGGLING } = Crime;
const { YES, NO } = Requirement;

/** What the Protocols say of each element: the measure of a divergence. */
export const PROTOCOL: Record<LegalElement, ProtocolElement> = {
  MEANS: says(
    TRAFFICKING,
    "TIP 3(a)",
    YES,
    "The act is committed by one of the means listed: force, coercion, deception, abuse of power and others.",
    "El acto se comete por uno de los medios enumerados: fuerza, coacción, engaño, abuso de poder y otros.",
  ),
  MEANS_WITH_CHILDREN: says(
    TRAFFICKING,
    "TIP 3(c)",
    NO,
    "With a child as the victim, no means is needed.",
    "Si la víctima es niña o niño, no se requiere ningún medio.",
  ),
  MOVEMENT: says(
    TRAFFICKING,
    "TIP 3(a)",
    NO,
    "Transport and transfer are two acts among others, such as recruitment and harbouring: none of them is needed.",
    "El transporte y el traslado son dos actos entre otros, como la captación y la acogida: ninguno es necesario.",
  ),
  PROFIT: says(
    SMUGGLING,
    "SOM 6(1)",
    YES,
    "The act is committed for a financial or other material benefit.",
    "El acto se comete para obtener un beneficio financiero u otro beneficio de orden material.",
  ),
  MIGRANT_EXEMPT: says(
    SMUGGLING,
    "SOM 5",
    YES,
    "Migrants are not liable for having been smuggled.",
    "Las personas migrantes no son responsables por haber sido objeto de tráfico ilícito.",
  ),
};
