import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from "graphql";

const COST_SPEC = /\/cost\/v\d+\.\d+$/;

/** What a supergraph calls the two directives of cost: composition may have renamed them. */
export interface CostNames {
  cost: string;
  listSize: string;
}

/** The names under which the supergraph links the cost specification; null where it does not. */
export function costNames(supergraph: DocumentNode): CostNames | null {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      if (link.name.value !== "link" || !COST_SPEC.test(String(argument(link, "url")))) continue;
      return namesIn(link);
    }
  }
  return null;
}

/** Imported directives have a name of their own; the others stand under the name of the link. */
function namesIn(link: ConstDirectiveNode): CostNames {
  const space = String(argument(link, "as") ?? "cost");
  const imports = (argument(link, "import") ?? []) as (string | { name: string; as?: string })[];
  const named = new Map(
    imports.map((item) => (typeof item === "string" ? [item, item] : [item.name, item.as ?? item.name])),
  );
  const nameOf = (directive: string, otherwise: string) =>
    named.get(`@${directive}`)?.replace(/^@/, "") ?? otherwise;
  return { cost: nameOf("cost", space), listSize: nameOf("listSize", `${space}__listSize`) };
}

/** A directive's argument as JSON. */
export const argument = (directive: ConstDirectiveNode, name: string): unknown => {
  const given = directive.arguments?.find((candidate) => candidate.name.value === name);
  return given && jsonOf(given.value);
};

function jsonOf(value: ConstValueNode): unknown {
  if (value.kind === Kind.LIST) return value.values.map(jsonOf);
  if (value.kind === Kind.OBJECT)
    return Object.fromEntries(value.fields.map((field) => [field.name.value, jsonOf(field.value)]));
  if (value.kind === Kind.NULL) return null;
  if (value.kind === Kind.INT || value.kind === Kind.FLOAT) return Number(value.value);
  return value.value;
}
