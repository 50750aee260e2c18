import { type FastifyRequest } from "fastify";

import { ANONYMOUS, type Caller } from "../services/kit/caller";
import { type Limits } from "../services/kit/limits";
import { type Authenticate } from "./identity/authenticate";
import { operationCheck, queryIn } from "./limits/operation";
import { type Allowance, allowances } from "./rates/allowance";
import { readingCost, vainReadingCost } from "./rates/reading";
import { BODY_LIMIT } from "./refuse";

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
    allowance: Allowance;
  }
}

/** Who lets requests in: is the text small enough, who asks, and may they still ask? */
export function admission(limits: Limits, authenticate: Authenticate = async () => ANONYMOUS) {
  const checkOperation = operationCheck(limits.operation);
  const allowanceOf = allowances(limits.costPerMinute);

  function charge(request: FastifyRequest, caller: Caller, cost: number): void {
    request.caller = caller;
    request.allowance = allowanceOf(caller, request.ip);
    request.allowance.spend(cost);
  }

  return {
    /** Lets it in, or throws. */
    async admit(request: FastifyRequest): Promise<void> {
      const { authorization } = request.headers;
      const query = queryIn(request);
      const cost = readingCost(request, query);
      const check = () => query !== undefined && checkOperation(query);
      if (authorization === undefined) {
        // Who shows no credential pays before anything is read.
        charge(request, await authenticate(undefined), cost);
        return void check();
      }
      let caller: Caller;
      try {
        check();
        caller = await authenticate(authorization);
      } catch (error) {
        // Whose it is nobody knows: the address pays for what is refused unread.
        charge(request, ANONYMOUS, cost);
        throw error;
      }
      charge(request, caller, cost);
    },
    /** Lets the address pay also for what could not even be read, e.g. no JSON; throws what is wrong. */
    refuseUnread(error: Error, request: FastifyRequest): never {
      if (!request.allowance) charge(request, ANONYMOUS, vainReadingCost(request, BODY_LIMIT));
      throw error;
    },
  };
}
