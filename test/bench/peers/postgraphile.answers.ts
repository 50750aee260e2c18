/** What PostGraphile answers, in the shape of the hub's answers: names and nesting differ, the data must not. */

// biome-ignore lint/suspicious/noExplicitAny: another server's answer, which the comparison checks value by value
export type Portal = any;

const said = (text: string | null) => (text === null ? null : { text });
const named = ({ iso3, name }: Portal) => ({ iso3, name: said(name) });

/** The hub counts every status, in this order, also those that none has. */
const STATUSES = ["UNKNOWN", "NOT_STARTED", "PLANNED", "IN_PROGRESS", "ADOPTED", "NOT_APPLICABLE"];

export const region = ({ memberCountries }: Portal) => ({
  countries: {
    nodes: memberCountries.nodes.map((country: Portal) => ({
      ...named(country),
      treaties: country.treaties.nodes.map(({ instrument, ...rest }: Portal) => ({
        instrument: { code: instrument },
        ...rest,
      })),
      practices: {
        totalCount: country.practices.totalCount,
        nodes: country.practices.nodes.map(({ titleText, evidence }: Portal) => ({
          title: said(titleText),
          evidence,
        })),
      },
      adoptionSummary: STATUSES.map((status) => ({
        status,
        count: country.adoptionSummary.nodes.find((one: Portal) => one.status === status)?.count ?? 0,
      })),
      contributions: {
        totalCount: country.openContributions.totalCount,
        nodes: country.openContributions.nodes.map(({ kind, text, author }: Portal) => ({
          kind,
          text: said(text),
          author: { acronym: said(author.acronym) },
        })),
      },
    })),
  },
});

export function search({ foundPractices, searchPractices, practiceFacets }: Portal) {
  const facet = (wanted: string) =>
    practiceFacets.nodes
      .filter((one: Portal) => one.facet === wanted)
      .map(({ value, count }: Portal) => ({ value, count }));
  return {
    practices: {
      totalCount: foundPractices.totalCount,
      facets: { country: facet("country"), axis: facet("axis") },
      nodes: searchPractices.nodes.map((one: Portal) => ({
        id: one.rowId,
        title: { text: one.titleText, language: one.titleLanguage },
        country: one.country && named(one.country),
        whatWasDone: said(one.whatWasDoneText),
        evidence: one.evidence,
        sources: one.sources,
      })),
    },
  };
}

export const posted = ({ postContribution: { result } }: Portal) => ({
  postContribution: {
    id: result.rowId,
    kind: result.kind,
    status: result.status,
    text: { text: result.text, language: result.textLanguage, isFallback: result.textLanguage !== "EN" },
    author: { name: said(result.author.name) },
    addressedToCountries: result.addressedCountries.nodes.map(named),
    publishedAt: result.publishedAt,
    version: result.version,
  },
});
