import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { connectionOf } from "../kit/connection";
import { type Asker } from "../kit/context";
import { columnsOf, instanceOf, tableOf } from "../kit/database";
import { type Listing } from "../kit/listing";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";

@Entity("presidency_term")
@ObjectType({
  description:
    "That a country held the Presidency Pro-Témpore: on a day of which that is known, and from and to where those are.",
})
export class PresidencyTerm extends VersionedRecord {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "The country and the day, e.g. hnd-2016-06-08." })
  id!: string;

  @Column("text")
  countryIso3!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "A day on which it held the presidency, by the source." })
  heldOn!: string;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Its first day; null where not known." })
  startsOn!: string | null;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Its last day; null where not known." })
  endsOn!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where that is read, and how sure it is." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version." })
  override version!: number;
}

export const PresidencyTermConnection = connectionOf(PresidencyTerm, "PresidencyTerm");

export const presidencyListing: Listing<PresidencyTerm, unknown, "LATEST_FIRST"> = {
  entity: PresidencyTerm,
  noun: "presidency",
  alias: "t",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`t.held_on`, type: "date" },
      { by: sql`t.id`, type: "text" },
    ],
  }),
};

/** Who presided on a day: a term that includes it, or a source that names the very day; the surest source first. */
export const presidenciesOn = ({ db, caller }: Asker) =>
  new DataLoader<string, PresidencyTerm | null>(async (days) => {
    const rows = await db.read<PresidencyTerm & { day: string }>(sql`
      SELECT DISTINCT ON (d.day) d.day::text AS day, ${columnsOf(db, PresidencyTerm, "t")}
      FROM unnest(${days}::date[]) AS d(day)
      JOIN ${tableOf(db, PresidencyTerm)} t
        ON (t.held_on = d.day OR (t.starts_on <= d.day AND t.ends_on >= d.day)) AND ${presidencyListing.visible(caller)}
      ORDER BY d.day, array_position(ARRAY['HIGH', 'MEDIUM', 'LOW', 'BACKGROUND'], t.sources->0->>'confidence'), t.id`);
    const found = new Map(rows.map(({ day, ...term }) => [day, instanceOf(PresidencyTerm, term)]));
    return days.map((day) => found.get(day) ?? null);
  });
