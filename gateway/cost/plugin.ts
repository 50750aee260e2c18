import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";

import { HubError } from "../../services/kit/errors";
import { type Allowance, RateLimited } from "../rates/allowance";
import { type Untold } from "./compile";
import { type CostPolicy } from "./policy";

/** What a request has to carry to be charged. */
export interface Charged {
  allowance: Allowance;
}

/**
 * Estimates an operation before anything is planned or fetched, tells the caller, refuses what costs too much, and
 * takes the cost from the caller's allowance.
 */
export function costPlugin<Context extends Charged>(policy: CostPolicy): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost: { estimated: number; limit: number } | undefined;
      return {
        async didResolveOperation(context) {
          if (!context.operation) return;
          const { allowance } = context.contextValue;
          const limit = policy.limits[allowance.tier];
          const { cost: exact, untold } = policy.estimateOf(
            context.document,
            context.operation,
          )(context.request.variables ?? {});
          if (untold.length > 0) throw refusal(untoldSize(untold[0]!), 400);
          const estimated = Math.min(Math.max(0, Math.ceil(exact)), Number.MAX_SAFE_INTEGER);
          cost = { estimated, limit };
          tell(context, { "x-cost-estimated": String(estimated), "x-cost-limit": String(limit) });
          if (estimated > limit) throw refusal(tooDear(cost), 400);
          tell(context, charge(allowance, estimated));
        },
        async willSendResponse({ response: { body } }) {
          if (!policy.isTold || !cost || body.kind !== "single") return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

function charge(allowance: Allowance, cost: number): Readonly<Record<string, string>> {
  try {
    return allowance.spend(cost);
  } catch (error) {
    if (error instanceof RateLimited) throw refusal(error, 429, error.headers);
    throw error;
  }
}

function tell<Context extends Charged>(
  { response }: GraphQLRequestContext<Context>,
  headers: Readonly<Record<string, string>>,
) {
  for (const name in headers) response.http.headers.set(name, headers[name]!);
}

const tooDear = ({ estimated, limit }: { estimated: number; limit: number }) =>
  new HubError("COST_LIMIT", `The operation may cost ${estimated}, and yours may cost ${limit}.`, {
    estimated,
    limit,
    fix: "Ask for shorter lists, e.g. a smaller `first`, above all where lists stand within lists; or for fewer fields.",
  });

function untoldSize({ field, arguments: names }: Untold) {
  const wanted = names.map((name) => `\`${name}\``).join(" or ");
  return new HubError("BAD_USER_INPUT", `How long the list "${field}" is to be cannot be told.`, {
    field: names[0],
    fix: `Give it ${wanted}${names.length > 1 ? ", exactly one of them" : ""}.`,
  });
}

/** An error as Apollo Server sends it: with the status and headers of its answer. */
function refusal(error: HubError, status: number, headers: Readonly<Record<string, string>> = {}) {
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
