import { type ConstDirectiveNode, Kind, parse } from "graphql";

import { graphNames, said } from "./join";
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
  const supergraph = parse(sdl, { noLocation: true });
  const names = graphNames(supergraph);
  const computing = new Map<string, Computing>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.fields ?? [])
      for (const directive of directives) {
        const [graph, requires] = [said(directive, "graph"), said(directive, "requires")];
        if (directive.name.value !== "join__field" || graph === undefined || requires === undefined) continue;
        const keys = (definition.directives ?? [])
          .filter((one) => finds(one, graph))
          .flatMap((one) => said(one, "key") ?? []);
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
  said(directive, "graph") === graph &&
  said<boolean>(directive, "resolvable") !== false;
