import { Language, preferredLanguage } from "../../../services/kit/languages";

describe("the language of a reader", () => {
  it.each([
    [undefined, Language.EN],
    ["", Language.EN],
    ["*", Language.EN],
    ["fr", Language.EN],
    ["es", Language.ES],
    ["es-GT,es;q=0.9", Language.ES],
    ["fr, es;q=0.5, en;q=0.4", Language.ES],
    ["es, *;q=0.1", Language.ES],
    ["es;q=0.4, en-GB", Language.EN],
  ])("who accepts %j is served %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
