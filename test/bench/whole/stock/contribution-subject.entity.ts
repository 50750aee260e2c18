import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a contribution names a country or another subject: the join table, as one maps it to page and count by it. */
@Entity("subject")
export class ContributionSubject {
  @PrimaryColumn("text")
  kind!: string;
  @PrimaryColumn("text")
  key!: string;
  @PrimaryColumn("uuid")
  contributionId!: string;
  @Column("timestamptz")
  listedAt!: Date;
  @Column("text")
  status!: string;
  @Column("boolean")
  answered!: boolean;
}
