import { provision } from "./law";
import * as from from "./sources";

const salvadorArticles = [from.background("The numbers of the articles are from general knowledge")];

/** The articles that the matrix speaks of. */
export const provisions = [
  provision("can-criminal-code/279-01", "279.01", from.canada27901),
  provision("can-criminal-code/279-011", "279.011", from.canada27901),
  provision("can-criminal-code/279-02", "279.02", from.canada27901),
  provision("can-criminal-code/279-03", "279.03", from.canada27901),
  provision("can-irpa/117", "117", from.canada117),
  provision("can-irpa/118", "118", from.canadaIrpa),
  provision("can-irpa/120", "120", from.canadaIrpa),
  provision("can-irpa/121", "121", from.canadaIrpa),
  provision("cri-penal-code/172", "172", from.costaRica172, "cri-law-8720"),
  provision("cri-law-8764/249", "249", from.costaRica249),
  provision("dom-law-137-03/2", "2", from.dominicanSmuggling),
  provision("dom-law-137-03/3", "3", from.dominican137),
  provision("dom-law-137-03/4", "4", from.dominican137),
  provision("dom-law-137-03/7", "7", from.dominican137),
  provision("slv-special-law-2014/54", "54", salvadorArticles),
  provision("slv-special-law-2014/55", "55", salvadorArticles),
  provision("slv-penal-code/367-a", "367-A", [from.salvadorRaised, from.salvadorCurrent]),
  provision("gtm-penal-code/202-ter", "202 Ter", from.guatemala202, "gtm-decree-9-2009"),
  provision("gtm-decree-95-98/103-108", "103, 108", from.guatemala2022, "gtm-migration-reform-2022"),
  provision("hnd-penal-code/219", "219", from.honduras219),
  provision("hnd-penal-code/297", "297", from.honduras297),
  provision("mex-general-law-2012/13", "13", from.mexico13),
  provision("mex-general-law-2012/21", "21", from.mexico21),
  provision("mex-migration-law/159", "159", from.mexico159),
  provision("nic-penal-code/182", "182", from.nicaraguaPenalties),
  provision("nic-penal-code/318", "318", from.nicaraguaPenalties),
  provision("pan-penal-code/456-a", "456-A", [from.panamaTip, from.panama79], "pan-law-79-2011"),
  provision("pan-penal-code/456-f", "456-F", from.panama36, "pan-law-36-2013"),
  provision("pan-penal-code/456-g", "456-G", from.panama36, "pan-law-36-2013"),
  provision("usa-18-usc/1589", "1589", from.usaTvpa, "usa-tvpa-2000"),
  provision("usa-18-usc/1591", "1591", from.usaTvpa, "usa-tvpa-2000"),
  provision("usa-8-usc/1324-a-1-b-i", "1324(a)(1)(B)(i)", from.usa1324),
];
