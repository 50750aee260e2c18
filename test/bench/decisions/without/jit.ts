import { type DocumentNode, execute, type GraphQLSchema, parse } from "graphql";

import * as run from "../../../../services/kit/run";

/** graphql-js, which keeps the documents it has read. */
function runner(schema: GraphQLSchema): run.Run {
  const documents = new Map<string, DocumentNode>();
  return async ({ query, operationName, variables }, context) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return execute({ schema, document, variableValues: variables, operationName, contextValue: context() });
  };
}

Object.assign(run, { runner });
