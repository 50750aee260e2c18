import sql from "sql-template-tag";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { type Listing } from "../kit/listing";
import { Source } from "../kit/source";

/** A country that is asked: the grid has a row for each, answered or not. */
@Entity("member")
export class Member {
  @PrimaryColumn("text")
  iso3!: string;

  @Column("jsonb")
  sources!: Source[];
}

export const memberListing: Listing<Member, unknown, "ISO3"> = {
  entity: Member,
  noun: "member country",
  alias: "m",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`m.iso3`, type: "text" }] }),
};
