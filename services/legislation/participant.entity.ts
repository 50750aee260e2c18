import sql from "sql-template-tag";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { type Listing } from "../kit/listing";
import { Source } from "../kit/source";

/** A Member Country: the matrix has its cells, filled or not. */
@Entity("participant")
export class Participant {
  @PrimaryColumn("text")
  iso3!: string;

  @Column("jsonb")
  sources!: Source[];
}

export const participantListing: Listing<Participant, unknown, "ISO3"> = {
  entity: Participant,
  noun: "member country",
  alias: "m",
  visible: () => sql`true`,
  matches: () => [],
  order: () => ({ direction: "ASC", keys: [{ by: sql`m.iso3`, type: "text" }] }),
};
