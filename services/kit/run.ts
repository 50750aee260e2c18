import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  visit,
  BREAK,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";

import { type Refused, understand } from "./understand";

/** One operation to run: its text, which of the text's operations, and the values it is given. */
export interface Operation {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}
/** Runs operations over one schema; `context` is asked for each time that something is executed. */
export type Run = (operation: Operation, context: () => unknown) => Promise<ExecutionResult | Refused>;

/** How many times a document runs before it is worth compiling, which costs about as much as ten runs. */
const OFTEN = 5;
interface Known {
  document: DocumentNode | Refused;
  runs: number;
}
/**
 * Bounded by number and by length of text: whoever sends ever new documents only pushes out what others sent. In memory
 * a document takes sixty times its text, and a compiled one four hundred times. The gateway's plans, as many as it keeps,
 * ask each of the hub's subgraphs for no more than that.
 */
const DOCUMENTS = {
  max: 1_000,
  maxSize: 50_000,
  sizeCalculation: (_: unknown, text: string) => text.length,
};
const COMPILED = { max: 100, maxSize: 12_000, sizeCalculation: (_: unknown, text: string) => text.length };

/**
 * Runs operations with graphql-js at first; a query that comes again and again is compiled. Whatever a compiled query cannot
 * answer without an error is run again by graphql-js, so that every error is told by graphql-js and none by it:
 * a query may be run twice, a mutation never is.
 */
export function runner(schema: GraphQLSchema): Run {
  const documents = new LRUCache<string, Known>(DOCUMENTS);
  const compiled = new LRUCache<string, CompiledQuery | Uncompiled>(COMPILED);
  return async ({ query, operationName, variables }, context) => {
    const name = `${operationName ?? ""}\n${query}`;
    const fast = compiled.get(name);
    if (fast?.query) {
      const result = (await fast.query(undefined, context(), variables ?? {})) as ExecutionResult;
      if (!result.errors) return result;
    }
    const known = documents.get(query) ?? { document: understand(schema, query), runs: 0 };
    if (known.runs++ === 0) documents.set(query, known);
    const { document } = known;
    if ("refused" in document) return document;
    if (!fast && known.runs >= OFTEN) {
      compiled.set(name, compile(schema, query, operationName));
      // Pushed out, it has to come as often again.
      known.runs = 1;
    }
    return execute({ schema, document, variableValues: variables, operationName, contextValue: context() });
  };
}

const UNCOMPILED = { query: null };
type Uncompiled = typeof UNCOMPILED;

/**
 * Queries alone, and without conditions: there the compiler is known to give other answers than graphql-js. It reads the
 * text anew: the compiler wants to know the token of every node.
 */
function compile(schema: GraphQLSchema, query: string, operationName?: string): CompiledQuery | Uncompiled {
  const document = parse(query);
  const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
  if (!isQuery || hasConditions(document)) return UNCOMPILED;
  const result = compileQuery(schema, document, operationName);
  return isCompiledQuery(result) ? result : UNCOMPILED;
}

function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
  });
  return found;
}
