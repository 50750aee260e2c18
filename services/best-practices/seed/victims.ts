import { Population } from "../population";
import { Crime, PracticeAxis } from "../practice.terms";
import { type Compilation, high } from "./compiled";

const protection = { crime: Crime.TRAFFICKING, axis: PracticeAxis.PROTECTION };
const coordination = { crime: Crime.TRAFFICKING, axis: PracticeAxis.PARTNERSHIP };

/** Efforts for victims of trafficking, and the bodies that coordinate them. */
export const forVictims: Compilation[] = [
  {
    ...protection,
    slug: "gtm-svet-protocol",
    country: "GTM",
    title: {
      es: "Protocolo interinstitucional de la SVET para la atención de víctimas de trata",
      en: "SVET's inter-institutional protocol for the care of victims of trafficking",
    },
    whatWasDone: {
      es: "El protocolo ordena la atención en fases: atención inmediata, valoración del riesgo, atención de primer orden, atención de segundo orden, seguimiento y evaluación. Se ocupa de las víctimas repatriadas y del proyecto de vida, traza rutas separadas para niñez y para personas adultas, y trae fichas técnicas como anexos. Sus principios: interés superior de la niñez, protección especial, no revictimización, confidencialidad, no discriminación, participación e información, y respeto a la identidad cultural.",
      en: "The protocol orders care in phases: immediate care, risk assessment, first-order care, second-order care, follow-up and evaluation. It deals with repatriated victims and with the life project, draws separate routes for children and adults, and annexes technical forms. Its principles: the best interests of the child, special protection, no re-victimisation, confidentiality, non-discrimination, participation and information, and respect for cultural identity.",
    },
    population: [Population.CHILDREN, Population.ADULTS, Population.REPATRIATED],
    implementingPartners: ["SVET"],
    strategyItemIds: ["2.1", "2.2", "2.3", "2.4", "2.5", "3", "4", "5"].map(
      (code) => `svet-protocol.${code}`,
    ),
    treatyArticles: ["TIP 6", "TIP 8"],
    sources: [high("SVET (Guatemala), inter-institutional protocol, es.scribd.com/document/529780911")],
  },
  {
    ...coordination,
    slug: "cri-law-9095-conatt",
    country: "CRI",
    title: {
      es: "Ley 9095: la CONATT, y protección que no depende de cooperar",
      en: "Law 9095: CONATT, and protection that does not depend on cooperation",
    },
    whatWasDone: {
      es: "La Ley 9095, publicada el 8 de febrero de 2013, crea la CONATT. Entre sus principios está que la protección de la víctima no se condiciona a que coopere.",
      en: "Law 9095, published on 8 February 2013, creates CONATT. Among its principles is that the protection of a victim is not conditional on cooperation.",
    },
    implementingPartners: ["CONATT"],
    treatyArticles: ["TIP 6"],
    sources: [high("Ley 9095, pgrweb.go.cr and studylib.es/doc/4941651")],
  },
  {
    ...coordination,
    slug: "slv-national-council",
    country: "SLV",
    title: {
      es: "Consejo Nacional contra la Trata (Decreto Ejecutivo 90 de 2011)",
      en: "National Council against Trafficking (Executive Decree 90 of 2011)",
    },
    whatWasDone: {
      es: "El Salvador tiene, por el Decreto Ejecutivo 90 de 2011, un Consejo Nacional contra la Trata como entidad rectora.",
      en: "By Executive Decree 90 of 2011 El Salvador has a National Council against Trafficking as its lead body.",
    },
    implementingPartners: ["Consejo Nacional contra la Trata"],
    sources: [
      high(
        "Salvadoran special law and its background, global-regulation.com 3368188, dokumen.tips, ley-especial",
      ),
    ],
  },
];
