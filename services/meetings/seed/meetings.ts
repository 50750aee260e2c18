import { type Localized } from "../../kit/localized-text";
import { make } from "../../kit/seed";
import { type Source } from "../../kit/source";
import { Meeting, MeetingKind } from "../meeting.entity";
import { type MeetingDate } from "../meeting-date";
import * as source from "./sources";

const NETWORK: Localized = {
  en: "Meeting of the Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons",
  es: "Reunión de la Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata de Personas",
};

interface Known {
  startsOn: string;
  body: string;
  read: Source;
  title?: Localized;
  kind?: MeetingKind;
  endsOn?: string;
  place?: Localized;
  country?: string;
  otherDates?: MeetingDate[];
}

function meeting({
  startsOn,
  body,
  read,
  title = NETWORK,
  kind = MeetingKind.MEETING,
  ...known
}: Known): Meeting {
  const { endsOn = null, place = null, country = null, otherDates = [] } = known;
  return make(Meeting, {
    id: `${startsOn}-${body}`,
    kind,
    bodyId: body,
    title,
    place,
    countryIso3: country,
    startsOn,
    endsOn,
    dates: [{ startsOn, endsOn, note: null, sources: [read] } as unknown as MeetingDate, ...otherDates],
    dateSettlement: null,
    agenda: null,
    sources: [read],
    version: 1,
  });
}

const iomDate = {
  startsOn: "2016-06-07",
  endsOn: null,
  note: {
    en: "The slides give June 7, 2016, under a heading that reads June 2015.",
    es: "Las diapositivas dicen 7 de junio de 2016, bajo un encabezado que dice junio de 2015.",
  },
  sources: [source.IOM_2016],
} as unknown as MeetingDate;

const body = "liaison-officer-network";

/** The meetings that sources tell of. Where they do not tell the day or the place, it is left out. */
export const meetings: Meeting[] = [
  meeting({ startsOn: "2012-06", body, country: "PAN", read: source.RNCOM_2012 }),
  meeting({ startsOn: "2012-12", body, read: source.RNCOM_2012B }),
  meeting({
    startsOn: "2013-06",
    body,
    place: { en: "San José, Costa Rica", es: "San José, Costa Rica" },
    country: "CRI",
    read: source.RNCOM_2013,
  }),
  meeting({
    startsOn: "2014-06",
    body,
    place: { en: "Managua, Nicaragua", es: "Managua, Nicaragua" },
    country: "NIC",
    read: source.RNCOM_2014,
  }),
  meeting({
    startsOn: "2014-11-25",
    body: "rcgm",
    title: {
      en: "Meeting of the Regional Consultation Group on Migration",
      es: "Reunión del Grupo Regional de Consulta sobre Migración",
    },
    read: source.RCGM_2014,
  }),
  meeting({
    startsOn: "2016-06-08",
    body,
    place: { en: "Tegucigalpa, Honduras", es: "Tegucigalpa, Honduras" },
    country: "HND",
    otherDates: [iomDate],
    read: source.REPORT_2016,
  }),
  meeting({ startsOn: "2017-06-21", body, read: source.REPORT_2017 }),
  meeting({
    startsOn: "2018-11",
    body: "vice-ministerial-meeting",
    title: { en: "XXIII Vice-Ministerial Meeting", es: "XXIII Reunión Viceministerial" },
    place: { en: "Panama City, Panama", es: "Ciudad de Panamá, Panamá" },
    country: "PAN",
    read: source.WORK_PLAN,
  }),
  meeting({
    startsOn: "2019-06-04",
    endsOn: "2019-06-05",
    body: "rcm",
    kind: MeetingKind.WORKSHOP,
    title: {
      en: "Follow-up workshop on the counter-smuggling work plan",
      es: "Taller de seguimiento del plan de trabajo contra el tráfico ilícito de migrantes",
    },
    place: { en: "Mexico City, Mexico", es: "Ciudad de México, México" },
    country: "MEX",
    read: source.WORKSHOP_2019,
  }),
];
