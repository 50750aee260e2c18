import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo } from "node:net";

import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";

import { SMALL_SUBGRAPHS } from "./subgraphs";

/**
 * Serves one small subgraph: `node dist/test/bench/alone/subgraph.js countries`. What was asked before is
 * answered from memory, so that a gateway's own cost is what remains; every gateway's wording is executed once.
 */
async function main(name: string) {
  const { typeDefs, resolvers } = SMALL_SUBGRAPHS[name]!;
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  const answers = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const asked = await bodyOf(request);
    let answer = answers.get(asked);
    if (!answer) {
      const { query, variables, operationName } = JSON.parse(asked);
      const result = await graphql({ schema, source: query, variableValues: variables, operationName });
      answer = Buffer.from(JSON.stringify(result));
      answers.set(asked, answer);
    }
    response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1", () => {
    console.log(`ready: http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

main(process.argv[2]!).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
