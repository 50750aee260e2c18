import { Confidence, type Source } from "../../kit/source";

const read = (citation: string, confidence = Confidence.HIGH): Source => ({ citation, confidence });

export const STRATEGY = read(
  "ECPAT Guatemala, Estrategia Regional para la Atención Integral y el Acompañamiento a las Víctimas de Trata de " +
    "Personas en Centroamérica, revised edition, opening and contents, issuu.com/ecpatguatemala/docs/estrategia_regional_de_atencio_n",
);
export const COALITION_SLIDES = read("Regional Coalition, slides of 2016, slideorbit.com/slide/…/504774");
export const COALITION_GUIDELINES = read(
  "Regional Coalition, Lineamientos de actuación, fdocuments.ec …lineamientos-de-actuacin…",
);
export const SVET = read("SVET (Guatemala), inter-institutional protocol, es.scribd.com/document/529780911");
export const RCM_GUIDELINES = read(
  "Guidelines of the Regional Conference on Migration, slideplayer.com/slide/17096850",
);
export const HONDURAS_LAW = read(
  "Honduras, Ley contra la Trata de Personas, Decreto 59-2012, todolegal.app/laws/127",
);
export const COSTA_RICA_LAW = read("Costa Rica, Ley 9095, pgrweb.go.cr and studylib.es/doc/4941651");
export const SYNTHESIS = read(
  "The hub's own synthesis; it stands in no text that was read",
  Confidence.BACKGROUND,
);
