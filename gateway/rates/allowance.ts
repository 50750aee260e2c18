import { type Caller } from "../../services/kit/caller";
import { HubError } from "../../services/kit/errors";
import { type PerTier, type Tier } from "../../services/kit/limits";
import { Buckets, type Spent } from "./bucket";
import { callerKey, tierOf } from "./caller-key";

/** What a caller may still ask. */
export interface Allowance {
  readonly tier: Tier;
  /** Takes what a request costs; throws RATE_LIMITED where it is not there. Returns headers that say what is left. */
  spend(cost: number): Readonly<Record<string, string>>;
}

const WINDOW_SECONDS = 60;
const UNLIMITED = {};

/** The allowances of all callers: as many buckets as there are callers, each filled by its tier. */
export function allowances(costPerMinute: PerTier | null): (caller: Caller, address: string) => Allowance {
  const buckets = new Buckets();
  return (caller, address) => {
    const tier = tierOf(caller);
    if (!costPerMinute) return { tier, spend: () => UNLIMITED };
    const key = callerKey(caller, address);
    const limit = costPerMinute[tier];
    return {
      tier,
      spend(cost) {
        const spent = buckets.take(key, cost, limit);
        const headers = rateHeaders(tier, limit, spent);
        if (!spent.isEnough) throw new RateLimited(cost, spent, limit, headers);
        return headers;
      },
    };
  };
}

/** The IETF draft's fields, and the three of its earlier versions that clients know better. Units are of cost. */
const rateHeaders = (tier: Tier, limit: number, { left, seconds }: Spent) => ({
  "ratelimit-policy": `"${tier}";q=${limit};w=${WINDOW_SECONDS}`,
  ratelimit: `"${tier}";r=${left};t=${seconds}`,
  "ratelimit-limit": String(limit),
  "ratelimit-remaining": String(left),
  "ratelimit-reset": String(seconds),
});

export class RateLimited extends HubError {
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    cost: number,
    { seconds, left }: Spent,
    limit: number,
    headers: Readonly<Record<string, string>>,
  ) {
    super(
      "RATE_LIMITED",
      `This costs ${cost}, and ${left} of your ${limit} a minute are left. Wait ${seconds} s.`,
      {
        retryAfter: seconds,
        fix: "Wait, ask less often, or ask for less at once, e.g. with a smaller `first`.",
      },
    );
    this.headers = { ...headers, "retry-after": String(seconds) };
  }
}
