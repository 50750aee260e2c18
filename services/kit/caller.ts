/** What kind of participant a caller is. It follows from the kind of partner that the caller acts for. */
export type Role =
  | "anonymous"
  | "delegation"
  | "secretariat"
  | "coalition"
  | "civil-society"
  | "observer"
  | "body"
  | "gateway";

/** What a credential was issued for; a role never does more than its credential's scopes. */
export const SCOPES = ["read", "write", "review", "credentials"] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks: decided once, at the gateway, and signed. */
export interface Caller {
  readonly role: Role;
  /** The partner's id, e.g. "delegation-gtm"; null for anonymous callers. */
  readonly partner: string | null;
  /** ISO 3166-1 alpha-3 of the country that the partner speaks for, if any. */
  readonly country: string | null;
  readonly scopes: readonly Scope[];
}

export const ANONYMOUS: Caller = Object.freeze({
  role: "anonymous",
  partner: null,
  country: null,
  scopes: [],
});
/** The gateway itself, when it asks the partners subgraph who bears a credential. */
export const GATEWAY: Caller = Object.freeze({ role: "gateway", partner: null, country: null, scopes: [] });

export const isSecretariat = (caller: Caller) => caller.role === "secretariat";
export const reviews = (caller: Caller) => isSecretariat(caller) && caller.scopes.includes("review");
