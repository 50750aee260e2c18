import { randomUUID } from "node:crypto";

import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, type EntityManager, PrimaryColumn } from "typeorm";

import { GraphQLDateTime } from "../scalars";
import { type FindingKind } from "./finding";
import { type Overridden } from "./override";

const KINDS: Record<FindingKind, FindingKind> = {
  NATIONAL_ID: "NATIONAL_ID",
  TELEPHONE_NUMBER: "TELEPHONE_NUMBER",
  EMAIL_ADDRESS: "EMAIL_ADDRESS",
  PERSON_FIELD: "PERSON_FIELD",
};
registerEnumType(KINDS, {
  name: "PersonalDataKind",
  description: "What the privacy gate looks for in every text that comes in.",
  valuesConfig: {
    NATIONAL_ID: { description: "The number of a person's identity document or social insurance." },
    TELEPHONE_NUMBER: { description: "A telephone number." },
    EMAIL_ADDRESS: { description: "An e-mail address, of a person or of an office." },
    PERSON_FIELD: {
      description: "A label or column under which a person's data stand, e.g. a date of birth.",
    },
  },
});

/** What the secretariat let pass: who, when, where and why; never the value. */
@Entity("privacy_override")
@Directive("@shareable")
@ObjectType({
  description: "That the reviewing secretariat let a text pass that seemed to hold personal data.",
})
export class PrivacyOverride {
  @PrimaryColumn("uuid")
  id!: string;
  @Column("text")
  @Field(() => String, { description: 'What kind of record the text is in, e.g. "practice".' })
  record!: string;
  @Column("text")
  @Field(() => ID, { description: "The record's id." })
  recordId!: string;
  @Column("integer")
  @Field(() => Int, { description: "The record's version that came of it." })
  version!: number;
  @Column("text")
  @Field(() => String, { description: "The mutation." })
  operation!: string;
  @Column("text")
  @Field(() => String, { description: "Which argument, or field of the input, held the text." })
  field!: string;
  @Column("text")
  @Field(() => KINDS, { description: "What the text seemed to hold." })
  kind!: FindingKind;
  @Column("text")
  @Field(() => String, { description: "Why it was let pass." })
  reason!: string;
  @Column("text")
  @Field(() => String, { name: "partnerId", description: "The id of the Partner that let it pass." })
  by!: string;
  @Column("timestamptz")
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;
}

/** Keeps what a write let pass, in the write's own transaction. */
export async function keepOverrides(
  manager: EntityManager,
  overridden: readonly Overridden[],
  record: Pick<PrivacyOverride, "record" | "recordId" | "version" | "by">,
) {
  if (overridden.length === 0) return;
  const at = new Date();
  const rows = overridden.map(({ operation, field, kind, reason }) => ({
    ...record,
    ...{ id: randomUUID(), operation, field, kind, reason, at },
  }));
  await manager.insert(PrivacyOverride, rows);
}
