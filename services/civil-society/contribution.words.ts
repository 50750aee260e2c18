import { type Contribution } from "./contribution.entity";

/** What is said, where, and of whom: what a withdrawal erases, and a moderation takes out of sight. */
export type Words = Pick<
  Contribution,
  | "title"
  | "text"
  | "occasion"
  | "aboutCountries"
  | "aboutPartners"
  | "aboutPractices"
  | "aboutStrategyItems"
  | "addressedToCountries"
  | "addressedToPartners"
  | "sources"
>;

export const wordsOf = (contribution: Contribution): Words => ({
  title: contribution.title,
  text: contribution.text,
  occasion: contribution.occasion,
  aboutCountries: contribution.aboutCountries,
  aboutPartners: contribution.aboutPartners,
  aboutPractices: contribution.aboutPractices,
  aboutStrategyItems: contribution.aboutStrategyItems,
  addressedToCountries: contribution.addressedToCountries,
  addressedToPartners: contribution.addressedToPartners,
  sources: contribution.sources,
});

export const noWords = (): Words => ({
  title: null,
  text: null,
  occasion: null,
  aboutCountries: [],
  aboutPartners: [],
  aboutPractices: [],
  aboutStrategyItems: [],
  addressedToCountries: [],
  addressedToPartners: [],
  sources: [],
});
