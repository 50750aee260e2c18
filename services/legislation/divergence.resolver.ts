import { Arg, Args, Ctx, Directive, Query, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { entriesOf } from "./cell.content.resolver";
import { type CountryElement, Divergences } from "./divergence";
import { type FilledCell, stanceOf, type Verdict } from "./divergence.rules";
import { LegalElement } from "./element.terms";
import { type Loaders } from "./loaders";
import { cellsOf } from "./matrix.resolver";
import { PROTOCOL } from "./protocol";
import { ViewArgs, viewOf } from "./view";

@Resolver(() => Divergences)
export class DivergencesResolver {
  @Directive("@cost(weight: 20)")
  @Query(() => Divergences, {
    description:
      "Where national laws differ from the Protocols in an element, on a day, with the reason for each.",
  })
  async divergences(
    @Arg("element", () => LegalElement, { description: "The element." }) element: LegalElement,
    @Args(() => ViewArgs) args: ViewArgs,
    @Ctx() { load }: Context<Loaders>,
  ): Promise<Divergences> {
    const view = viewOf(args);
    const protocol = PROTOCOL[element];
    const cells = await cellsOf(load, { crimes: [protocol.crime], view });
    const filled = await Promise.all(
      cells.map(async (cell) => ({ cell, entries: await entriesOf(load, cell) })),
    );
    const found: Record<Verdict, CountryElement[]> = {
      diverging: [],
      conforming: [],
      disputed: [],
      unknown: [],
    };
    for (const row of rowsOf(filled)) {
      const [verdict, stance] = stanceOf(element, protocol.requirement, view.asOf, row);
      found[verdict].push(stance);
    }
    const { asOf, knownAt = null } = args;
    return { element, asOf, knownAt, protocol, ...found };
  }
}

function rowsOf(filled: FilledCell[]): FilledCell[][] {
  const rows = new Map<string, FilledCell[]>();
  for (const one of filled) {
    const row = rows.get(one.cell.countryIso3) ?? [];
    rows.set(one.cell.countryIso3, [...row, one]);
  }
  return [...rows.values()];
}
