import { createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import path from "node:path";

import { type Limits, readLimits } from "./limits";
import { ROOT } from "./root";

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that can be configured, read once, at the start. The README lists the variables. */
export interface Config {
  readonly mode: "demo" | "production";
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Where the embedded PostgreSQL and the demonstration's secret live. */
  readonly home: string;
  /** The database of a subgraph; null for all where PostgreSQL is to be the embedded one. */
  databaseUrl(subgraph: string): string | null;
  /** The address of a subgraph that runs elsewhere; null where the subgraphs run in this process. */
  subgraphUrl(subgraph: string): string | null;
  readonly identity: { privateKey: string | null; publicKey: string };
  /** What the subgraphs derive tokens from; null in demo mode, where it is kept beside the data. */
  readonly secret: string | null;
  readonly openid: { issuer: string; audience: string; jwksUrl: string | null; partnerClaim: string } | null;
  /** Where Prometheus finds the metrics, apart from the graph; null for nowhere. */
  readonly metricsPort: number | null;
  /** Where traces are sent; null for nowhere. */
  readonly tracing: Tracing | null;
  readonly corsOrigins: readonly string[];
  /** Headers of a caller that the subgraphs of a foreign supergraph get as they are. */
  readonly forwardedHeaders: readonly string[];
  /** How much callers may ask. */
  readonly limits: Limits;
}

export interface Tracing {
  endpoint: string;
  service: string;
  /** Which part of all traces is sent, from 0 to 1. */
  ratio: number;
}

/** Thrown for a variable that is missing or malformed; its message names it. */
export class ConfigError extends Error {}

/** What a process needs: the gateway signs, a subgraph only checks. */
export function readConfig(env: Environment, role: "hub" | "gateway" | "subgraph" | "database"): Config {
  const missing: string[] = [];
  const mode = oneOf(env, "HUB_MODE", ["demo", "production"] as const, "demo");
  const required = (name: string) => {
    if (!env[name] && mode === "production") missing.push(name);
    return env[name] || null;
  };
  const generated = mode === "demo" && !env.HUB_IDENTITY_PRIVATE_KEY ? generateKeyPairSync("ed25519") : null;
  const privateKey =
    role === "hub" || role === "gateway"
      ? (pem(required("HUB_IDENTITY_PRIVATE_KEY")) ??
        generated?.privateKey.export({ type: "pkcs8", format: "pem" }).toString())
      : null;
  const publicKey = pem(role === "subgraph" ? required("HUB_IDENTITY_PUBLIC_KEY") : null);
  const secret = role === "hub" || role === "subgraph" ? required("HUB_SECRET") : null;
  if (secret && secret.length < 32)
    throw new ConfigError("HUB_SECRET is too short: give it 32 characters or more.");
  if (role === "hub" && mode === "production") required("DATABASE_URL");
  if (role === "gateway" && mode === "production") required("SUBGRAPH_URL");
  if (missing.length > 0)
    throw new ConfigError(
      `HUB_MODE=production needs what is missing from the environment: ${missing.join(", ")}.`,
    );
  const named = (base: string, subgraph: string) =>
    env[`${base}_${subgraph.replaceAll("-", "_").toUpperCase()}`];
  return Object.freeze({
    mode,
    host: host(env, mode, role),
    port: port(env, "PORT", role === "subgraph" ? 4001 : 4000),
    metricsPort: env.METRICS_PORT ? port(env, "METRICS_PORT", 0) : null,
    tracing: tracing(env),
    logLevel: oneOf(env, "LOG_LEVEL", ["trace", "debug", "info", "warn", "error", "silent"] as const, "info"),
    home: path.resolve(env.HUB_HOME || path.join(ROOT, ".hub")),
    databaseUrl: (subgraph: string) => postgresUrl(named("DATABASE_URL", subgraph) ?? env.DATABASE_URL),
    subgraphUrl: (subgraph: string) =>
      named("SUBGRAPH_URL", subgraph) ?? env.SUBGRAPH_URL?.replace("{name}", subgraph) ?? null,
    identity: { privateKey: privateKey ?? null, publicKey: publicKey ?? publicHalf(privateKey) },
    secret,
    openid: openid(env),
    corsOrigins: list(env.CORS_ORIGINS),
    forwardedHeaders: list(env.FORWARD_HEADERS ?? "accept-language").map(forwardable),
    limits: readLimits(env, Boolean(env.SUPERGRAPH), (message) => new ConfigError(message)),
  });
}

const list = (value = "") =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

/** These say how one message is sent over one connection, and would be wrong about another. */
const OF_A_MESSAGE =
  /^(accept|accept-encoding|connection|content-.*|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

function forwardable(header: string): string {
  const name = header.toLowerCase();
  if (OF_A_MESSAGE.test(name) || !/^[\w-]+$/.test(name))
    throw new ConfigError(`FORWARD_HEADERS names "${name}": it cannot be sent on.`);
  return name;
}

/** A PEM may come with its line breaks as "\n", as environment files have them. */
const pem = (value: string | null) => value?.replaceAll("\\n", "\n") ?? null;

function publicHalf(privateKey: string | null | undefined): string {
  if (!privateKey) return "";
  try {
    return createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  } catch {
    throw new ConfigError(
      "HUB_IDENTITY_PRIVATE_KEY is not a PEM. Make one: openssl genpkey -algorithm ed25519",
    );
  }
}

function oneOf<const Values extends readonly string[]>(
  env: Environment,
  name: string,
  values: Values,
  otherwise: Values[number],
) {
  const value = env[name] || otherwise;
  if (!values.includes(value))
    throw new ConfigError(`${name} is "${value}": it must be ${values.join(" or ")}.`);
  return value as Values[number];
}

function port(env: Environment, name: "PORT" | "METRICS_PORT", otherwise: number): number {
  const value = Number(env[name] || otherwise);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new ConfigError(`${name} is "${env[name]}": it must be a number from 0 to 65535.`);
  return value;
}

function host(env: Environment, mode: Config["mode"], role: string): string {
  const value = env.HOST || (mode === "demo" ? "127.0.0.1" : "0.0.0.0");
  if (
    mode === "demo" &&
    (role === "hub" || role === "gateway") &&
    !["127.0.0.1", "::1", "localhost"].includes(value)
  )
    throw new ConfigError(`HOST is "${value}": demo mode serves this machine only. Set HUB_MODE=production.`);
  return value;
}

function postgresUrl(value: string | undefined): string | null {
  if (!value) return null;
  if (!/^postgres(ql)?:\/\//.test(value))
    throw new ConfigError(
      "DATABASE_URL must be an address like postgresql://user:password@host:5432/database.",
    );
  return value;
}

function tracing(env: Environment): Config["tracing"] {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint) return null;
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
    throw new ConfigError("OTEL_EXPORTER_OTLP_ENDPOINT must be an address like http://collector:4318.");
  const ratio = Number(env.OTEL_TRACES_SAMPLER_ARG || 1);
  if (!(ratio >= 0 && ratio <= 1))
    throw new ConfigError("OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1.");
  return { endpoint, service: env.OTEL_SERVICE_NAME || "rcm-exchange-hub", ratio };
}

function openid(env: Environment): Config["openid"] {
  if (!env.OIDC_ISSUER) return null;
  if (!env.OIDC_AUDIENCE) throw new ConfigError("OIDC_AUDIENCE is missing: OIDC_ISSUER needs it.");
  return {
    issuer: env.OIDC_ISSUER,
    audience: env.OIDC_AUDIENCE,
    jwksUrl: env.OIDC_JWKS_URL || null,
    partnerClaim: env.OIDC_PARTNER_CLAIM || "hub_partner",
  };
}

/** The address of each subgraph's database, for a command that needs nothing else. */
export function databasesOf(env: Environment): (subgraph: string) => string {
  const { databaseUrl } = readConfig(env, "database");
  return (subgraph) => {
    const url = databaseUrl(subgraph);
    if (!url) throw new ConfigError("DATABASE_URL is missing.");
    return url;
  };
}

/** A secret for trying; a real one comes from the operator. */
export const freshSecret = () => randomBytes(32).toString("base64url");
