import { type ConstArgumentNode, type ConstDirectiveNode, Kind, parse, print, visit } from "graphql";

/**
 * The supergraph without what a subgraph provides of one type differently at several places, by fragments: the planner
 * takes one for another, and asks for what is not there. What is provided its owner tells as well.
 */
export function withoutMistakableProvides(supergraphSdl: string): string {
  if (!/provides: "[^"]*\.\.\./.test(supergraphSdl)) return supergraphSdl;
  const document = parse(supergraphSdl, { noLocation: true });
  const said = new Map<string, Set<string>>();
  visit(document, {
    Directive(directive) {
      const { provides } = textsIn(directive as ConstDirectiveNode);
      for (const place of placesIn(directive as ConstDirectiveNode))
        said.set(place, (said.get(place) ?? new Set<string>()).add(provides!));
    },
  });
  const isMistakable = (directive: ConstDirectiveNode) =>
    placesIn(directive).some((place) => said.get(place)!.size > 1);
  return print(
    visit(document, {
      Directive(node) {
        const directive = node as ConstDirectiveNode;
        if (!isMistakable(directive)) return undefined;
        return {
          ...directive,
          arguments: directive.arguments?.filter(({ name }) => name.value !== "provides"),
        };
      },
    }),
  );
}

/** The subgraph and type of each fragment in what a field provides. */
function placesIn(directive: ConstDirectiveNode): string[] {
  const { graph, provides = "" } = textsIn(directive);
  return [...provides.matchAll(/\.\.\.\s*on\s+(\w+)/g)].map(([, type]) => `${graph} ${type}`);
}

function textsIn({ name, arguments: given = [] }: ConstDirectiveNode): { graph?: string; provides?: string } {
  if (name.value !== "join__field") return {};
  return { graph: textOf(given, "graph"), provides: textOf(given, "provides") };
}

function textOf(given: readonly ConstArgumentNode[], name: string): string | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
