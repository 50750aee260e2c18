import type { GraphiQLProps } from "graphiql";

import type { Credentials } from "./credentials";
import { currentLanguage } from "./language";
import { texts } from "./texts";

type Fetcher = GraphiQLProps["fetcher"];
type Typed = Record<string, unknown> | undefined;

/** Sends operations to the hub; `report` hears after each whether a graph answered. */
export function createFetcher(credentials: Credentials, report: (reachable: boolean) => void): Fetcher {
  return async (operation, options) => {
    const answer = await ask(JSON.stringify(operation), credentials, options?.headers).catch(() => null);
    report(answer !== null);
    return answer ?? unreachable();
  };
}

async function ask(body: string, credentials: Credentials, typed: Typed) {
  const headers = await headersFor(credentials, typed);
  let response = await post(body, headers);
  // Only a 401 is sent again: nothing of it ran, so a mutation is never done twice.
  if (response.status === 401 && credentials.renewable && !has(typed, "authorization")) {
    response = await post(body, await headersFor(credentials, typed, true));
  }
  const answer = await response.json();
  if (!("data" in answer) && !("errors" in answer)) throw new Error("Not an answer of a graph.");
  return answer;
}

function post(body: string, headers: Headers): Promise<Response> {
  return fetch("/graphql", { method: "POST", headers, body });
}

async function headersFor(credentials: Credentials, typed: Typed = {}, refused = false): Promise<Headers> {
  const headers = new Headers({
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
    "accept-language": currentLanguage(),
  });
  const token = has(typed, "authorization") ? null : await credentials.token(refused);
  if (token) headers.set("authorization", `Bearer ${token}`);
  for (const [name, value] of Object.entries(typed)) headers.set(name, String(value));
  return headers;
}

function has(typed: Typed, name: string): boolean {
  return Object.keys(typed ?? {}).some((key) => key.toLowerCase() === name);
}

function unreachable() {
  const message = texts[currentLanguage()].unreachable;
  return { errors: [{ message, extensions: { code: "GRAPH_UNREACHABLE" } }] };
}
