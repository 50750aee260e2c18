import { createHash } from "node:crypto";

import { LRUCache } from "lru-cache";

import { type Caller, GATEWAY } from "../../services/kit/caller";
import { HubError } from "../../services/kit/errors";
import { IDENTITY_HEADER, type SignIdentity } from "../../services/kit/identity";
import { type Fetcher } from "../fetch/fetcher";

/** How long an answer is believed: a revoked token stops working within this time. */
const BELIEVED_MS = 2_000;

/** Who bears a credential, as the subgraph that owns credentials says; null where nobody may. */
export interface Holders {
  ofToken(token: string): Promise<Caller | null>;
  ofPartner(id: string): Promise<Caller | null>;
}

const HOLDER = /* GraphQL */ `
  query Holder($tokenHash: String, $partner: ID) {
    credentialHolder(tokenHash: $tokenHash, partner: $partner) { partner role country scopes }
  }
`;

/** Nobody knows whether the credential is good: it is neither believed nor refused. */
function unchecked(cause?: unknown): never {
  throw new HubError("UNAVAILABLE", "Credentials cannot be checked at the moment.", {
    fix: "Try again in a moment.",
    ...(cause !== undefined && { cause }),
  });
}

/** Asks that subgraph, as the gateway, and remembers the answer for two seconds. */
export function holdersFrom(fetcher: Fetcher, sign: SignIdentity): Holders {
  const believed = new LRUCache<string, Promise<Caller | null>>({ max: 10_000, ttl: BELIEVED_MS });
  const ask = (variables: { tokenHash: string } | { partner: string }) => {
    const question = JSON.stringify(variables);
    let answer = believed.get(question);
    if (!answer) {
      answer = inquire(variables).catch((error: unknown) => {
        believed.delete(question);
        throw error;
      });
      believed.set(question, answer);
    }
    return answer;
  };
  async function inquire(variables: Record<string, string>): Promise<Caller | null> {
    const headers = { [IDENTITY_HEADER]: await sign(GATEWAY) };
    const { data, errors } = await fetcher({ query: HOLDER, variables, headers }).catch(unchecked);
    if (errors?.length || !data) return unchecked();
    const holder = data.credentialHolder as Caller | null;
    return holder && Object.freeze({ ...holder });
  }
  return {
    ofToken: (token) => ask({ tokenHash: createHash("sha256").update(token).digest("hex") }),
    ofPartner: (partner) => ask({ partner }),
  };
}
