import { randomUUID } from "node:crypto";

import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict, notFound } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { make } from "../kit/seed";
import { expectVersion, type Transaction, write } from "../kit/write";
import { Credential, CredentialToken, IssuedToken } from "./credential.entity";
import { IssueTokenInput } from "./credential.input";
import { credentialListing } from "./credential.listing";
import {
  expiryOf,
  grantedScopes,
  hashOf,
  mayBearToken,
  mayIssueTokens,
  mayRevoke,
  tokenOf,
} from "./credential.rules";
import { type Loaders } from "./loaders";
import { partnerListing } from "./partner.listing";

const KEY = { description: "Your own key for this request; repeat it when you repeat the request." };

@Resolver()
export class CredentialMutations {
  @Mutation(() => IssuedToken, {
    description: "Issues a token to a partner and shows it. For the secretariat, with the scope CREDENTIALS.",
  })
  async issueToken(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => IssueTokenInput, { description: "Its terms." }) input: IssueTokenInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<IssuedToken> {
    // Before the write, because a repetition is answered without asking for permission again.
    mayIssueTokens(context.caller);
    const credential = await write(
      context,
      Credential,
      { operation: "issueToken", key, input },
      async (tx) => {
        const issued = await tx.add(await credentialFor(tx, input), "issue");
        const token = { hash: hashOf(tokenOf(issued, context.derive)), credentialId: issued.id };
        await tx.manager.insert(CredentialToken, token);
        return issued;
      },
    );
    const token = tokenOf(credential, context.derive);
    if (await context.load.isTokenOf(credential.id, hashOf(token))) return { token, credential };
    throw conflict("This token was issued under an earlier secret of the hub and cannot be shown again.", {
      field: "idempotencyKey",
      fix: "Revoke it and issue a new one, under a new key.",
    });
  }

  @Mutation(() => Credential, {
    description:
      "Ends a token, within seconds. For the secretariat with the scope CREDENTIALS, and for its own partner.",
  })
  revokeToken(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The credential's id." }) id: string,
    @Arg("version", () => Int, { description: "The version of the record on which the change is based." })
    version: number,
    @Ctx() context: Context<Loaders>,
  ): Promise<Credential> {
    return write(
      context,
      Credential,
      { operation: "revokeToken", key, input: { id, version } },
      async (tx) => {
        const credential = await tx.lock(credentialListing, { id });
        mayRevoke(context.caller, credential);
        expectVersion(credential, version);
        return tx.save(Object.assign(credential, { revokedAt: new Date() }), "revoke");
      },
    );
  }
}

async function credentialFor(tx: Transaction, input: IssueTokenInput): Promise<Credential> {
  const partner = await tx.find(partnerListing, { id: input.partner });
  if (!partner) throw notFound("partner", "input.partner");
  mayBearToken(partner);
  const issuedAt = new Date();
  return make(Credential, {
    id: randomUUID(),
    partnerId: partner.id,
    scopes: grantedScopes(tx.caller, partner, input.scopes),
    label: plainText("input.label", input.label, 100),
    issuedAt,
    expiresAt: expiryOf(input, issuedAt),
    revokedAt: null,
    version: 1,
  });
}
