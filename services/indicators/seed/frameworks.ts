import { readFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "../../kit/root";
import { COMPILER, make } from "../../kit/seed";
import { Confidence } from "../../kit/source";
import { FrameworkStatus, IndicatorFramework } from "../framework.entity";
import { frameworkOf } from "../framework.rows";

const ID = "HUB-DEMO-1";
const sources = [
  { citation: "The hub's own demonstration; no body has adopted it", confidence: Confidence.BACKGROUND },
];

/** Ours, not IOM's: the indicators that IOM developed were looked for and not found. A file like any that is imported. */
export function demonstration() {
  const file = readFileSync(path.join(ROOT, "services/indicators/seed/hub-demo-1.csv"), "utf8");
  const { indicators, ...rest } = frameworkOf(file, ID, [], sources);
  return { framework: make(IndicatorFramework, { ...about, ...rest }), indicators };
}

const about = {
  id: ID,
  family: "HUB-DEMO",
  edition: 1,
  status: FrameworkStatus.IN_USE,
  title: {
    en: "Demonstration framework of the hub on the Palermo Protocols",
    es: "Marco de demostración del nodo sobre los Protocolos de Palermo",
  },
  note: {
    en:
      "These are the hub's own indicators, to show how answers are given. They are not the indicators developed by IOM " +
      "that the Network's report of 8 June 2016 names: those were looked for and not found. They can be imported.",
    es:
      "Son indicadores propios del nodo, para mostrar cómo se responde. No son los indicadores desarrollados por la OIM " +
      "que nombra el informe de la Red del 8 de junio de 2016: se buscaron y no se encontraron. Pueden importarse.",
  },
  authorId: COMPILER,
  isDemonstration: true,
  validFrom: null,
  licence: null,
  importedAt: new Date("2026-11-23T00:00:00Z"),
  sources,
  version: 1,
};
