import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { notFound } from "../kit/errors";
import { expectVersion, write } from "../kit/write";
import { ID_OF, KEY, VERSION } from "./args";
import { lawContent, newLawId, newProvisionId, provisionContent } from "./law.content";
import { Law, Provision } from "./law.entity";
import { LawInput, NewLawInput, ProvisionInput } from "./law.input";
import { lawListing } from "./law.listing";
import { mayKeep } from "./keeper.rules";
import { participantListing } from "./participant.entity";

const BY = "For the country's own delegation and the reviewing secretariat.";

@Resolver(() => Law)
export class LawMutation {
  @Mutation(() => Law, { description: `Adds a law or a bill. ${BY}` })
  addLaw(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => NewLawInput, { description: "The law." }) input: NewLawInput,
    @Ctx() context: Context,
  ): Promise<Law> {
    return write(context, Law, { operation: "addLaw", key, input }, async (tx) => {
      mayKeep(context.caller, input.country);
      if (!(await tx.find(participantListing, { iso3: input.country })))
        throw notFound("member country", "input.country");
      const content = await lawContent(tx, input, input.country);
      const id = await newLawId(tx, input);
      return tx.add(Object.assign(new Law(), { id, countryIso3: input.country }, content), "add");
    });
  }

  @Mutation(() => Law, {
    description: `Changes what is kept of a law, whole; a bill that became law, too. ${BY}`,
  })
  reviseLaw(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ID_OF("law")) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("input", () => LawInput, { description: "The law, whole." }) input: LawInput,
    @Ctx() context: Context,
  ): Promise<Law> {
    return write(context, Law, { operation: "reviseLaw", key, input: { id, version, input } }, async (tx) => {
      const law = await tx.lock(lawListing, { id });
      mayKeep(context.caller, law.countryIso3);
      expectVersion(law, version);
      return tx.save(Object.assign(law, await lawContent(tx, input, law.countryIso3)), "revise");
    });
  }

  @Mutation(() => Provision, { description: `Adds an article of a law, for entries to speak of. ${BY}` })
  addProvision(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ProvisionInput, { description: "The article." }) input: ProvisionInput,
    @Ctx() context: Context,
  ): Promise<Provision> {
    return write(context, Provision, { operation: "addProvision", key, input }, async (tx) => {
      const law = await tx.find(lawListing, { id: input.law });
      if (!law) throw notFound("law", "input.law");
      mayKeep(context.caller, law.countryIso3);
      const content = await provisionContent(tx, input, law.countryIso3);
      const id = await newProvisionId(tx, law, content.article);
      return tx.add(Object.assign(new Provision(), { id, lawId: law.id }, content), "add");
    });
  }
}
