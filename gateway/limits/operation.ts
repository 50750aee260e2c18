import { GraphQLError, parse } from "graphql";
import { LRUCache } from "lru-cache";

import { type ErrorCode, HubError } from "../../services/kit/errors";
import { type OperationLimits } from "../../services/kit/limits";
import { Circle, type Shape, shapeOf } from "./shape";

/** Throws where an operation's text is larger than the limits. What cannot be read is left to others to refuse. */
export type CheckOperation = (text: string) => void;

/** How much text of operations found small enough is remembered, in characters. */
const REMEMBERED = 1_000_000;

/** Looks at the text alone, before anything is validated, planned or fetched. */
export function operationCheck(limits: OperationLimits): CheckOperation {
  const passed = new LRUCache<string, true>({
    maxSize: REMEMBERED,
    sizeCalculation: (_, text) => text.length + 100,
  });
  return (text) => {
    if (passed.has(text)) return;
    const shape = measure(text, limits);
    if (!shape) return;
    for (const { of, code, what, fix } of EXCESSES)
      if (shape[of] > limits[of])
        throw new HubError(code, `The operation has ${shape[of]} ${what}: ${limits[of]} are allowed.`, {
          limit: limits[of],
          fix,
        });
    passed.set(text, true);
  };
}

interface Excess {
  of: keyof Shape;
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

function measure(text: string, limits: OperationLimits): Shape | null {
  try {
    return shapeOf(parse(text, { maxTokens: limits.tokens, noLocation: true }));
  } catch (error) {
    if (error instanceof Circle) throw error;
    if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message))
      throw new HubError("TOKEN_LIMIT", `The operation has more than ${limits.tokens} tokens.`, {
        limit: limits.tokens,
        fix: "Put values into variables, what repeats into fragments, and the rest into another request.",
      });
    // The parser's own stack has an end.
    if (error instanceof RangeError)
      throw new HubError(TOO_DEEP.code, "The operation is nested too deeply to be read.", {
        limit: limits.depth,
        fix: TOO_DEEP.fix,
      });
    return null;
  }
}

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
