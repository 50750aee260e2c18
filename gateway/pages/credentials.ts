import { demoToken } from "./demo";

/** Who asks: gives the bearer token to send. `refused` says that the hub has just turned down the last. */
export type Credentials = {
  token(refused?: boolean): Promise<string | null>;
  renewable: boolean;
};

const MARGIN_MS = 10_000;

export const anonymous: Credentials = { token: async () => null, renewable: false };

export function pasted(token: string): Credentials {
  return { token: async () => token, renewable: false };
}

export async function demonstrated(partner: string): Promise<Credentials> {
  let current = await demoToken(partner);
  return {
    async token(refused = false) {
      const expiring = Date.parse(current.expiresAt) - Date.now() < MARGIN_MS;
      if (refused || expiring) current = await demoToken(partner);
      return current.token;
    },
    renewable: true,
  };
}

/** RFC 6750's alphabet; a "Bearer " copied along is dropped. Null when it cannot be a token. */
export function readToken(text: string): string | null {
  const token = text.trim().replace(/^bearer\s+/i, "");
  return /^[\w.~+/-]+=*$/.test(token) ? token : null;
}
