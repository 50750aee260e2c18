import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { localize, LocalizedText } from "../kit/localized-text";
import { Revision } from "../kit/record";
import { GraphQLDate, GraphQLDateTime } from "../kit/scalars";
import { MatrixCell } from "./cell.entity";
import { Country } from "./country.stub";
import { MatrixEntry } from "./entry.entity";
import { isSetAside, lawIn, statusOf } from "./entry.rules";
import { inView } from "./entry.view";
import { seesHistory } from "./keeper.rules";
import { type Loaders } from "./loaders";
import { EntryStanding, MatrixStatus } from "./matrix.terms";
import { LegislationSubtopic } from "./subtopic.entity";
import { seenFrom, today } from "./view";

const NOTHING_HELD = {
  en: "The hub holds no source for this cell. It says nothing of what the law is.",
  es: "El portal no tiene fuente para esta casilla. Nada dice de lo que la ley dispone.",
};

/** What the cell holds, from where it is looked at. */
export async function entriesOf(load: Loaders, { id, view = today() }: MatrixCell): Promise<MatrixEntry[]> {
  const entries = await load.entriesInView.load(inView(id, view));
  return entries.map((entry) => seenFrom(entry, view));
}

@Resolver(() => MatrixCell)
export class MatrixCellContentResolver {
  @FieldResolver(() => Country, { nullable: true, description: "The country." })
  country(@Root() { countryIso3 }: MatrixCell) {
    return Country.at(countryIso3);
  }

  @FieldResolver(() => LegislationSubtopic, { description: "The sub-topic." })
  subtopic(@Root() { subtopicCode }: MatrixCell, @Ctx() { load }: Context<Loaders>) {
    return load.subtopic.load(subtopicCode);
  }

  @FieldResolver(() => GraphQLDate, { description: "The day as of which it is looked at." })
  asOf(@Root() { view }: MatrixCell) {
    return (view ?? today()).asOf;
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: "The moment as of whose knowledge it is looked at; null for what the hub holds now.",
  })
  knownAt(@Root() { view }: MatrixCell) {
    return view?.knownAt ? new Date(view.knownAt) : null;
  }

  @FieldResolver(() => MatrixStatus, { description: "How far it can be relied on." })
  async status(@Root() cell: MatrixCell, @Ctx() { load }: Context<Loaders>) {
    return statusOf(await entriesOf(load, cell), cell.view?.knownAt ?? null);
  }

  @FieldResolver(() => [MatrixEntry], {
    description:
      "What the law is on the day, or may be. Several articles stand beside each other; so do sources that " +
      "contradict each other, as long as nothing is decided.",
  })
  async entries(@Root() cell: MatrixCell, @Ctx() { load }: Context<Loaders>) {
    return lawIn(await entriesOf(load, cell));
  }

  @FieldResolver(() => [MatrixEntry], {
    description: "Entries that a resolved dispute did not uphold: kept, and not part of what the cell says.",
  })
  async setAside(@Root() cell: MatrixCell, @Ctx() { load }: Context<Loaders>) {
    return (await entriesOf(load, cell)).filter(isSetAside);
  }

  @FieldResolver(() => [MatrixEntry], {
    description: "What bills would change: pending, never law in force.",
  })
  async bills(@Root() cell: MatrixCell, @Ctx() { load }: Context<Loaders>) {
    return (await entriesOf(load, cell)).filter(({ standing }) => standing === EntryStanding.BILL);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: "Why nothing is known, where the status is UNKNOWN; null elsewhere.",
  })
  async unknownBecause(@Root() cell: MatrixCell, @Ctx() { load, language }: Context<Loaders>) {
    const entries = await entriesOf(load, cell);
    if (lawIn(entries).length > 0) return null;
    const notFound = entries.find(({ standing }) => standing === EntryStanding.NOT_FOUND);
    return localize(notFound?.summary ?? NOTHING_HELD, language);
  }

  @FieldResolver(() => [Revision], {
    description:
      "Every change, the latest first. For the country's delegation and the reviewing secretariat; empty for others.",
  })
  revisions(@Root() { id, countryIso3 }: MatrixCell, @Ctx() { load, caller }: Context<Loaders>) {
    return seesHistory(caller, countryIso3) ? load.cellRevisions.load(id) : [];
  }
}
