import { type DocumentNode, GraphQLError, parse } from "graphql";
import { LRUCache } from "lru-cache";

import { type ErrorCode, HubError } from "../../services/kit/errors";
import { type OperationLimits } from "../../services/kit/limits";
import { overlapsIn } from "./overlaps";
import { type Shape, shapeOf } from "./shape";

/** Throws where an operation's text is larger than the limits. What cannot be read is left to others to refuse. */
export type CheckOperation = (text: string) => void;

/** How much text of operations found small enough is remembered, in characters. */
const REMEMBERED = 1_000_000;

/** Looks at the text alone, before anything is validated, planned or fetched. */
export function operationCheck(limits: OperationLimits): CheckOperation {
  const most = { ...limits, nesting: limits.depth * FRAGMENTS_A_LEVEL };
  const passed = new LRUCache<string, true>({
    maxSize: REMEMBERED,
    sizeCalculation: (_, text) => text.length + 100,
  });
  return (text) => {
    if (passed.has(text)) return;
    const document = read(text, limits);
    if (!document) return;
    const shape = measure(document, limits);
    for (const { of, code, what, fix } of EXCESSES)
      if (shape[of] > most[of])
        throw new HubError(code, `The operation has ${shape[of]} ${what}: ${most[of]} are allowed.`, {
          limit: most[of],
          fix,
        });
    if (overlapsIn(document, limits.overlaps) > limits.overlaps) throw tooAlike(limits.overlaps);
    passed.set(text, true);
  };
}

/** So many levels of fragments may stand around each level of fields. */
const FRAGMENTS_A_LEVEL = 30;

interface Excess {
  of: Exclude<keyof Shape, "fields">;
  code: ErrorCode;
  what: string;
  fix: string;
}
const TOO_DEEP: Excess = {
  of: "depth",
  code: "DEPTH_LIMIT",
  what: "levels of fields",
  fix: "Ask for less in one operation: begin a second one at an object's id.",
};
const EXCESSES: readonly Excess[] = [
  TOO_DEEP,
  {
    of: "nesting",
    code: "DEPTH_LIMIT",
    what: "levels of fields and fragments",
    fix: "Spread fragments where their fields are wanted, not within one another.",
  },
  {
    of: "aliases",
    code: "ALIAS_LIMIT",
    what: "aliases, counted wherever a fragment with them is spread",
    fix: "Ask for several objects by a list and its filter, or in several requests.",
  },
  { of: "rootFields", code: "ROOT_FIELD_LIMIT", what: "fields at its root", fix: "Send several requests." },
  {
    of: "directives",
    code: "DIRECTIVE_LIMIT",
    what: "directives",
    fix: "Put @include or @skip on a fragment instead of on each field.",
  },
];

const tooAlike = (limit: number) =>
  new HubError(
    "OVERLAP_LIMIT",
    `The operation has more than ${limit} pairs of fields of one name, or of fragments, at one place.`,
    { limit, fix: "Ask for each field once, or for what differs in several requests." },
  );

function read(text: string, { tokens, depth }: OperationLimits): DocumentNode | null {
  try {
    return parse(text, { maxTokens: tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message))
      throw new HubError("TOKEN_LIMIT", `The operation has more than ${tokens} tokens.`, {
        limit: tokens,
        fix: "Put values into variables, what repeats into fragments, and the rest into another request.",
      });
    if (error instanceof RangeError) throw endless(depth);
    return null;
  }
}

function measure(document: DocumentNode, { depth }: OperationLimits): Shape {
  try {
    return shapeOf(document);
  } catch (error) {
    throw error instanceof RangeError ? endless(depth) : error;
  }
}

/** The parser's own stack has an end. */
const endless = (limit: number) =>
  new HubError(TOO_DEEP.code, "The operation is nested too deeply to be read.", { limit, fix: TOO_DEEP.fix });

/** The text of the operation that a request brings, where it brings one; what is odd about it is for Apollo Server to say. */
export function queryIn({
  method,
  body,
  url,
}: {
  method: string;
  body: unknown;
  url: string;
}): string | undefined {
  const query =
    method === "POST"
      ? (body as { query?: unknown } | null | undefined)?.query
      : new URL(url, "http://hub").searchParams.get("query");
  return typeof query === "string" ? query : undefined;
}
