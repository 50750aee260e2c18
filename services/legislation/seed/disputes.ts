import { COMPILER } from "../../kit/seed";
import { stableId } from "../../kit/stable-id";
import { DisputeEntry, MatrixDispute } from "../dispute.entity";
import { idOf } from "./entry";

const id = stableId("dispute/slv-367-a");
const CELL = "SLV/SMUGGLING/PENALTY";

/** El Salvador, article 367-A: 4 to 8 years or 6 to 10. */
export const disputesAt = (openedAt: Date): MatrixDispute[] => [
  Object.assign(new MatrixDispute(), {
    id,
    cellId: CELL,
    openedAt,
    openedById: COMPILER,
    upheldId: null,
    resolution: null,
    resolvedAt: null,
    resolvedById: null,
    version: 1,
  }),
];
export const disputeEntries = ["4-8", "6-10"].map((slug) =>
  Object.assign(new DisputeEntry(), { disputeId: id, entryId: idOf(CELL, slug) }),
);
