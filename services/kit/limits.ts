import { isIP } from "node:net";

/** Callers by how much they may ask: nobody known, whoever has a token, the secretariat. */
export const TIERS = ["anonymous", "token", "secretariat"] as const;
export type Tier = (typeof TIERS)[number];
export type PerTier = Readonly<Record<Tier, number>>;

/** How large an operation may be, whoever asks. */
export interface OperationLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
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
};
const LIST_SIZE = 10;
const COST_PER_MINUTE: PerTier = { anonymous: 300_000, token: 600_000, secretariat: 1_500_000 };

type Environment = Readonly<Record<string, string | undefined>>;
/** Says that a variable is malformed. */
type Refuse = (message: string) => Error;

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

const NETWORKS = ["loopback", "linklocal", "uniquelocal"];

function proxies(env: Environment, refuse: Refuse): readonly string[] {
  const given = (env.TRUST_PROXY ?? "").split(",").map((address) => address.trim());
  return given.filter(Boolean).map((network) => {
    const [address = "", bits, ...rest] = network.split("/");
    const isNetwork =
      bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128));
    if (NETWORKS.includes(network) || (isIP(address) && isNetwork && rest.length === 0)) return network;
    throw refuse(
      `TRUST_PROXY names "${network}": it may name addresses, e.g. 10.0.0.0/8, or ${NETWORKS.join(", ")}.`,
    );
  });
}

function rate(env: Environment, isForeign: boolean, refuse: Refuse): PerTier | null {
  if (env.RATE_LIMIT === "off") return null;
  return perTier(env, "RATE_LIMIT", refuse) ?? (isForeign ? null : COST_PER_MINUTE);
}

/** One number for all, or `anonymous=…,token=…,secretariat=…`. */
function perTier(env: Environment, name: string, refuse: Refuse): PerTier | null {
  const value = env[name];
  if (!value) return null;
  if (!value.includes("=")) {
    const all = whole(value, name, refuse);
    return Object.freeze({ anonymous: all, token: all, secretariat: all });
  }
  const given = named(env, name, TIERS, refuse);
  const missing = TIERS.filter((tier) => given[tier] === undefined);
  if (missing.length > 0) throw refuse(`${name} says nothing of ${missing.join(", ")}.`);
  return Object.freeze(given as Record<Tier, number>);
}

function named<Name extends string>(
  env: Environment,
  variable: string,
  names: readonly Name[],
  refuse: Refuse,
): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  for (const item of (env[variable] ?? "").split(",").filter(Boolean)) {
    const [name = "", value = ""] = item.split("=").map((part) => part.trim());
    if (!names.includes(name as Name))
      throw refuse(`${variable} names "${name}": it may name ${names.join(", ")}, e.g. ${names[0]}=100.`);
    found[name as Name] = whole(value, variable, refuse);
  }
  return found;
}

function whole(value: string, variable: string, refuse: Refuse): number {
  const number = Number(value.replaceAll("_", ""));
  if (!Number.isSafeInteger(number) || number < 1)
    throw refuse(`${variable} is "${value}": it must be a whole number from 1.`);
  return number;
}
