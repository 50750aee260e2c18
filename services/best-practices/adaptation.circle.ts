import { badInput } from "../kit/errors";
import { type Transaction } from "../kit/write";

const ANCESTRY = `
  WITH RECURSIVE line(id) AS (
    SELECT $1::uuid
    UNION
    SELECT p.adapted_from_id FROM best_practices.practice p JOIN line USING (id) WHERE p.adapted_from_id IS NOT NULL)
  SELECT 1 FROM line WHERE id = $2::uuid`;

/** Lets one write at a time decide from what practices were adapted. It comes before any lock of a row. */
export const decideAdaptations = ({ manager }: Transaction) =>
  manager.query("SELECT pg_advisory_xact_lock(hashtext('best_practices adaptation'))");

/** Refuses to adapt a practice from itself or from one of its own adaptations. */
export async function expectNoCircle(
  { manager }: Transaction,
  field: string,
  original: string | null,
  practice: string,
) {
  if (original === null) return;
  const circle = await manager.query<object[]>(ANCESTRY, [original, practice]);
  if (circle.length > 0)
    throw badInput(
      field,
      "That practice was itself adapted from this one.",
      "Name the practice that came first, or none.",
    );
}
