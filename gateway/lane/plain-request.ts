import { type FastifyRequest } from "fastify";

/** A GraphQL request as nearly all are. */
export interface PlainRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** The request, where it is as plain as can be: what is odd about another is for Apollo Server to judge. */
export function plainRequest({ method, body }: FastifyRequest): PlainRequest | undefined {
  if (method !== "POST" || !isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== "string" || (extensions ?? null) !== null) return undefined;
  if ((operationName ?? null) !== null && typeof operationName !== "string") return undefined;
  if ((variables ?? null) !== null && !isRecord(variables)) return undefined;
  return {
    query,
    operationName: (operationName as string | null) ?? undefined,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
