import { type ASTNode, type DocumentNode, Kind, type Location } from "graphql";

/**
 * A document whose nodes know where in their text they stand, and no more: a parsed one holds on to every token of it.
 * Definitions keep their order. With it, how large it is, in nodes.
 */
export function bareOf(document: DocumentNode): { document: DocumentNode; nodes: number } {
  let nodes = 0;
  const copyOf = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copyOf);
    if (!isNode(part)) return part;
    nodes += 1;
    const copies = Object.entries(part).map(([key, one]) => [
      key,
      key === "loc" ? placeOf(one) : copyOf(one),
    ]);
    return Object.fromEntries(copies);
  };
  const definitions = document.definitions.map(copyOf) as DocumentNode["definitions"];
  return { document: { kind: Kind.DOCUMENT, definitions }, nodes };
}

const isNode = (part: unknown): part is ASTNode =>
  typeof part === "object" && part !== null && "kind" in part;

/** All that errors need to say where they are. */
const placeOf = (loc: Location | undefined) =>
  loc && ({ start: loc.start, end: loc.end, source: loc.source } as Location);
