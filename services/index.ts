import { bestPractices } from "./best-practices";
import { civilSociety } from "./civil-society";
import { cooperation } from "./cooperation";
import { countries } from "./countries";
import { indicators } from "./indicators";
import { type Subgraph } from "./kit/subgraph";
import { legislation } from "./legislation";
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
  cooperation,
  indicators,
  legislation,
  meetings,
];
