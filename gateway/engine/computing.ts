import { type ConstDirectiveNode, Kind, parse } from "graphql";

import { once } from "./once";

/** Where a field that needs others is computed, how an object is found there, and what it needs, as selections. */
export interface Computing {
  readonly subgraph: string;
  readonly keys: readonly string[];
  readonly requires: string;
}

/** By `Type.field`; read when it is first asked for, since few operations need it. */
export function computingIn(supergraphSdl: string): (field: string) => Computing | undefined {
  const known = once(() => read(supergraphSdl));
  return (field) => known().get(field);
}

function read(sdl: string): Map<string, Computing> {
  const { definitions } = parse(sdl, { noLocation: true });
  const names = new Map<string, string>();
  for (const definition of definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph")
      for (const { name, directives = [] } of definition.values ?? [])
        names.set(name.value, textIn(directives[0], "name") ?? name.value);
  const computing = new Map<string, Computing>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.fields ?? [])
      for (const directive of directives) {
        const [graph, requires] = [textIn(directive, "graph"), textIn(directive, "requires")];
        if (directive.name.value !== "join__field" || graph === undefined || requires === undefined) continue;
        const keys = (definition.directives ?? [])
          .filter((one) => finds(one, graph))
          .flatMap((one) => textIn(one, "key") ?? []);
        computing.set(`${definition.name.value}.${name.value}`, {
          subgraph: names.get(graph)!,
          keys,
          requires,
        });
      }
  }
  return computing;
}

const finds = (directive: ConstDirectiveNode, graph: string) =>
  directive.name.value === "join__type" &&
  textIn(directive, "graph") === graph &&
  !directive.arguments?.some(
    ({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value,
  );

function textIn(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
