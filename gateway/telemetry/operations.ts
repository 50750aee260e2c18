import { type ApolloServerPlugin } from "@apollo/server";

import { type Telemetry } from "./fetches";

/** Code by which an error is counted: the hub's own are few; what is longer than a word is not one. */
const codeOf = (code: unknown) => (typeof code === "string" && /^[A-Z_]{1,40}$/.test(code) ? code : "other");

/**
 * Counts operations, by name where the name is known in advance: callers choose names, and could choose a person's,
 * or a million of them.
 */
export function operationMetrics(
  { metrics, trace }: Telemetry,
  known: ReadonlySet<string>,
): ApolloServerPlugin[] {
  if (!metrics && !trace) return [];
  const durations = metrics?.histogram(
    "hub_operation_duration_seconds",
    "How long operations took, by name (of those known in advance) and type.",
  );
  const errors = metrics?.counter("hub_operation_errors_total", "Errors in answers, by operation and code.");
  const plugin: ApolloServerPlugin = {
    async requestDidStart() {
      const began = performance.now();
      return {
        async willSendResponse({ operation, operationName, response }) {
          const name = operationName && known.has(operationName) ? operationName : "other";
          const labels = { operation: name, type: operation?.operation ?? "none" };
          durations?.of(labels).add(performance.now() - began);
          const said = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
          for (const { extensions } of said) errors?.add({ ...labels, code: codeOf(extensions?.code) });
          trace?.current?.set({
            "graphql.operation.type": labels.type,
            "graphql.operation.name": name,
            "hub.errors": said.length,
          });
        },
      };
    },
  };
  return [plugin];
}
