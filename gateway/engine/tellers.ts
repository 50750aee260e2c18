import { type ConstDirectiveNode, Kind, parse } from "graphql";

import { graphNames, said } from "./join";

/** Which subgraphs tell a field, by `Type.field`. */
export type Tellers = (field: string) => readonly string[];

/** Read when it is first asked for: only what goes wrong needs it. */
export function tellersOf(supergraphSdl: string): Tellers {
  let known: Map<string, string[]> | undefined;
  return (field) => {
    known ??= read(supergraphSdl);
    return known.get(field) ?? [];
  };
}

function read(sdl: string): Map<string, string[]> {
  const supergraph = parse(sdl, { noLocation: true });
  const names = graphNames(supergraph);
  const told = new Map<string, string[]>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const all = graphsIn(definition.directives, "join__type");
    for (const { name, directives } of definition.fields ?? []) {
      const some = directives?.some(isNamed("join__field")) ? graphsIn(directives, "join__field") : all;
      told.set(
        `${definition.name.value}.${name.value}`,
        [...new Set(some)].map((graph) => names.get(graph)!),
      );
    }
  }
  return told;
}

const isNamed =
  (name: string) =>
  (directive: ConstDirectiveNode): boolean =>
    directive.name.value === name;

const NOT_TOLD = ["external", "usedOverridden"];

const graphsIn = (directives: readonly ConstDirectiveNode[] = [], name: string): string[] =>
  directives
    .filter(isNamed(name))
    .filter((directive) => NOT_TOLD.every((reason) => said<boolean>(directive, reason) !== true))
    .flatMap((directive) => said<string>(directive, "graph") ?? []);
