import { type Question } from "../candidate";

/** Four countries over four subgraphs: seven fetches in four levels, about 26 KB. */
const DASHBOARD = /* GraphQL */ `
  query Dashboard {
    countries(first: 4) {
      iso3 name capital population note
      indicators { id name value unit }
      reports {
        id title summary status year
        citations score
        author {
          id name acronym reportCount
          country { iso3 name capital }
        }
      }
    }
  }
`;

/** Twenty reports and their countries: two fetches. */
const LIST = /* GraphQL */ `
  query List {
    reports(first: 20) { id title status year country { iso3 name capital } }
  }
`;

/** One country: one fetch. */
const TRIVIAL = /* GraphQL */ `
  query Trivial($iso3: ID!) {
    country(iso3: $iso3) { iso3 name capital population }
  }
`;

export const QUESTIONS: readonly Question[] = [
  { name: "dashboard", query: DASHBOARD },
  { name: "list", query: LIST },
  { name: "trivial", query: TRIVIAL, variables: { iso3: "GTM" } },
];
