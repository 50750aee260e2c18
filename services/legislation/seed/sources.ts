import { Confidence, type Source } from "../../kit/source";

const read =
  (confidence: Confidence) =>
  (citation: string): Source => ({ citation, confidence });
/** Read in the cited source, which is primary or official. */
export const high = read(Confidence.HIGH);
/** Read in a secondary source, or in one only. */
export const medium = read(Confidence.MEDIUM);
/** One weak source. */
export const low = read(Confidence.LOW);
/** General knowledge: no source was read. */
export const background = read(Confidence.BACKGROUND);

export const network2016 = high(
  "Report of the Liaison Officer Network to the RCGM, meeting of 8 June 2016, Tegucigalpa, Honduras",
);
export const network2017 = high(
  "Report of the Liaison Officer Network, June 2017, docsbay.net/conferencia-regional-sobre-migracion-crm",
);
export const belize = [
  medium(
    "Belize: human trafficking laws and protections, legalclarity.org/belize-human-trafficking-laws-and-protections",
  ),
  medium("Belize, refworld.org 2013/en/92896"),
];
export const canada27901 = [
  high("Criminal Code of Canada, sections 279.01 to 279.03, nlcoalitionagainsthumantrafficking.com"),
];
export const canada2013 = [high("Department of Justice of Canada (2013), bac-lac.wayback, justice.gc.ca")];
export const canadaIrpa = [
  high("Immigration and Refugee Protection Act, laws-lois.justice.gc.ca/eng/acts/i-2.5/page-47.html"),
];
export const canada117 = [
  high(
    "Immigration and Refugee Protection Act, section 117, en.wikibooks.org/wiki/Canadian_Refugee_Procedure/117-121.1",
  ),
];
export const costaRica172 = [
  high("Penal Code of Costa Rica, article 172, text of 2009, antislaverylaw.ac.uk/country/costa-rica"),
];
export const costaRica2018 = [high("On the reform of 2018, ecoi.net/en/document/2010782")];
export const costaRica9095 = [high("Ley 9095, pgrweb.go.cr, studylib.es/doc/4941651")];
export const costaRica249 = [
  medium("Press that quotes Ley 8764, article 249, diarioextra.com, January 2020"),
];
export const dominican137 = [high("Ley 137-03, republica-dominicana.justia.com, ley-137-03")];
export const dominicanTip = [
  high("Trafficking in Persons Reports 2017 and 2020: Dominican Republic, state.gov"),
];
export const dominican2024 = [medium("On the reform of Ley 137-03, diariodigital.com.do, 23 October 2024")];
export const dominican2025 = [medium("On the second reform of Ley 137-03, debate.do, 17 July 2025")];
export const dominicanSmuggling = [high("On Ley 137-03, article 2, opiniondelpueblo.com, 3 April 2025")];
export const salvadorSpecialLaw = high(
  "Ley Especial contra la Trata de Personas, global-regulation.com 3368188",
);
export const salvadorPenalties = medium("On the penalties of the special law, nodal.red/?p=59411");
export const salvadorRaised = medium(
  "Asamblea endurece penas a coyotes, diariolatino.net/asamblea-endurece-penas-a-coyotes",
);
export const salvadorCurrent = medium(
  "Press that says 'currently 4 to 8', forbescentroamerica.com, 7 December 2020",
);
export const salvadorOther = medium("El Diario de Hoy, historico.eldiariodehoy.com 36953");
export const guatemala202 = [
  high("Código Penal de Guatemala, artículo 202 Ter, svet.gob.gt/trata-de-personas"),
];
export const guatemala2015 = [high("On the sanction of Decreto 10-2015, prensalibre.com 68425")];
export const guatemala2022 = [
  high("Oficializan reformas a la Ley de Migración, agn.gt/oficializan-reformas-a-la-ley-de-migracion"),
  high("Diario de Centro América, dca.gob.gt, 18 February 2022"),
];
export const honduras2017 = high("Trafficking in Persons Report 2017: Honduras, state.gov");
export const honduras59 = high("Ley contra la Trata de Personas, Decreto 59-2012, todolegal.app/laws/127");
export const honduras219 = [
  high("On article 219, ecoi.net 2055200"),
  high("On article 219, ecoi.net 2077617"),
];
export const honduras297 = [
  high(
    "SHERLOC, sherloc.unodc.org, legislation/hnd/codigo_penal/titulo_xiii/articulo_297, dated 10 May 2019",
  ),
];
export const mexico13 = [high("Ley General, artículo 13, leyes.tuabogadoenvivo.org")];
export const mexico21 = [high("Ley General, artículo 21, leyes.tuabogadoenvivo.org")];
export const mexicoTip2015 = [medium("Trafficking in Persons Report 2015: Mexico, as quoted at aassone.com")];
export const mexico159 = [
  high("On the Supreme Court and article 159, porcierto.com.mx/?p=14135"),
  high("UNODC issue paper, text-id.123dok.com dy445050y"),
];
export const mexicoBill = [medium("On a committee bill, elpapelerito.com.mx")];
export const nicaragua896 = [high("Ley 896, nicaragua.justia.com")];
export const nicaraguaPenalties = [low("Interview with a lawyer, vostv.com.ni/nacionales/23824")];
export const panamaTip = high("Trafficking in Persons Report 2019: Panama, state.gov");
export const panama79 = high("Ley 79 de 9 de noviembre de 2011, vlex.com.pa 335559249");
export const panama36 = [high("Ley 36 de 2013, artículo 42, licen.ai, articulo-42-ley-36-de-2013")];
export const usaTvpa = [medium("On the TVPA and 18 USC 1589 and 1591, legalclarity.org/tvpa, nclawteam.com")];
export const usa1324 = [high("8 USC 1324, uscode.elaws.us/law/8usc1324")];
