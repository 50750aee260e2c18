import { execute, parse } from "graphql";
import { pino } from "pino";

import { valuesIn } from "../../gateway/engine/variables";
import { type Fetcher } from "../../gateway/fetch/fetcher";
import { type GatewayOptions } from "../../gateway/options";
import { createGateway } from "../../gateway/server";
import { readLimits } from "../../services/kit/limits";
import { composed } from "./estimate";

/** A gateway over one foreign subgraph of one's own, with the limits of an environment; counts what is fetched. */
export async function smallGraph(options: {
  sdl: string;
  rootValue?: object;
  environment?: Record<string, string>;
  gateway?: Partial<GatewayOptions>;
}) {
  const { supergraphSdl, schema } = composed(options.sdl);
  const counted = { fetches: 0 };
  const fetcher: Fetcher = async ({ query, variables, operationName }) => {
    counted.fetches += 1;
    const { rootValue } = options;
    const variableValues = valuesIn(variables);
    const answer = { schema, document: parse(query), rootValue, variableValues, operationName };
    return (await execute(answer)) as never;
  };
  const gateway = await createGateway({
    supergraphSdl,
    fetchers: { "part-0": fetcher },
    limits: readLimits(options.environment ?? {}, true, (message) => new Error(message)),
    log: pino({ level: "silent" }),
    ...options.gateway,
  });
  const url = await gateway.app.listen({ host: "127.0.0.1", port: 0 });
  return { url: `${url}/graphql`, counted, close: () => gateway.close() };
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
export type Body = { data?: any; errors?: any[]; extensions?: any };

/** Posts an operation; the status, the headers and the body. */
export async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const started = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const took = performance.now() - started;
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Body, took };
}
