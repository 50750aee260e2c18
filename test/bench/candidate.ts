/** Whose CPU is counted apart. What runs in one process is counted under `gateway`. */
export const PARTS = ["gateway", "subgraphs", "database"] as const;
export type Part = (typeof PARTS)[number];

/** One of the questions that every candidate is asked. */
export interface Question {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  /** A partner who asks; without one nobody in particular does. */
  as?: string;
}

/** A server under measurement. */
export interface Candidate {
  name: string;
  url: string;
  pids: Partial<Record<Part, readonly number[]>>;
  /** The credential of who asks, as this server takes it. */
  headersOf?(partner: string | undefined): Promise<Record<string, string>>;
  /** The `extensions` of its requests. */
  extensions?: object;
  /** What it is asked in the place of a question, where it has another schema, and its data as others would say them. */
  own?(question: Question): { query: string; variables?: object; read(data: unknown): unknown };
  stop(): Promise<void>;
}

/** The request that asks a candidate a question. */
export async function requestOf(candidate: Candidate, question: Question) {
  const { query, variables } = candidate.own?.(question) ?? question;
  const credential = await candidate.headersOf?.(question.as);
  return {
    url: candidate.url,
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "accept-language": "en",
      ...credential,
    },
    body: JSON.stringify({ query, variables, extensions: candidate.extensions }),
  };
}
