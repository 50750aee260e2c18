import { type Asker } from "../../../../services/kit/context";
import { type Subgraph } from "../../../../services/kit/subgraph";
import { bestPractices } from "./best-practices";
import { civilSociety } from "./civil-society";
import { ContributionSubject } from "./contribution-subject.entity";
import { countries } from "./countries";
import { partners } from "./partners";
import { victimAssistance } from "./victim-assistance";

/** Where a stock subgraph's rows come from: TypeORM as documented, or our own SQL run by it. */
export type Access = "documented" | "ours";

// biome-ignore lint/suspicious/noExplicitAny: loaders of any subgraph
type Documented = (asker: Asker, ours: any) => unknown;

/** For what the README's three queries ask; the rest of the graph is ours. */
const DOCUMENTED: Record<string, Documented> = {
  countries,
  partners,
  "best-practices": bestPractices,
  "victim-assistance": victimAssistance,
  "civil-society": civilSociety,
};

/** Entities that only documented access has. */
const MAPPED: Record<string, Function[]> = { "civil-society": [ContributionSubject] };

export const entitiesOf = ({ name, entities }: Subgraph, access: Access) => [
  ...entities,
  ...(access === "documented" ? (MAPPED[name] ?? []) : []),
];

/** What a subgraph's resolvers load by. */
export const loadersOf =
  ({ name, loaders }: Subgraph, access: Access): Subgraph["loaders"] =>
  (asker) => {
    const ours = loaders(asker);
    return access === "documented" ? (DOCUMENTED[name]?.(asker, ours) ?? ours) : ours;
  };
