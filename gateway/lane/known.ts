import { type ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode } from "graphql";

import { Bounded } from "../engine/bounded";
import { bareOf } from "../engine/prepare/bare";
import { type RequestContext } from "../request";

/** A document that Apollo Server has read and found valid. */
export interface KnownDocument {
  readonly document: DocumentNode;
  /** The digest of its text. */
  readonly hash: string;
}
export type KnownDocuments = Bounded<string, KnownDocument>;

/** Characters of documents' texts that are remembered at most; in memory a document takes a hundred times its text. */
const MOST_CHARACTERS = 500_000;

export const knownDocuments = (): KnownDocuments =>
  new Bounded(MOST_CHARACTERS, (_known, text) => text.length + 100);

/** Remembers what Apollo Server lets through. */
export const learning = (known: KnownDocuments): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async executionDidStart({ source, document, queryHash }) {
        if (!known.get(source)) known.set(source, { document: bareOf(document).document, hash: queryHash });
      },
    };
  },
});
