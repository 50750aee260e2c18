import { bestPractices } from "./best-practices";
import { civilSociety } from "./civil-society";
import { countries } from "./countries";
import { type Subgraph } from "./kit/subgraph";
import { meetings } from "./meetings";
import { partners } from "./partners";
import { victimAssistance } from "./victim-assistance";

/** The roster: every subgraph of the hub, and the only file in which all are named. */
export const roster: readonly Subgraph[] = [
  countries,
  partners,
  bestPractices,
  victimAssistance,
  civilSociety,
  meetings,
];
