import { Kind, parse, print, visit } from "graphql";

/** A supergraph of which all is public: what a field needs may not be, and is asked for all the same. */
export function opened(supergraphSdl: string): string {
  return print(
    visit(parse(supergraphSdl, { noLocation: true }), {
      [Kind.DIRECTIVE]: ({ name }) => (name.value === "inaccessible" ? null : undefined),
    }),
  );
}
