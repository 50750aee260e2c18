import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { expectVersion, write } from "../kit/write";
import { ITEM, KEY, VERSION } from "./item.args";
import { StrategyItem } from "./item.entity";
import { NewStrategyItemInput, StrategyItemInput } from "./item.input";
import { checkedCode, contentOf, expectInForce, mayMaintain, sourceOf } from "./item.rules";
import { expectFreeCode, expectPlace, expectVocabulary, lockedItem } from "./item.tree";
import { type Loaders } from "./loaders";

@Resolver(() => StrategyItem)
export class StrategyItemMutation {
  @Mutation(() => StrategyItem, { description: "Adds an item to an edition. For the Regional Coalition." })
  addStrategyItem(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => NewStrategyItemInput, { description: "The item." }) input: NewStrategyItemInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<StrategyItem> {
    return write(context, StrategyItem, { operation: "addStrategyItem", key, input }, async (tx) => {
      mayMaintain(context.caller);
      const { code, parent } = checkedCode(input.code);
      const content = {
        ...contentOf(input),
        sources: [sourceOf(input)],
        retiredAt: null,
        retiredBecause: null,
      };
      const place = await expectPlace(tx, input.edition, parent);
      await expectVocabulary(tx, content);
      const item = Object.assign(new StrategyItem(), {
        id: `${place.editionId}.${code}`,
        code,
        ...place,
        ...content,
      });
      await expectFreeCode(tx, item.id);
      return tx.add(item, "add");
    });
  }

  @Mutation(() => StrategyItem, {
    description: "Changes what an item says, whole. For the Regional Coalition.",
  })
  reviseStrategyItem(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ITEM) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("input", () => StrategyItemInput, { description: "What the item says, whole." })
    input: StrategyItemInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<StrategyItem> {
    const call = { operation: "reviseStrategyItem", key, input: { id, version, input } };
    return write(context, StrategyItem, call, async (tx) => {
      mayMaintain(context.caller);
      const content = contentOf(input);
      const item = await lockedItem(tx, id);
      expectVersion(item, version);
      expectInForce(item);
      await expectVocabulary(tx, content);
      return tx.save(Object.assign(item, content, { sources: [...item.sources, sourceOf(input)] }), "revise");
    });
  }
}
