import { countries } from "./countries";
import { indicators } from "./indicators";
import { partners } from "./partners";
import { reports } from "./reports";
import { type SmallSubgraph } from "./small";

/** The four subgraphs behind a gateway that is measured alone. */
export const SMALL_SUBGRAPHS: Record<string, SmallSubgraph> = { countries, reports, partners, indicators };
