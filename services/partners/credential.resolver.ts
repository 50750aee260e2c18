import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { Revision } from "../kit/record";
import { Credential } from "./credential.entity";
import { CredentialFilter, CredentialOrder } from "./credential.listing";
import { type Loaders } from "./loaders";
import { Partner } from "./partner.entity";

const CredentialConnection = connectionOf(Credential, "Credential");

@Resolver(() => Credential)
export class CredentialResolver {
  @Query(() => Credential, {
    nullable: true,
    description: "A credential by its id; null where there is none that you may see.",
  })
  credential(
    @Arg("id", () => ID, { description: "Its UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.credential.load(id);
  }

  @Query(() => CredentialConnection, {
    description: "Credentials: all of them for the secretariat, its own for a partner.",
  })
  credentials(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CredentialFilter, { defaultValue: {}, description: "Which credentials." })
    filter: CredentialFilter,
    @Arg("orderBy", () => CredentialOrder, {
      defaultValue: CredentialOrder.ISSUED_AT,
      description: "How they are sorted.",
    })
    orderBy: CredentialOrder,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.credentials({ ...page, filter, orderBy });
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that uses it." })
  partner(@Root() credential: Credential, @Ctx() { load }: Context<Loaders>) {
    return load.partner.load(credential.partnerId);
  }

  @FieldResolver(() => [Revision], { description: "Every change of this record, the latest first." })
  revisions(@Root() credential: Credential, @Ctx() { load }: Context<Loaders>) {
    return load.credentialRevisions.load(credential.id);
  }
}
