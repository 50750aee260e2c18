import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict } from "../kit/errors";
import { make } from "../kit/seed";
import { expectVersion, write } from "../kit/write";
import { KEY, VERSION } from "./args";
import { mayKeepRegister } from "./cooperation.rules";
import { slug } from "./keys";
import { type Loaders } from "./loaders";
import { oneAtATime } from "./one-at-a-time";
import { contentOf } from "./programme.content";
import { Programme } from "./programme.entity";
import { ProgrammeInput, RegisterProgrammeInput } from "./programme.input";
import { programmeListing } from "./programme.listing";
import { expectThemes } from "./theme.listing";

@Resolver(() => Programme)
export class ProgrammeMutations {
  @Mutation(() => Programme, {
    description:
      "Adds a programme; a total that its components do not come to is refused. For the secretariat, with the scope REVIEW.",
  })
  registerProgramme(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => RegisterProgrammeInput, { description: "The programme." })
    input: RegisterProgrammeInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Programme> {
    return write(context, Programme, { operation: "registerProgramme", key, input }, async (tx) => {
      mayKeepRegister(context.caller);
      const id = slug("input.id", input.id);
      const content = contentOf(input);
      await expectThemes(tx, "input.themes", content.themeIds);
      await oneAtATime(tx, `programme ${id}`);
      const current = await tx.find(programmeListing, { id });
      if (current)
        throw conflict("There is a programme with this id.", {
          field: "input.id",
          fix: "Revise that programme, or choose another id.",
          current,
        });
      return tx.add(make(Programme, { id, ...content, version: 1 }), "register");
    });
  }

  @Mutation(() => Programme, {
    description:
      "Changes what is kept of a programme, whole; a total that its components do not come to is refused. " +
      "For the secretariat, with the scope REVIEW.",
  })
  reviseProgramme(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The programme." }) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("input", () => ProgrammeInput, { description: "The programme, whole." }) input: ProgrammeInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<Programme> {
    const call = { operation: "reviseProgramme", key, input: { id, version, input } };
    return write(context, Programme, call, async (tx) => {
      mayKeepRegister(context.caller);
      const content = contentOf(input);
      const programme = await tx.lock(programmeListing, { id });
      expectVersion(programme, version);
      await expectThemes(tx, "input.themes", content.themeIds);
      return tx.save(Object.assign(programme, content), "revise");
    });
  }
}
