import { Confidence, type Source } from "../../kit/source";

const read = (citation: string, confidence = Confidence.HIGH): Source => ({ citation, confidence });

export const REPORT_2016 = read(
  "Report of the Liaison Officer Network to the RCGM, Tegucigalpa, 8 June 2016",
);
export const REPORT_2017 = read(
  "Report of the Liaison Officer Network, 21 June 2017, docsbay.net/conferencia-regional-sobre-migracion-crm",
);
export const IOM_2016 = read(
  "IOM, follow-up slides after the Network's meeting, fr.slideserve.com/aumiller/update-on-the-status…",
  Confidence.MEDIUM,
);
export const WORK_PLAN = read(
  "XXIII Vice-Ministerial Meeting, Panama City, November 2018, declaration and work plan on migrant smuggling, es.studenta.com/content/135260446",
);
export const WORKSHOP_2019 = read(
  "Regional Conference on Migration, rcmvs.org/en/events/follow-workshop-counter-smuggling-work-plan-rcm",
);
export const RCGM_2014 = read(
  "Regional Consultation Group on Migration, meeting of November 2014, studylib.net/doc/9395820",
  Confidence.MEDIUM,
);
export const PRESIDENCY = read(
  "General knowledge, to be verified; no source was read for who presided",
  Confidence.BACKGROUND,
);
export const ABOUT = read("Regional Conference on Migration, portal.crmsv.org/en/about-us");
export const RNCOM_2012 = read("RNCOM, statement of June 2012, Panama: slides at cdn.slideserve.com/zuri");
export const RNCOM_2012B = read(
  "RNCOM, statement of December 2012: slides at slideplayer.com/slide/16926523",
);
export const RNCOM_2013 = read("RNCOM, statement of June 2013, San José: paperzz.com/doc/7070489");
export const RNCOM_2014 = read("RNCOM, statement of June 2014, Managua: slideum.com/doc/5524519");
export const STRATEGY = read(
  "ECPAT Guatemala, Estrategia Regional, revised edition, issuu.com/ecpatguatemala/docs/estrategia_regional_de_atencio_n",
);
export const MATRICES_2009 = read(
  "IOM, comparative matrices of 2009, crmsv.org and rcmvs.org/documentos/MatricesTT/MATRICES/",
);
/** That the hub ties two things together, which no source does. */
export const compiled = (about: string) => read(`The secretariat's own reading: ${about}`, Confidence.MEDIUM);
