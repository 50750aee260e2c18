import { type ConstDirectiveNode, type DocumentNode, Kind } from "graphql";

/** The names of a supergraph's subgraphs, by the values of `join__Graph` that stand for them. */
export function graphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph")
      for (const { name, directives = [] } of definition.values ?? [])
        names.set(name.value, said(directives[0], "name") ?? name.value);
  return names;
}

/** What a directive says under a name: a text, an enum's value, or whether something is so. */
export function said<Value = string>(
  directive: ConstDirectiveNode | undefined,
  name: string,
): Value | undefined {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && "value" in value ? (value.value as Value) : undefined;
}
