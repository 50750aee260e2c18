import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { reviews } from "../kit/caller";
import { type Context } from "../kit/context";
import { badInput, conflict, forbidden } from "../kit/errors";
import { localized, localizedOrNull } from "../kit/localized-text.input";
import { plainText } from "../kit/plain-text";
import { Confidence } from "../kit/source";
import { type Transaction, write } from "../kit/write";
import { KEY } from "./arguments";
import { FrameworkStatus, IndicatorFramework } from "./framework.entity";
import { IndicatorFrameworkInput } from "./framework.input";
import { frameworkListing } from "./framework.listing";
import { frameworkOf } from "./framework.rows";
import { Indicator } from "./indicator.entity";

@Resolver(() => IndicatorFramework)
export class FrameworkMutation {
  @Mutation(() => IndicatorFramework, {
    description:
      "Imports an edition of an indicator framework: whole, or not at all. A later edition takes the place of the one before " +
      "and keeps its answers. For the reviewing secretariat.",
  })
  importIndicatorFramework(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => IndicatorFrameworkInput, { description: "The framework." })
    input: IndicatorFrameworkInput,
    @Ctx() context: Context,
  ): Promise<IndicatorFramework> {
    const call = { operation: "importIndicatorFramework", key, input };
    return write(context, IndicatorFramework, call, async (tx) => {
      if (!reviews(context.caller))
        throw forbidden("Only the reviewing secretariat imports indicator frameworks.", "Send it the file.");
      const { csv, ...about } = input;
      const framework = aboutOf(about, context.caller.partner!);
      const before = await editionBefore(tx, framework);
      const indicators = before ? await tx.manager.findBy(Indicator, { frameworkId: before.id }) : [];
      const { indicators: asked, ...rest } = frameworkOf(csv, framework.id, indicators, framework.sources);
      if (before) await tx.save(Object.assign(before, { status: FrameworkStatus.SUPERSEDED }), "supersede");
      const added = await tx.add(Object.assign(framework, rest), "import");
      await tx.manager.insert(Indicator, asked as never);
      return added;
    });
  }
}

function aboutOf(input: Omit<IndicatorFrameworkInput, "csv">, author: string): IndicatorFramework {
  const { family, edition } = input;
  if (!/^[A-Z0-9]+(-[A-Z0-9]+){0,5}$/.test(family) || family.length > 40)
    throw badInput("input.family", "That is not a family's name.", "Write it like HUB-DEMO.");
  if (edition < 1 || edition > 1_000)
    throw badInput("input.edition", "An edition is numbered from 1.", "Give the number that follows.");
  return Object.assign(new IndicatorFramework(), {
    id: `${family}-${edition}`,
    family,
    edition,
    status: FrameworkStatus.IN_USE,
    title: localized("input.title", input.title, 200),
    note: localizedOrNull("input.note", input.note, 2000),
    authorId: input.author == null ? author : plainText("input.author", input.author, 100),
    isDemonstration: input.isDemonstration,
    validFrom: input.validFrom ?? null,
    licence: input.licence == null ? null : plainText("input.licence", input.licence, 200),
    importedAt: new Date(),
    sources: [{ citation: plainText("input.source", input.source, 500), confidence: Confidence.HIGH }],
  });
}

/** The edition that a new one follows, held until the import ends; null for the first. */
async function editionBefore(tx: Transaction, { family, edition, id }: IndicatorFramework) {
  await tx.manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`indicators family ${family}`]);
  const current = await tx.find(frameworkListing, { id });
  if (current)
    throw conflict("This edition has been imported.", {
      field: "input.edition",
      fix: "Give the next edition its own number.",
      current,
    });
  if (edition === 1) return null;
  const before = await tx.find(frameworkListing, { id: `${family}-${edition - 1}` });
  if (before) return before;
  throw badInput(
    "input.edition",
    "The edition before it is not in the hub.",
    "Import the editions in order.",
  );
}
