import { readFileSync } from "node:fs";

import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

interface Caller {
  partner?: string;
  language?: string;
}

/** Tells subgraphs who asks, as Apollo's documentation does it: in headers that they trust. */
class Telling extends RemoteGraphQLDataSource<Caller> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Caller>["willSendRequest"]>>[0]) {
    if (context.partner) request.http?.headers.set("partner", context.partner);
    if (context.language) request.http?.headers.set("accept-language", context.language);
  }
}

/** The stock gateway over a supergraph file, as its documentation starts it: `node dist/test/bench/gateways/stock.js FILE`. */
async function main(supergraph: string) {
  const server = new ApolloServer<Caller>({
    gateway: new ApolloGateway({
      supergraphSdl: readFileSync(supergraph, "utf8"),
      buildService: ({ url }) => new Telling({ url }),
    }),
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    context: async ({ req: { headers } }) => ({
      partner: headers.authorization?.replace("Bearer ", ""),
      language: headers["accept-language"],
    }),
  });
  console.log(`ready: ${url}graphql`);
}

main(process.argv[2]!).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
