import { make } from "../../kit/seed";
import { Confidence } from "../../kit/source";
import { ExternalQuestionnaire } from "../questionnaire.entity";

/** Its questions could not be read one by one, so none is mapped yet: the secretariat does that with the form in hand. */
export const questionnaires = [
  make(ExternalQuestionnaire, {
    id: "unodc-glotip-2016",
    title: {
      en: "UNODC questionnaire for the Global Report on Trafficking in Persons 2016",
      es: "Cuestionario de la UNODC para el Informe mundial sobre la trata de personas 2016",
    },
    authorId: "unodc",
    periods: ["2012", "2013", "2014", "2015"],
    note: {
      en:
        "Numbered questions, each a table of categories by years, with the articles of the criminal code and the sources " +
        "of the data. The report of 8 June 2016 urges the use of a tool of UNODC and does not say which.",
      es:
        "Preguntas numeradas, cada una un cuadro de categorías por años, con los artículos del código penal y las fuentes " +
        "de los datos. El informe del 8 de junio de 2016 insta a usar una herramienta de la UNODC y no dice cuál.",
    },
    sources: [
      {
        citation:
          "UNODC, questionnaire for the Global Report on Trafficking in Persons, scribd.com/document/390661714",
        confidence: Confidence.HIGH,
      },
    ],
    version: 1,
  }),
];
