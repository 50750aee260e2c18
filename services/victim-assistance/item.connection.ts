import { connectionOf } from "../kit/connection";
import { StrategyItem } from "./item.entity";
import { StrategyItemOrder } from "./item.listing";

export const StrategyItemConnection = connectionOf(StrategyItem, "StrategyItem");
export const FILTER = { defaultValue: {}, description: "Which items." };
export const ORDER = { defaultValue: StrategyItemOrder.CODE, description: "How they are sorted." };
