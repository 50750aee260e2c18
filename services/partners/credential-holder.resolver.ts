import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";

import { type Caller } from "../kit/caller";
import { type Context } from "../kit/context";
import { forbidden } from "../kit/errors";
import { CredentialHolder } from "./credential-holder";
import { type Loaders } from "./loaders";

@Resolver()
export class CredentialHolderResolver {
  @Directive("@inaccessible")
  @Query(() => CredentialHolder, {
    nullable: true,
    description:
      "Who bears a token, or what acts for a partner whom an OpenID issuer vouches for: give one of the two. " +
      "Null where it is unknown, revoked or expired, or the partner is suspended.",
  })
  credentialHolder(
    @Arg("tokenHash", () => String, {
      nullable: true,
      description: "SHA-256 of the token, in lower-case hexadecimal.",
    })
    tokenHash: string | null,
    @Arg("partner", () => ID, { nullable: true, description: "The partner's id." }) partner: string | null,
    @Ctx() { caller, load }: Context<Loaders>,
  ) {
    forTheGateway(caller);
    if (tokenHash) return load.holderOfToken(tokenHash);
    return partner ? load.holderForPartner(partner) : null;
  }
}

function forTheGateway(caller: Caller): void {
  if (caller.role !== "gateway") throw forbidden("Only the hub's gateway asks who bears a credential.");
}
