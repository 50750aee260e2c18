import { countries } from "./countries";
import { type Subgraph } from "./kit/subgraph";

/** The roster: every subgraph of the hub, and the only file in which all are named. */
export const roster: readonly Subgraph[] = [countries];
