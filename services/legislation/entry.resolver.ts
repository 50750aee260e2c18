import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { Language } from "../kit/languages";
import { type Localized, localize, LocalizedText } from "../kit/localized-text";
import { LANGUAGE } from "./args";
import { MatrixCell } from "./cell.entity";
import { MatrixDispute } from "./dispute.entity";
import { MatrixEntry } from "./entry.entity";
import { holdsOn } from "./entry.rules";
import { Law, Provision } from "./law.entity";
import { type Loaders } from "./loaders";
import { Holds } from "./matrix.terms";
import { Partner } from "./partner.stub";
import { UncertainDay } from "./uncertain-day";
import { seenFrom, today } from "./view";

const texts = (list: Localized[], wanted: Language) => list.map((text) => localize(text, wanted));

@Resolver(() => MatrixEntry)
export class MatrixEntryResolver {
  @FieldResolver(() => MatrixCell, { description: "Its cell, from the same day and moment." })
  async cell(@Root() { cellId, view }: MatrixEntry, @Ctx() { load }: Context<Loaders>) {
    return seenFrom((await load.cell.load(cellId))!, view ?? today());
  }

  @FieldResolver(() => Law, { nullable: true, description: "The law or bill; null where none was found." })
  law(@Root() { lawId }: MatrixEntry, @Ctx() { load }: Context<Loaders>) {
    return lawId && load.law.load(lawId);
  }

  @FieldResolver(() => Provision, {
    nullable: true,
    description: "The article; null where the source names none.",
  })
  provision(@Root() { provisionId }: MatrixEntry, @Ctx() { load }: Context<Loaders>) {
    return provisionId && load.provision.load(provisionId);
  }

  @FieldResolver(() => UncertainDay, {
    description:
      "The day from which it is law, as well as that is known. Where the entry into force was not read, the day of " +
      "publication or sanction stands for it. For a bill: the day before which it cannot have become law.",
  })
  validFrom(@Root() { fromEarliest, fromLatest }: MatrixEntry): UncertainDay {
    return { earliest: fromEarliest, latest: fromLatest };
  }

  @FieldResolver(() => UncertainDay, {
    nullable: true,
    description: "The last day on which it was law, as well as that is known; null where no end is known.",
  })
  validTo(@Root() { hasEnd, toEarliest, toLatest }: MatrixEntry): UncertainDay | null {
    return hasEnd ? { earliest: toEarliest, latest: toLatest } : null;
  }

  @FieldResolver(() => Holds, {
    description: "Whether it is law on the day asked for (today where it is reached without one).",
  })
  holds(@Root() entry: MatrixEntry) {
    return holdsOn(entry, (entry.view ?? today()).asOf);
  }

  @FieldResolver(() => [LocalizedText], {
    description: "The acts that are punished, as the source lists them.",
  })
  acts(
    @Root() { acts }: MatrixEntry,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context<Loaders>,
  ) {
    return texts(acts, wanted ?? language);
  }

  @FieldResolver(() => [LocalizedText], { description: "The means, as the source lists them." })
  means(
    @Root() { means }: MatrixEntry,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context<Loaders>,
  ) {
    return texts(means, wanted ?? language);
  }

  @FieldResolver(() => [LocalizedText], {
    description: "The purposes (fines), as far as the source names them; not always all that the law has.",
  })
  purposes(
    @Root() { purposes }: MatrixEntry,
    @Arg("language", () => Language, LANGUAGE) wanted: Language | null,
    @Ctx() { language }: Context<Loaders>,
  ) {
    return texts(purposes, wanted ?? language);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedById }: MatrixEntry) {
    return Partner.at(recordedById);
  }

  @FieldResolver(() => MatrixEntry, {
    nullable: true,
    description: "The entry that it corrects; null for a first.",
  })
  corrects(@Root() { correctsId }: MatrixEntry, @Ctx() { load }: Context<Loaders>) {
    return correctsId && load.entry.load(correctsId);
  }

  @FieldResolver(() => [MatrixDispute], {
    description: "The disputes that it is or was in, the oldest first.",
  })
  disputes(@Root() { id }: MatrixEntry, @Ctx() { load }: Context<Loaders>): Promise<MatrixDispute[]> {
    return load.disputesOfEntry.load(id);
  }
}
