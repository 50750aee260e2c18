import { type ApolloServerPlugin, type BaseContext } from "@apollo/server";
import { type DocumentNode, GraphQLError, Kind } from "graphql";

/** Refuses with 400 what is no one operation of the graph: a name that is not there, several without one, a subscription. */
export const operationPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, request, operation }) {
        if (!operation) throw unresolved(document, request.operationName);
        if (!schema.getRootType(operation.operation))
          throw refused("BAD_REQUEST", `This graph has no ${operation.operation}s.`);
      },
    };
  },
};

function unresolved(document: DocumentNode, asked: string | null | undefined): GraphQLError {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
  );
  const message = asked
    ? `The document has no operation of the name that \`operationName\` gives.`
    : `The document has ${names.length} operations: give the name of one as \`operationName\`.`;
  return refused("OPERATION_RESOLUTION_FAILURE", message);
}

const refused = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
