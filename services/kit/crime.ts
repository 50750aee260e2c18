import { registerEnumType } from "type-graphql";

export enum Crime {
  TRAFFICKING = "TRAFFICKING",
  SMUGGLING = "SMUGGLING",
  BOTH = "BOTH",
}

registerEnumType(Crime, {
  name: "Crime",
  description:
    "A crime that the Conference works against. English trafficking is Spanish trata, smuggling is tráfico.",
  valuesConfig: {
    TRAFFICKING: { description: "Trafficking in persons (trata de personas)." },
    SMUGGLING: { description: "Smuggling of migrants (tráfico ilícito de migrantes)." },
    BOTH: { description: "Both crimes; a value of its own, which a filter by one of them does not include." },
  },
});
