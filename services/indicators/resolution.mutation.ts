import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";

import { type Context } from "../kit/context";
import { badInput, conflict, notFound } from "../kit/errors";
import { type Transaction, write } from "../kit/write";
import { addAll } from "./add-all";
import { KEY } from "./arguments";
import { frameworkListing } from "./framework.listing";
import { Member } from "./member.entity";
import { Obligation } from "./obligation.entity";
import { mayResolve } from "./obligation.rules";
import { Resolution } from "./resolution.entity";
import { ResolutionInput } from "./resolution.input";
import { resolutionListing } from "./resolution.listing";
import { obligationsOf, resolutionOf } from "./resolution.rules";

@Resolver(() => Resolution)
export class ResolutionMutation {
  @Mutation(() => Resolution, {
    description:
      "Records what a meeting resolved that countries submit, with what each of them owes. For the reviewing secretariat.",
  })
  recordResolution(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("input", () => ResolutionInput, { description: "The resolution." }) input: ResolutionInput,
    @Ctx() context: Context,
  ): Promise<Resolution> {
    return write(context, Resolution, { operation: "recordResolution", key, input }, async (tx) => {
      mayResolve(context.caller);
      const resolution = resolutionOf(input, context.caller.partner!);
      await expectNew(tx, resolution);
      const owing = await countriesOwing(tx, resolution, input.countries ?? null);
      const added = await tx.add(resolution, "record");
      await addAll(tx, Obligation, obligationsOf(resolution, owing.countries, owing.isConfirmed), "record");
      return added;
    });
  }
}

async function expectNew(tx: Transaction, { id, frameworkId }: Resolution) {
  await tx.manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`indicators resolution ${id}`]);
  const current = await tx.find(resolutionListing, { id });
  if (current)
    throw conflict("A resolution with this id is recorded.", {
      field: "input.id",
      fix: "Give another one another name.",
      current,
    });
  if (frameworkId !== null && !(await tx.find(frameworkListing, { id: frameworkId })))
    throw notFound("indicator framework", "input.framework");
}

/** Those named; else those of which no submitted answer is held; else all, without knowing which of them owe. */
async function countriesOwing(tx: Transaction, { frameworkId, period }: Resolution, named: string[] | null) {
  const members = (await tx.manager.find(Member)).map(({ iso3 }) => iso3).sort();
  if (named) {
    if (named.length > 0 && named.every((iso3) => members.includes(iso3)))
      return { countries: [...new Set(named)], isConfirmed: true };
    throw badInput(
      "input.countries",
      "No country is named, or one that is not a Member Country.",
      "Give ISO 3166-1 alpha-3 codes of Member Countries, or leave the list out.",
    );
  }
  if (frameworkId === null) return { countries: members, isConfirmed: false };
  const submitted = await tx.manager.query<{ iso3: string }[]>(
    `SELECT DISTINCT a.country_iso3 AS iso3 FROM indicators.answer a
     JOIN indicators.indicator i ON i.framework_id = $1 AND a.indicator_id = ANY(i.lineage)
     WHERE a.period = $2 AND a.status IN ('SUBMITTED', 'CLEARED', 'PUBLISHED')`,
    [frameworkId, period],
  );
  const done = new Set(submitted.map(({ iso3 }) => iso3));
  return { countries: members.filter((iso3) => !done.has(iso3)), isConfirmed: true };
}
