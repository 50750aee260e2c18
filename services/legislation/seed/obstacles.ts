import { Crime } from "../../kit/crime";
import { COMPILER } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { stableId } from "../../kit/stable-id";
import { LegislationTopic } from "../matrix.terms";
import { Obstacle } from "../obstacle.entity";
import { ObstacleSeverity, ObstacleStage, ObstacleStatus } from "../obstacle.terms";
import * as from from "./sources";

interface Found {
  slug: string;
  country: string | null;
  topic?: LegislationTopic;
  stage: ObstacleStage;
  en: string;
  es: string;
  overcome?: { en: string; es: string };
  cells?: string[];
  /** Slugs of the practices that the hub starts with. */
  practices?: string[];
  sources: Source[];
}

const REFORMS = ["cri-penal-code-172", "hnd-penal-code-219"];

/** Obstacles that a source names; nobody has judged how much they hinder. All are about trafficking (trata). */
const FOUND: Found[] = [
  {
    slug: "gtm-means",
    country: "GTM",
    stage: ObstacleStage.PROSECUTION,
    en: "Means are not an element of trafficking: the definition differs from the Protocol's.",
    es: "Los medios no son elemento de la trata: la definición difiere de la del Protocolo.",
    cells: ["GTM/TRAFFICKING/OFFENCE"],
    practices: REFORMS,
    sources: from.guatemala202,
  },
  {
    slug: "pan-means",
    country: "PAN",
    stage: ObstacleStage.PROSECUTION,
    en: "Trafficking requires movement, and means only aggravate it: the definition differs from the Protocol's.",
    es: "La trata exige el traslado y los medios solo la agravan: la definición difiere de la del Protocolo.",
    cells: ["PAN/TRAFFICKING/OFFENCE"],
    practices: REFORMS,
    sources: [from.panamaTip],
  },
  {
    slug: "dom-children",
    country: "DOM",
    stage: ObstacleStage.PROSECUTION,
    en: "Means must be shown even for the sex trafficking of children: the definition differs from the Protocol's.",
    es: "Hay que probar los medios incluso en la trata sexual de niñas y niños: la definición difiere de la del Protocolo.",
    cells: ["DOM/TRAFFICKING/OFFENCE"],
    practices: ["mex-general-law-2012"],
    sources: from.dominicanTip,
  },
  {
    slug: "hnd-means",
    country: "HND",
    stage: ObstacleStage.PROSECUTION,
    en: "By the law of 2012 means only aggravated trafficking: the definition differed from the Protocol's.",
    es: "Según la ley de 2012 los medios solo agravaban la trata: la definición difería de la del Protocolo.",
    overcome: {
      en: "Article 219 of the Penal Code (2020) aligned the definition with the Protocol's.",
      es: "El artículo 219 del Código Penal (2020) alineó la definición con la del Protocolo.",
    },
    cells: ["HND/TRAFFICKING/OFFENCE"],
    practices: ["hnd-penal-code-219"],
    sources: [from.honduras2017, ...from.honduras219],
  },
  {
    slug: "cri-means",
    country: "CRI",
    stage: ObstacleStage.PROSECUTION,
    en: "By the text of 2009 trafficking required movement, and means only aggravated it.",
    es: "Según el texto de 2009 la trata exigía el traslado, y los medios solo la agravaban.",
    overcome: {
      en: "The reform of 2018 made force, fraud or coercion essential elements and dropped movement.",
      es: "La reforma de 2018 hizo de la fuerza, el fraude o la coacción elementos esenciales y suprimió el traslado.",
    },
    cells: ["CRI/TRAFFICKING/OFFENCE"],
    practices: ["cri-penal-code-172"],
    sources: [...from.costaRica172, ...from.costaRica2018],
  },
  {
    slug: "region-detention",
    country: null,
    topic: LegislationTopic.EXECUTIVE,
    stage: ObstacleStage.REPORTING,
    en: "Victims of trafficking who are held in detention centres do not dare to report.",
    es: "Las víctimas de trata que están en centros de detención no se atreven a denunciar.",
    sources: [from.high("RNCOM, statement of June 2014, Managua: slideum.com/doc/5524519")],
  },
];

export const obstaclesAt = (recordedAt: Date): Obstacle[] =>
  FOUND.map(({ slug, country, topic, stage, en, es, overcome, cells, practices, sources }) =>
    Object.assign(new Obstacle(), {
      id: stableId(`obstacle/${slug}`),
      countryIso3: country,
      crime: Crime.TRAFFICKING,
      topic: topic ?? LegislationTopic.CRIMINAL_LAW,
      stage,
      severity: ObstacleSeverity.UNKNOWN,
      description: { en, es },
      status: overcome ? ObstacleStatus.RESOLVED : ObstacleStatus.OPEN,
      outcome: overcome ?? null,
      cellIds: cells ?? [],
      practiceIds: (practices ?? []).map((name) => stableId(`practice/${name}`)),
      recordedById: COMPILER,
      recordedAt,
      sources,
      version: 1,
    }),
  );
