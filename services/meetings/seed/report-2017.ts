import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { Report } from "../report.entity";
import { ReportStatus } from "../report.status";
import { ReportPoint } from "../report-point.entity";
import { Wording } from "../wording";
import { REPORT_2017 } from "./sources";

const REPORT = "2017-06-21";
const summary = { wording: Wording.SUMMARY, unofficialTranslations: [] };

/** What could be read of the report of 2017, in the hub's own words. The numbers of its points are not known. */
export const report2017 = make(Report, {
  id: REPORT,
  meetingId: "2017-06-21-liaison-officer-network",
  submittedToId: "rcgm",
  status: ReportStatus.UNKNOWN,
  title: {
    en: "Report of the Liaison Officer Network, 21 June 2017: points that could be read",
    es: "Informe de la Red de Funcionarios de Enlace, 21 de junio de 2017: puntos que se pudieron leer",
  },
  opening: null,
  ...summary,
  submittedAt: null,
  consideredAt: null,
  consideredById: null,
  returnNote: null,
  sources: [REPORT_2017],
  version: 1,
});

const point = (name: string, place: number, text: Localized) =>
  make(ReportPoint, {
    id: `${REPORT}/${name}`,
    reportId: REPORT,
    parentId: null,
    number: null,
    place,
    text,
    ...summary,
    removedAt: null,
    version: 1,
  });

/** Their order in the report is not known; they stand here as the report of 2016 has the subjects. */
export const points2017 = [
  point("indicators", -3, {
    en: "The report speaks of indicators for compliance with the Protocol against the Smuggling of Migrants.",
    es: "El informe trata de indicadores de cumplimiento del Protocolo contra el Tráfico Ilícito de Migrantes.",
  }),
  point("matrices", -2, {
    en: "The comparative matrices of legislation are still incomplete; the new deadline is 21 July 2017, and the Technical Secretariat is to send reminders.",
    es: "Las matrices comparativas de legislación siguen incompletas; el nuevo plazo es el 21 de julio de 2017, y la Secretaría Técnica ha de enviar recordatorios.",
  }),
  point("work-plan", -1, {
    en: "The Network accepts IOM's help to draft a work plan against the smuggling of migrants.",
    es: "La Red acepta la ayuda de la OIM para elaborar un plan de trabajo contra el tráfico ilícito de migrantes.",
  }),
];
