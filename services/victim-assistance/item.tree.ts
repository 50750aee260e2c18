import sql from "sql-template-tag";
import { In } from "typeorm";

import { badInput, conflict } from "../kit/errors";
import { plainText } from "../kit/plain-text";
import { type Transaction } from "../kit/write";
import { StrategyEdition } from "./edition.entity";
import { StrategyItem } from "./item.entity";
import { itemListing } from "./item.listing";
import { StrategyPhase, StrategyPrinciple } from "./vocabulary.entity";

export const lockedItem = (tx: Transaction, id: string) =>
  tx.lock(itemListing, { id: plainText("id", id, 100) });

/** Where a new item hangs; what it is under is held in force until the write ends. */
export async function expectPlace(tx: Transaction, edition: string, parentCode: string | null) {
  const editionId = plainText("input.edition", edition, 100);
  if (!(await tx.manager.existsBy(StrategyEdition, { id: editionId })))
    throw badInput(
      "input.edition",
      "There is no such edition.",
      "Take an id from the query strategyEditions.",
    );
  if (parentCode === null) return { editionId, parentId: null };
  const parentId = `${editionId}.${parentCode}`;
  const parent = await tx.find(itemListing, { id: parentId }, sql`FOR SHARE`);
  if (!parent || parent.retiredAt)
    throw badInput(
      "input.code",
      `The item it would be under, ${parentCode}, is not in force.`,
      `Add or restore ${parentCode} first.`,
    );
  return { editionId, parentId };
}

/** One after the other, so that of two who add the same code the second is told. */
export async function expectFreeCode(tx: Transaction, id: string) {
  await tx.manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`victim_assistance item ${id}`]);
  const current = await tx.find(itemListing, { id });
  if (current)
    throw conflict("The edition has an item with this code.", {
      field: "input.code",
      fix: current.retiredAt
        ? "Restore the retired item, or choose another code."
        : "Revise that item, or choose another code.",
      current,
    });
}

export async function expectVocabulary(
  tx: Transaction,
  { phaseId, principleIds }: Pick<StrategyItem, "phaseId" | "principleIds">,
) {
  if (phaseId !== null && !(await tx.manager.existsBy(StrategyPhase, { id: phaseId })))
    throw badInput("input.phase", "There is no such phase.", "Take an id from the query strategyPhases.");
  if ((await tx.manager.countBy(StrategyPrinciple, { id: In(principleIds) })) < principleIds.length)
    throw badInput(
      "input.principles",
      "There is no such principle.",
      "Take ids from the query strategyPrinciples.",
    );
}

/** A part cannot be in force under one that is not. */
export async function expectNothingUnder(tx: Transaction, item: StrategyItem) {
  const [under] = await tx.manager.query<{ code: string }[]>(
    "SELECT code FROM victim_assistance.strategy_item WHERE parent_id = $1 AND retired_at IS NULL ORDER BY place LIMIT 1",
    [item.id],
  );
  if (under)
    throw conflict(`Item ${under.code} is under this one and in force.`, {
      field: "id",
      fix: "Retire what is under it first.",
      current: item,
    });
}
