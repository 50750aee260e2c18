import { readFileSync } from "node:fs";
import path from "node:path";

import { Language } from "../../kit/languages";
import { ROOT } from "../../kit/root";
import { make } from "../../kit/seed";
import { Report } from "../report.entity";
import { ReportStatus } from "../report.status";
import { ReportPoint } from "../report-point.entity";
import { numbered } from "../report-point.rules";
import { Wording } from "../wording";
import { OPENING, POINTS } from "./report-2016.es";
import { REPORT_2016 } from "./sources";

export const REPORT = "2016-06-08";

/** The report as the file has it: what stands before the points, and each point by its number. */
export function english() {
  const file = path.join(ROOT, "services/meetings/seed/report-2016.txt");
  const lines = readFileSync(file, "utf8")
    .replace("[bookmark: _GoBack]", "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const [opening, ...rest] = lines;
  let point = "";
  const points = rest.map((line) => {
    const [, label, text] = /^(\d+|[a-z])\. (.*)$/.exec(line)!;
    if (/\d/.test(label!)) point = label!;
    return { number: label === point ? point : `${point}${label}`, text: text!.trim() };
  });
  return { opening: opening!, points };
}

const translated = { wording: Wording.VERBATIM, unofficialTranslations: [Language.ES] };

export function report2016() {
  const { opening, points } = english();
  const report = make(Report, {
    id: REPORT,
    meetingId: "2016-06-08-liaison-officer-network",
    submittedToId: "rcgm",
    status: ReportStatus.SUBMITTED,
    title: {
      en: "Report of the Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons to the Regional Consultation Group on Migration (RCGM)",
      es: "Informe de la Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata de Personas al Grupo Regional de Consulta sobre Migración (GRCM)",
      original: Language.EN,
    },
    opening: { en: opening, es: OPENING, original: Language.EN },
    ...translated,
    submittedAt: null,
    consideredAt: null,
    consideredById: null,
    returnNote: null,
    sources: [REPORT_2016],
    version: 1,
  });
  return { report, points: points.map(({ number, text }) => pointOf(number, text)) };
}

function pointOf(number: string, text: string): ReportPoint {
  const { parent, place } = numbered("number", number);
  return make(ReportPoint, {
    id: `${REPORT}/${number}`,
    reportId: REPORT,
    parentId: parent && `${REPORT}/${parent}`,
    number,
    place,
    text: { en: text, es: POINTS[number]!, original: Language.EN },
    ...translated,
    removedAt: null,
    version: 1,
  });
}
