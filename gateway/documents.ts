import { type DocumentNode } from "graphql";

import { Bounded } from "./engine/bounded";

/** Characters of texts whose documents are kept at most; in memory a document takes a hundred times its text. */
const MOST_CHARACTERS = 200_000;

/** Where Apollo Server keeps the documents that it has read and found valid: bounded by the length of their texts. */
export function documentStore() {
  const kept = new Bounded<string, DocumentNode>(
    MOST_CHARACTERS,
    ({ loc }, key) => (loc?.source.body.length ?? MOST_CHARACTERS) + key.length,
  );
  return {
    get: async (key: string) => kept.get(key),
    set: async (key: string, document: DocumentNode) => kept.set(key, document),
    delete: async (key: string) => kept.delete(key),
  };
}
