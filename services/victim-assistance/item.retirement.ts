import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { localized, LocalizedTextInput } from "../kit/localized-text.input";
import { expectVersion, write } from "../kit/write";
import { ITEM, KEY, VERSION } from "./item.args";
import { StrategyItem } from "./item.entity";
import { expectInForce, expectRetired, mayMaintain } from "./item.rules";
import { expectNothingUnder, lockedItem } from "./item.tree";
import { type Loaders } from "./loaders";

@Resolver(() => StrategyItem)
export class StrategyItemRetirement {
  @Mutation(() => StrategyItem, {
    description:
      "Takes an item out of force; it and what countries recorded of it stay readable. For the Regional Coalition.",
  })
  retireStrategyItem(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ITEM) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Arg("reason", () => LocalizedTextInput, {
      description: "Why, for everyone to read; 1000 characters at most.",
    })
    reason: LocalizedTextInput,
    @Ctx() context: Context<Loaders>,
  ): Promise<StrategyItem> {
    const call = { operation: "retireStrategyItem", key, input: { id, version, reason } };
    return write(context, StrategyItem, call, async (tx) => {
      mayMaintain(context.caller);
      const retiredBecause = localized("reason", reason, 1000);
      const item = await lockedItem(tx, id);
      expectVersion(item, version);
      expectInForce(item);
      await expectNothingUnder(tx, item);
      return tx.save(Object.assign(item, { retiredAt: new Date(), retiredBecause }), "retire");
    });
  }

  @Mutation(() => StrategyItem, {
    description: "Puts a retired item back in force. For the Regional Coalition.",
  })
  restoreStrategyItem(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, ITEM) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Ctx() context: Context<Loaders>,
  ): Promise<StrategyItem> {
    const call = { operation: "restoreStrategyItem", key, input: { id, version } };
    return write(context, StrategyItem, call, async (tx) => {
      mayMaintain(context.caller);
      const item = await lockedItem(tx, id);
      expectVersion(item, version);
      expectRetired(item);
      if (item.parentId) expectInForce(await lockedItem(tx, item.parentId));
      return tx.save(Object.assign(item, { retiredAt: null, retiredBecause: null }), "restore");
    });
  }
}
