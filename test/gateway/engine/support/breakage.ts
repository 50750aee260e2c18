import { type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";

import { type Choices } from "./choices";
import { type Break, type Feature } from "./federated";

/** Chooses fields that are to break; none of those on which the finding of others rests. */
export function breakage(feature: Feature, schema: GraphQLSchema, choices: Choices): Map<string, Break> {
  const broken = new Map<string, Break>();
  const fields = breakable(feature, schema);
  while (fields.length > 0 && choices.once(3) && broken.size < 3)
    broken.set(choices.of(fields), choices.of<Break>(["throws", "is null", "is empty"]));
  return broken;
}

function breakable({ subgraphs, beyondBreaking = [] }: Feature, schema: GraphQLSchema): string[] {
  const bearing = new Set(
    Object.values(subgraphs)
      .flatMap((sdl) => [...sdl.matchAll(/@(?:key|requires)\(fields: "((?:[^"\\]|\\.)*)"/g)])
      .flatMap(([, fields]) => fields!.match(/\w+/g) ?? []),
  );
  const names = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__"))
    .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : []));
  return [...new Set(names)].filter((name) => !bearing.has(name) && !beyondBreaking.includes(name));
}
