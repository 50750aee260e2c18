import {
  type Environment,
  named,
  perTier,
  type PerTier,
  proxies,
  type Refuse,
  whole,
} from "./limit-variables";

export type { PerTier, Tier } from "./limit-variables";

/** How large an operation may be, whoever asks. */
export interface OperationLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields, counted wherever a fragment with them is spread: what planning takes its time for. */
  readonly fields: number;
  /** Pairs of fields of one name at one place: what validation takes its time for. */
  readonly overlaps: number;
}

/** How much may be asked. */
export interface Limits {
  readonly operation: OperationLimits;
  /** The cost of one operation; null for the gateway's own. */
  readonly cost: PerTier | null;
  /** How long a list is taken to be of which the graph says nothing. */
  readonly listSize: number;
  /** The cost in a minute; null for as much as anyone likes. */
  readonly costPerMinute: PerTier | null;
  /** The proxies that are believed about whose request they bring. */
  readonly trustedProxies: readonly string[];
}

const OPERATION: OperationLimits = {
  tokens: 10_000,
  depth: 20,
  aliases: 60,
  rootFields: 40,
  directives: 100,
  fields: 1_500,
  overlaps: 10_000,
};
const LIST_SIZE = 10;
const COST_PER_MINUTE: PerTier = { anonymous: 300_000, token: 600_000, secretariat: 1_500_000 };

/** Reads the limits from the environment. A graph that is not the hub's own has no rate limit unless one is set. */
export function readLimits(env: Environment, isForeign: boolean, refuse: Refuse): Limits {
  const operation = named(
    env,
    "OPERATION_LIMITS",
    Object.keys(OPERATION) as (keyof OperationLimits)[],
    refuse,
  );
  return Object.freeze({
    operation: Object.freeze({ ...OPERATION, ...operation }),
    cost: perTier(env, "COST_LIMIT", refuse),
    listSize: env.COST_LIST_SIZE ? whole(env.COST_LIST_SIZE, "COST_LIST_SIZE", refuse) : LIST_SIZE,
    costPerMinute: rate(env, isForeign, refuse),
    trustedProxies: proxies(env, refuse),
  });
}

function rate(env: Environment, isForeign: boolean, refuse: Refuse): PerTier | null {
  if (env.RATE_LIMIT === "off") return null;
  return perTier(env, "RATE_LIMIT", refuse) ?? (isForeign ? null : COST_PER_MINUTE);
}
