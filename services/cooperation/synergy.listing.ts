import sql from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing, type Parent } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Synergy, SynergyState } from "./synergy.entity";

@InputType({ description: "Which synergies. All conditions hold together." })
export class SynergyFilter {
  @Field(() => [SynergyState], { nullable: true, description: "Of which this became." })
  state?: SynergyState[] | null;
  @Field(() => ID, { nullable: true, description: "Of this programme." })
  programme?: string | null;
  @Field(() => ID, { nullable: true, description: "Proposed by this Partner, or with it." })
  partner?: string | null;
}

@ArgsType()
export class SynergyListArgs extends PageArgs {
  @Field(() => SynergyFilter, { defaultValue: {}, description: "Which synergies." })
  filter!: SynergyFilter;
}

export const SynergyConnection = connectionOf(Synergy, "Synergy");

const ofPartner = (partner: unknown) =>
  sql`(s.author_id = ${partner} OR s.body_ids @> ARRAY[${partner}]::text[])`;

/** A synergy is proposed in the open, as at a meeting. */
export const synergyListing: Listing<Synergy, SynergyFilter, "PROPOSED_ON"> = {
  entity: Synergy,
  noun: "synergy",
  alias: "s",
  visible: () => sql`true`,
  matches: ({ state, programme, partner }) => [
    ...(state == null ? [] : [sql`s.state = ANY(${state}::text[])`]),
    ...(programme == null
      ? []
      : [sql`s.programme_ids @> ARRAY[${plainText("filter.programme", programme, 100)}]::text[]`]),
    ...(partner == null ? [] : [ofPartner(plainText("filter.partner", partner, 100))]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`s.proposed_on`, type: "date" },
      { by: sql`s.id`, type: "uuid" },
    ],
  }),
};

/** The synergies that a partner proposes or is to work in. */
export const involving = (partner: string): Parent => ({
  name: "partner",
  key: partner,
  type: "text",
  on: (key) => ofPartner(key),
});

/** The synergies of which a point of a report tells: their proposal, or what was decided on them. */
export const toldAt = (reportPoint: string): Parent => ({
  name: "reportPoint",
  key: reportPoint,
  type: "text",
  on: (key) => sql`(s.report_point_id = ${key}
    OR s.decisions @> jsonb_build_array(jsonb_build_object('reportPointId', ${key}::text)))`,
});
