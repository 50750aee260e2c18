import { type RequiresSelection } from "../planner";
import { type Supergraph } from "../supergraph";
import { AmbiguousPlan } from "./internal-aliases";
import { type Shape } from "./shape";

/** Checks that a subgraph is told, of each entity, what the fields it is asked for need: the planner mixes it up at times. */
export function checkTold(
  told: readonly (readonly string[])[],
  requires: readonly RequiresSelection[],
  shape: Shape,
  needs: Supergraph["needs"],
): void {
  const types = requires.flatMap((selection) =>
    selection.kind === "InlineFragment" ? [selection.typeCondition] : [],
  );
  for (const { field } of shape)
    for (const type of types) {
      const needed = needs.get(`${type}.${field.split("(")[0]}`);
      if (!needed) continue;
      for (const fields of told)
        if (!needed.some((texts) => texts.every((text) => fields.includes(text))))
          throw new AmbiguousPlan(`The plan asks for ${type}.${field} without telling what it needs.`);
    }
}
