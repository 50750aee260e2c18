import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { GraphQLDateTime } from "./scalars";

/** What every record has whose changes are kept. */
export abstract class VersionedRecord {
  /** 1 at first; one more with every change. */
  version!: number;
}

/** One change of a record: who, when, what, and the record as it stood afterwards. Never altered. */
@Entity("revision")
@Directive("@shareable")
@ObjectType({ description: "One change of a record, kept for good." })
export class Revision {
  @PrimaryColumn("text")
  record!: string;

  @PrimaryColumn("text")
  recordId!: string;

  @PrimaryColumn("integer")
  @Field(() => Int, { description: "The record's version from this change on; 1 is its beginning." })
  version!: number;

  @Column("text")
  @Field(() => String, { description: 'What was done, e.g. "publish".' })
  action!: string;

  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;

  @Column("text")
  @Field(() => String, { name: "partnerId", description: "The id of the Partner that made the change." })
  by!: string;

  @Column("jsonb")
  snapshot!: Record<string, unknown>;
}

/** That a partner's key was used, for what, and which revision answered it. */
@Entity("idempotency_key")
export class IdempotencyKey {
  @PrimaryColumn("text")
  partner!: string;
  @PrimaryColumn("text")
  key!: string;
  @Column("text")
  operation!: string;
  @Column("text")
  inputHash!: string;
  /** The scopes it was first used with: a repetition shows nothing to a credential that may less. */
  @Column("text", { array: true })
  scopes!: string[];
  @Column("text")
  record!: string;
  @Column("text")
  recordId!: string;
  @Column("integer")
  version!: number;
  @Column("timestamptz")
  at!: Date;
}

/** The two tables above, for a subgraph's first migration. */
export const ledgerTables = (schema: string) => `
  CREATE TABLE ${schema}.revision (
    record text NOT NULL, record_id text NOT NULL, version integer NOT NULL CHECK (version > 0),
    action text NOT NULL, at timestamptz NOT NULL, by text NOT NULL, snapshot jsonb NOT NULL,
    PRIMARY KEY (record, record_id, version));
  CREATE TABLE ${schema}.idempotency_key (
    partner text NOT NULL, key text NOT NULL, operation text NOT NULL, input_hash text NOT NULL, scopes text[] NOT NULL,
    record text, record_id text, version integer, at timestamptz NOT NULL,
    PRIMARY KEY (partner, key));`;
