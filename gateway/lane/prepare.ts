import { createHash } from "node:crypto";

import { Kind, type ParseOptions, parse, validate } from "graphql";

import { type Engine } from "../engine/engine";
import { bareOf } from "../engine/prepare/bare";
import { type RequestContext } from "../request";
import { type KnownDocuments } from "./known";

/** Reads and plans documents before anybody asks: who is first then waits no longer than others. */
export const preparing =
  (engine: Engine<RequestContext>, known: KnownDocuments, options: ParseOptions) =>
  async (texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      const document = bareOf(parse(text, options)).document;
      const [error] = validate(engine.schema, document);
      if (error) throw error;
      const hash = createHash("sha256").update(text).digest("hex");
      for (const operation of document.definitions)
        if (operation.kind === Kind.OPERATION_DEFINITION)
          await engine.prepare({ key: hash, document, operation }, {});
      known.set(text, { document, hash });
    }
  };
