import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Bilingual, type Localized } from "../kit/localized-text";
import { VersionedRecord } from "../kit/record";
import { GraphQLDate } from "../kit/scalars";
import { Source } from "../kit/source";

export enum InstrumentCode {
  UNTOC = "UNTOC",
  TIP = "TIP",
  SOM = "SOM",
}

registerEnumType(InstrumentCode, {
  name: "InstrumentCode",
  description: "The Palermo instruments.",
  valuesConfig: {
    UNTOC: { description: "United Nations Convention against Transnational Organized Crime." },
    TIP: {
      description:
        "The trafficking protocol (trata): to Prevent, Suppress and Punish Trafficking in Persons.",
    },
    SOM: {
      description:
        "The smuggling protocol (tráfico): against the Smuggling of Migrants by Land, Sea and Air.",
    },
  },
});

@Entity("instrument")
@Directive('@key(fields: "code")')
@ObjectType({ description: "One of the Palermo instruments." })
export class Instrument {
  @PrimaryColumn("text")
  @Field(() => ID, { description: "UNTOC, TIP or SOM." })
  code!: InstrumentCode;

  @Bilingual({ description: "Its title." })
  title!: Localized;

  @Column("text")
  @Field(() => String, {
    description: "Its number in the United Nations Treaty Collection, e.g. XVIII-12-a.",
  })
  mtdsgNumber!: string;

  @Column("date")
  @Field(() => GraphQLDate, { description: "The day on which it entered into force." })
  inForceOn!: string;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where these facts are read." })
  sources!: Source[];
}

export enum ConsentAct {
  RATIFICATION = "RATIFICATION",
  ACCESSION = "ACCESSION",
}

registerEnumType(ConsentAct, {
  name: "ConsentAct",
  description: "The act by which a country consented to be bound.",
  valuesConfig: {
    RATIFICATION: { description: "Ratification, after signature." },
    ACCESSION: { description: "Accession, which needs no signature." },
  },
});

export enum TreatyState {
  NOT_PARTY = "NOT_PARTY",
  SIGNED = "SIGNED",
  DEPOSITED = "DEPOSITED",
  IN_FORCE = "IN_FORCE",
}

registerEnumType(TreatyState, {
  name: "TreatyState",
  description: "Where a country stood with an instrument on a day.",
  valuesConfig: {
    NOT_PARTY: { description: "Neither signed nor deposited on that day." },
    SIGNED: { description: "Signed, with no instrument deposited yet." },
    DEPOSITED: { description: "The act is deposited; the instrument is not yet in force for the country." },
    IN_FORCE: { description: "In force for the country." },
  },
});

@ObjectType({ description: "The approval by a country's own legislature, which precedes the deposit." })
export class DomesticApproval {
  @Field(() => String, { description: "The act, by its national name, e.g. Ley 8314." })
  act!: string;
  @Field(() => GraphQLDate, { nullable: true, description: "Its date; null where not known." })
  date!: string | null;
  @Field(() => String, { nullable: true, description: "The official gazette; null where not known." })
  gazette!: string | null;
}

@Entity("treaty_status")
@ObjectType({ description: "Where a country stands with a Palermo instrument." })
export class TreatyStatus extends VersionedRecord {
  @PrimaryColumn("text")
  countryIso3!: string;

  @PrimaryColumn("text")
  instrumentCode!: InstrumentCode;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day of signature; null for an accession." })
  signedOn!: string | null;

  @Column("jsonb", { nullable: true })
  @Field(() => DomesticApproval, {
    nullable: true,
    description: "The domestic approval; null where not known.",
  })
  domesticApproval!: DomesticApproval | null;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which the act was deposited." })
  depositedOn!: string | null;

  @Column("text", { nullable: true })
  @Field(() => ConsentAct, { nullable: true, description: "The act that was deposited." })
  act!: ConsentAct | null;

  @Column("date", { nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      "The day from which it binds the country, computed: the thirtieth day after the deposit, " +
      "or the instrument's own entry into force where that is later.",
  })
  inForceOn!: string | null;

  @Column("jsonb")
  @Field(() => [Source], { description: "Where these facts are read." })
  sources!: Source[];

  @Column("integer")
  @Field(() => Int, { description: "The record's version; a change names the version it was based on." })
  override version!: number;
}
