import { badInput, conflict } from "../kit/errors";
import { localized } from "../kit/localized-text.input";
import { isUuid } from "../kit/row";
import { type Transaction } from "../kit/write";
import { cellListing } from "./cell.listing";
import { type Obstacle } from "./obstacle.entity";
import { type ObstacleInput } from "./obstacle.input";
import { ObstacleStatus } from "./obstacle.terms";
import { few, sourcesOf } from "./source.input";

const { OPEN, RESOLVED } = ObstacleStatus;

/** What can be done with an obstacle, and from which states. */
const CHANGES = {
  revise: { from: [OPEN], done: "revised", instead: "Reopen it first." },
  resolve: { from: [OPEN], done: "resolved", instead: "Only an open obstacle can be resolved." },
  reopen: { from: [RESOLVED], done: "reopened", instead: "Only a resolved obstacle can be reopened." },
  withdraw: { from: [OPEN, RESOLVED], done: "withdrawn", instead: "Nothing is left to do." },
};
export type ObstacleChange = keyof typeof CHANGES;

export function expectStatus(change: ObstacleChange, obstacle: Obstacle): void {
  const { from, done, instead } = CHANGES[change];
  if (from.includes(obstacle.status)) return;
  throw conflict(`The obstacle is ${obstacle.status.toLowerCase()} and cannot be ${done}.`, {
    field: "id",
    fix: instead,
    current: obstacle,
  });
}

/** What is said of an obstacle, checked and ready to be stored. */
export async function obstacleContent(
  tx: Transaction,
  input: ObstacleInput,
  country: string | null,
): Promise<Partial<Obstacle>> {
  const { crime, topic, stage, severity } = input;
  return {
    crime,
    topic,
    stage,
    severity,
    description: localized("input.description", input.description, 5_000),
    cellIds: await cellsOf(tx, input.cells, country),
    practiceIds: [...new Set(few("input.practices", input.practices).map(practiceId))],
    sources: sourcesOf("input.sources", input.sources),
  };
}

async function cellsOf(tx: Transaction, ids: string[], country: string | null): Promise<string[]> {
  const wanted = [...new Set(few("input.cells", ids))];
  for (const [i, id] of wanted.entries()) {
    const cell = await tx.find(cellListing, { id });
    if (!cell || (country !== null && cell.countryIso3 !== country))
      throw badInput(`input.cells.${i}`, "The country has no such cell.", "Take the `id` of a MatrixCell.");
  }
  return wanted;
}

function practiceId(id: string, i: number): string {
  if (isUuid(id)) return id.toLowerCase();
  throw badInput(`input.practices.${i}`, "That is not the id of a practice.", "Take the `id` of a Practice.");
}
