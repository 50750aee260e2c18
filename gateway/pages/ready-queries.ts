import civilSociety from "./queries/civil-society.graphql?raw";
import civilSocietyVariables from "./queries/civil-society.variables.json?raw";
import partner from "./queries/partner.graphql?raw";
import partnerVariables from "./queries/partner.variables.json?raw";
import secretariat from "./queries/secretariat.graphql?raw";

type ReadyQuery = { query: string; variables?: string };

/** One tab for each kind of caller; GraphiQL titles them by the operation's name. */
export const readyQueries: [ReadyQuery, ...ReadyQuery[]] = [
  { query: partner.trimEnd(), variables: partnerVariables.trimEnd() },
  { query: civilSociety.trimEnd(), variables: civilSocietyVariables.trimEnd() },
  { query: secretariat.trimEnd() },
];
