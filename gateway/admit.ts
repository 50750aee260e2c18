import { type FastifyRequest } from "fastify";

import { ANONYMOUS, type Caller } from "../services/kit/caller";
import { type Limits } from "../services/kit/limits";
import { type Authenticate } from "./identity/authenticate";
import { operationCheck, queryIn } from "./limits/operation";
import { type Allowance, allowances } from "./rates/allowance";
import { readingCost } from "./rates/reading";

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
    allowance: Allowance;
  }
}

/** Lets a request in, or throws: is its text small enough, who asks, and may they still ask? */
export function admission(limits: Limits, authenticate: Authenticate | undefined) {
  const checkOperation = operationCheck(limits.operation);
  const allowanceOf = allowances(limits.costPerMinute);
  return async (request: FastifyRequest): Promise<void> => {
    const query = queryIn(request);
    const reading = readingCost(request.headers["content-length"], query);
    try {
      if (query !== undefined) checkOperation(query);
      request.caller = authenticate ? await authenticate(request.headers.authorization) : ANONYMOUS;
    } catch (error) {
      // Whose it is nobody knows: the address pays for what is refused unread.
      allowanceOf(ANONYMOUS, request.ip).spend(reading);
      throw error;
    }
    request.allowance = allowanceOf(request.caller, request.ip);
    request.allowance.spend(reading);
  };
}
