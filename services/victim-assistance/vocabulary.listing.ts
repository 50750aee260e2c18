import sql from "sql-template-tag";

import { type Listing } from "../kit/listing";
import { StrategyPhase, StrategyPrinciple } from "./vocabulary.entity";

const everything = { visible: () => sql`true`, matches: () => [] };

export const phaseListing: Listing<StrategyPhase, unknown, "SEQUENCE"> = {
  entity: StrategyPhase,
  noun: "phase",
  alias: "h",
  ...everything,
  order: () => ({ direction: "ASC", keys: [{ by: sql`h."order"`, type: "integer" }] }),
};

export const principleListing: Listing<StrategyPrinciple, unknown, "ID"> = {
  entity: StrategyPrinciple,
  noun: "principle",
  alias: "r",
  ...everything,
  order: () => ({ direction: "ASC", keys: [{ by: sql`r.id`, type: "text" }] }),
};
