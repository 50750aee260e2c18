import { getIntrospectionQuery, type IntrospectionOptions } from "graphql";

import { features } from "./features";
import { described } from "./features/described";
import { both } from "./support/answers";

const OPTIONS: IntrospectionOptions[] = [
  {},
  { descriptions: false },
  {
    ...{ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
    ...{ inputValueDeprecation: true, oneOf: true },
  },
];

describe("the schema tells of itself what graphql-js tells of the public schema", () => {
  it.each([...features, described].map((feature) => [feature.name, feature] as const))(
    "%s",
    async (_name, feature) => {
      const { ours, reference } = both(feature);
      for (const options of OPTIONS) {
        const query = getIntrospectionQuery(options);
        expect(inOrder(await ours(query))).toEqual(inOrder(await reference(query)));
      }
    },
  );
});

/** In which order types, fields and values are told is left open. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inOrder).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, below]) => [key, inOrder(below)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const textOf = (value: unknown) => JSON.stringify(value) ?? "";
