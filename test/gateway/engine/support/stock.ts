import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";

import { GATEWAY } from "../../../../services/kit/caller";
import { type Person } from "../../../support/people";
import { type Answer, type World } from "../../../support/world";

const HOLDER = "query ($partner: ID) { credentialHolder(partner: $partner) { partner role country scopes } }";

/** Stock Apollo Server and @apollo/gateway over the subgraphs of a world, for the same people. */
export async function stockOver(supergraphSdl: string, world: World) {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }): GraphQLDataSource => ({
      process: async ({ request, context }) => {
        const { caller } = context as { caller: Parameters<World["subgraph"]>[3] };
        return (await world.subgraph(name, request.query!, request.variables, caller)) as never;
      },
    }),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await server.start();

  const callerOf = async (person: Person | null) => {
    if (!person) return undefined;
    const variables = { partner: person.partner };
    const { data } = await world.subgraph("partners", HOLDER, variables, GATEWAY);
    return { ...data.credentialHolder, scopes: person.scopes };
  };
  return {
    as: (person: Person | null) => ({
      async ask(query: string, variables: Record<string, unknown>): Promise<Answer> {
        const contextValue = { caller: await callerOf(person) };
        const { body } = await server.executeOperation({ query, variables }, { contextValue });
        return JSON.parse(JSON.stringify(body.kind === "single" ? body.singleResult : {})) as Answer;
      },
    }),
    stop: () => server.stop(),
  };
}
