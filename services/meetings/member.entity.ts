import sql from "sql-template-tag";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { type Listing } from "../kit/listing";
import { Source } from "../kit/source";

/** A Member Country: its seat is asked after at every meeting, and its position counts. */
@Entity("member")
export class Member {
  @PrimaryColumn("text")
  iso3!: string;

  @Column("jsonb")
  sources!: Source[];
}

export const memberListing: Listing<Member> = {
  entity: Member,
  noun: "member country",
  alias: "c",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`c.iso3`, type: "text" }] }),
};
