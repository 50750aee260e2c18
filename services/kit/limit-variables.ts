import { isIP } from "node:net";

/** Callers by how much they may ask: nobody known, whoever has a token, the secretariat. */
export const TIERS = ["anonymous", "token", "secretariat"] as const;
export type Tier = (typeof TIERS)[number];
export type PerTier = Readonly<Record<Tier, number>>;

export type Environment = Readonly<Record<string, string | undefined>>;
/** Says that a variable is malformed. */
export type Refuse = (message: string) => Error;

/** One number for all, or `anonymous=…,token=…,secretariat=…`. */
export function perTier(env: Environment, name: string, refuse: Refuse): PerTier | null {
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

export function named<Name extends string>(
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

export function whole(value: string, variable: string, refuse: Refuse): number {
  const number = Number(value.replaceAll("_", ""));
  if (!Number.isSafeInteger(number) || number < 1)
    throw refuse(`${variable} is "${value}": it must be a whole number from 1.`);
  return number;
}

const NETWORKS = ["loopback", "linklocal", "uniquelocal"];

export function proxies(env: Environment, refuse: Refuse): readonly string[] {
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
