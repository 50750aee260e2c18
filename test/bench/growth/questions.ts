import { readyQuery } from "../../support/ready-queries";
import { type Question } from "../candidate";

const PRACTICES = /* GraphQL */ `
  query Practices($after: String, $first: Int = 20) {
    practices(first: $first, after: $after) {
      nodes { id title { text } evidence publishedAt country { iso3 name { text } } author { acronym { text } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`;

const CONTRIBUTIONS = /* GraphQL */ `
  query Contributions($after: String, $first: Int = 20) {
    contributions(first: $first, after: $after) {
      nodes { id kind text { text } publishedAt aboutCountries { iso3 name { text } } author { acronym { text } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`;

export const LISTS = [
  { name: "practices", query: PRACTICES },
  { name: "contributions", query: CONTRIBUTIONS },
] as const;

const MEMBERS = "countries(filter: { membership: MEMBER })";

/** The README's view of the whole region, over up to two hundred members: a list has a hundred at most. */
export function dashboardOfMany(): string {
  const { query } = readyQuery("secretariat");
  const [, selection] = query.split(MEMBERS);
  if (!selection) throw new Error("The README's query of the region has changed: page it here anew.");
  const page = (after: string) => MEMBERS.replace("(filter", `(first: 100, ${after} filter`);
  return `query RegionAtAGlance($after: String!) {
    first: ${page("")} { ...Region }
    second: ${page("after: $after,")} { ...Region }
  }
  fragment Region on CountryConnection ${selection.trim().replace(/\}$/, "")}`;
}

export const DASHBOARD = readyQuery("secretariat").query;

/** Nothing but the members, to find the cursor after a hundred of them. */
export const MEMBERS_ONLY: Question = {
  name: "countries",
  query: `query ($after: String, $first: Int) {
    countries(first: $first, after: $after, filter: { membership: MEMBER }) { pageInfo { endCursor hasNextPage } } }`,
};
