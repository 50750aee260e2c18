import { type Candidate, type Question } from "../candidate";
import { type Portal, posted, region, search } from "./postgraphile.answers";

/** The README's three queries in PostGraphile's words, and its answers in the hub's. */
export const asked: NonNullable<Candidate["own"]> = (question) => {
  const { query, read } = IN_ITS_WORDS[question.name]!;
  return { query, variables: variablesOf(question), read: (data) => read(data as Portal) };
};

function variablesOf({ variables = {} }: Question): object {
  const { input, ...rest } = variables as { input?: Record<string, unknown> };
  if (!input) return rest;
  const { kind, text, aboutCountries, addressedToCountries } = input;
  const words = (text as { es: string }).es;
  return { ...rest, kind, words, about: aboutCountries, addressed: addressedToCountries };
}

const REGION = /* GraphQL */ `
  query RegionAtAGlance {
    memberCountries {
      nodes {
        iso3
        name
        treaties { nodes { instrument state inForceOn } }
        practices(first: 3, orderBy: [LISTED_AT_DESC, ROW_ID_DESC]) { totalCount nodes { titleText evidence } }
        adoptionSummary(edition: "2011-revised") { nodes { status count } }
        openContributions(first: 3, orderBy: [LISTED_AT_DESC, ROW_ID_DESC]) {
          totalCount
          nodes { kind text author { acronym } }
        }
      }
    }
  }
`;

const SEARCH = /* GraphQL */ `
  query SearchPractices($search: String!) {
    practiceFacets(search: $search) { nodes { facet value count } }
    foundPractices(search: $search) { totalCount }
    searchPractices(search: $search, first: 5) {
      nodes { rowId titleText titleLanguage country { iso3 name } whatWasDoneText evidence sources }
    }
  }
`;

const POST = /* GraphQL */ `
  mutation PostContribution($key: String!, $kind: String!, $words: String!, $about: [String]!, $addressed: [String]!) {
    postContribution(input: { key: $key, kind: $kind, words: $words, about: $about, addressed: $addressed }) {
      result {
        rowId kind status text textLanguage publishedAt version
        author { name }
        addressedCountries { nodes { iso3 name } }
      }
    }
  }
`;

const IN_ITS_WORDS: Record<string, { query: string; read(data: Portal): unknown }> = {
  "region at a glance": { query: REGION, read: region },
  "search practices": { query: SEARCH, read: search },
  "post a contribution": { query: POST, read: posted },
};
