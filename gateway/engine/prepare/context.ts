import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

import { type Supergraph } from "../supergraph";

/** Refuses a field with arguments from a context: the planner would ask for it without them. */
export function refuseContext(
  document: DocumentNode,
  schema: GraphQLSchema,
  { contextual, membersOf }: Supergraph,
): void {
  if (contextual.size === 0) return;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD]({ name }) {
        const type = info.getParentType()?.name ?? "";
        for (const one of [type, ...membersOf(type)])
          if (contextual.has(`${one}.${name.value}`))
            throw new GraphQLError(
              `The field ${one}.${name.value} takes an argument from its context (@fromContext), which is not supported.`,
              {
                extensions: { code: "PLAN_LIMIT", fix: "Ask for it of its subgraph.", http: { status: 400 } },
              },
            );
      },
    }),
  );
}
