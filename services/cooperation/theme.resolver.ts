import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";

import { PageArgs } from "../kit/connection";
import { type Context } from "../kit/context";
import { conflict } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { make } from "../kit/seed";
import { write } from "../kit/write";
import { KEY } from "./args";
import { mayKeepRegister } from "./cooperation.rules";
import { slug } from "./keys";
import { type Loaders } from "./loaders";
import { oneAtATime } from "./one-at-a-time";
import { citedSources } from "./source.input";
import { CooperationTheme } from "./theme.entity";
import { CooperationThemeInput } from "./theme.input";
import { CooperationThemeConnection, themeListing } from "./theme.listing";

@Resolver(() => CooperationTheme)
export class CooperationThemeResolver {
  @Query(() => CooperationTheme, {
    nullable: true,
    description: "A theme by its id; null where there is none.",
  })
  cooperationTheme(
    @Arg("id", () => ID, { description: "For example labour-migration." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.theme.load(id);
  }

  @Query(() => CooperationThemeConnection, { description: "The themes of cooperation, by id." })
  cooperationThemes(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context<Loaders>) {
    return load.themes({ ...page, filter: {}, orderBy: "ID" });
  }

  @Mutation(() => CooperationTheme, {
    description: "Adds a theme of cooperation. For the secretariat, with the scope REVIEW.",
  })
  addCooperationTheme(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => CooperationThemeInput, { description: "The theme." }) input: CooperationThemeInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<CooperationTheme> {
    return write(context, CooperationTheme, { operation: "addCooperationTheme", key, input }, async (tx) => {
      mayKeepRegister(context.caller);
      const id = slug("input.id", input.id);
      const name = localized("input.name", input.name, 200);
      const sources = citedSources("input.sources", input.sources);
      await oneAtATime(tx, `theme ${id}`);
      const current = await tx.find(themeListing, { id });
      if (current)
        throw conflict("There is a theme with this id.", { field: "input.id", fix: "Use it.", current });
      return tx.add(make(CooperationTheme, { id, name, sources, version: 1 }), "add");
    });
  }
}
