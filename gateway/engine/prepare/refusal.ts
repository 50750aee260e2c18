import { GraphQLError } from "graphql";

import { TooMany } from "./turns";

/** What a caller is told of an operation that could not be planned. Why is for the log, under `originalError`. */
export function refusal(reason: unknown): GraphQLError {
  if (reason instanceof TooMany)
    return new GraphQLError("Too many new operations are being planned at the moment.", {
      extensions: { code: "UNAVAILABLE", fix: "Try again in a moment.", http: { status: 503 } },
    });
  // It says itself what is wrong.
  if (reason instanceof GraphQLError) return reason;
  return new GraphQLError("The operation is too complex to be planned.", {
    originalError: reason as Error,
    extensions: {
      code: "PLAN_LIMIT",
      fix: "Ask for less in one operation: for fewer fields of fields, or in several requests.",
      http: { status: 400 },
    },
  });
}
