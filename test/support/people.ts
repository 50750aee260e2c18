import { type Scope } from "../../services/kit/caller";

/** Somebody who acts for a partner, with the scopes of their credential. */
export interface Person {
  partner: string;
  scopes: Scope[];
}

const acting = (partner: string, ...more: Scope[]): Person => ({
  partner,
  scopes: ["read", "write", ...more],
});

export const people = {
  anonymous: null,
  secretariat: acting("executive-secretariat", "review", "credentials"),
  delegationGtm: acting("delegation-gtm"),
  delegationCri: acting("delegation-cri"),
  delegationMex: acting("delegation-mex"),
  delegationCan: acting("delegation-can"),
  coalition: acting("regional-coalition"),
  rncom: acting("rncom"),
  rncomHnd: acting("rncom-hnd"),
  rncomGtm: acting("rncom-gtm"),
  iom: acting("iom"),
  colombia: acting("delegation-col"),
  /** Reads only. */
  readerGtm: { partner: "delegation-gtm", scopes: ["read"] } as Person,
} satisfies Record<string, Person | null>;
