/** A country inside a partner's name, with the article that the language wants. */
export interface CountryInName {
  iso3: string;
  en: string;
  es: string;
}

const country = (iso3: string, en: string, es: string = en): CountryInName => ({ iso3, en, es });

export const members = [
  country("BLZ", "Belize", "Belice"),
  country("CAN", "Canada", "Canadá"),
  country("CRI", "Costa Rica"),
  country("SLV", "El Salvador"),
  country("USA", "the United States of America", "los Estados Unidos de América"),
  country("GTM", "Guatemala"),
  country("HND", "Honduras"),
  country("MEX", "Mexico", "México"),
  country("NIC", "Nicaragua"),
  country("PAN", "Panama", "Panamá"),
  country("DOM", "the Dominican Republic", "la República Dominicana"),
];

export const observerCountries = [
  country("ARG", "Argentina"),
  country("COL", "Colombia"),
  country("ECU", "Ecuador"),
  country("JAM", "Jamaica"),
  country("PER", "Peru", "Perú"),
];
