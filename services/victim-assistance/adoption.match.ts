import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { type Localized } from "../kit/localized-text";
import { Adoption } from "./adoption.entity";
import { type Loaders } from "./loaders";

/** What the other subgraphs need to know of a cell in order to find what answers it. */
@Resolver(() => Adoption)
export class AdoptionMatchResolver {
  @FieldResolver(() => [String], {
    description: 'Articles of the Palermo instruments that the item carries out, e.g. "TIP 6".',
  })
  async treatyArticles(@Root() { itemId }: Adoption, @Ctx() { load }: Context<Loaders>): Promise<string[]> {
    return (await load.item.load(itemId))?.treatyArticles ?? [];
  }

  @Directive("@inaccessible")
  @FieldResolver(() => [ID], { description: "The items in force of the same phase of care, in any edition." })
  async samePhaseItems(@Root() { itemId }: Adoption, @Ctx() { load }: Context<Loaders>): Promise<string[]> {
    const phase = (await load.item.load(itemId))?.phaseId;
    if (!phase) return [];
    return (await load.inPhase.load(phase)).map(({ id }) => id);
  }

  @Directive("@inaccessible")
  @FieldResolver(() => String, { nullable: true, description: "The item's phase of care in Spanish." })
  async phaseEs(@Root() { itemId }: Adoption, @Ctx() { load }: Context<Loaders>) {
    return (await phaseName(itemId, load))?.es;
  }

  @Directive("@inaccessible")
  @FieldResolver(() => String, { nullable: true, description: "The item's phase of care in English." })
  async phaseEn(@Root() { itemId }: Adoption, @Ctx() { load }: Context<Loaders>) {
    return (await phaseName(itemId, load))?.en;
  }
}

async function phaseName(itemId: string, load: Loaders): Promise<Localized | null> {
  const phase = (await load.item.load(itemId))?.phaseId;
  return phase ? ((await load.phase.load(phase))?.name ?? null) : null;
}
