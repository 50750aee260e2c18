import { registerEnumType } from "type-graphql";

export enum Population {
  CHILDREN = "CHILDREN",
  UNACCOMPANIED_CHILDREN = "UNACCOMPANIED_CHILDREN",
  ADULTS = "ADULTS",
  WOMEN = "WOMEN",
  MEN = "MEN",
  OLDER_PERSONS = "OLDER_PERSONS",
  PERSONS_WITH_DISABILITIES = "PERSONS_WITH_DISABILITIES",
  INDIGENOUS_AND_AFRODESCENDANT = "INDIGENOUS_AND_AFRODESCENDANT",
  LGBTI = "LGBTI",
  REPATRIATED = "REPATRIATED",
  OFFICIALS = "OFFICIALS",
  GENERAL_PUBLIC = "GENERAL_PUBLIC",
}

registerEnumType(Population, {
  name: "Population",
  description: "Whom a practice is for.",
  valuesConfig: {
    CHILDREN: { description: "Children and adolescents under 18 (niñas, niños y adolescentes)." },
    UNACCOMPANIED_CHILDREN: { description: "Children who travel without a parent or guardian." },
    ADULTS: { description: "Persons of 18 years or more." },
    WOMEN: { description: "Women." },
    MEN: { description: "Men." },
    OLDER_PERSONS: { description: "Older persons." },
    PERSONS_WITH_DISABILITIES: { description: "Persons with disabilities." },
    INDIGENOUS_AND_AFRODESCENDANT: { description: "Indigenous and Afrodescendant persons." },
    LGBTI: { description: "Lesbian, gay, bisexual, trans and intersex persons." },
    REPATRIATED: { description: "Persons who are being or have been returned to their country." },
    OFFICIALS: { description: "Officials: police, migration, consular, prosecution, courts, services." },
    GENERAL_PUBLIC: { description: "Everyone." },
  },
});
