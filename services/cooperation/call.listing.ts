import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { Call, CallState } from "./call.entity";
import { today } from "./days";

@InputType({ description: "Which calls. All conditions hold together." })
export class CallFilter {
  @Field(() => ID, { nullable: true, description: "Of this theme." })
  theme?: string | null;
  @Field(() => ID, { nullable: true, description: "Of this programme." })
  programme?: string | null;
  @Field(() => CallState, { nullable: true, description: "In this state today." })
  state?: CallState | null;
}

@ArgsType()
export class CallListArgs extends PageArgs {
  @Field(() => CallFilter, { defaultValue: {}, description: "Which calls." })
  filter!: CallFilter;
}

export const CallConnection = connectionOf(Call, "Call");

/** As `stateOf` says it for today. */
const STATES: Record<CallState, (day: string) => Sql> = {
  CANCELLED: () => sql`c.cancelled_at IS NOT NULL`,
  UPCOMING: (day) => sql`(c.cancelled_at IS NULL AND c.opens_on > ${day}::date)`,
  OPEN: (day) => sql`(c.cancelled_at IS NULL AND ${day}::date BETWEEN c.opens_on AND c.closes_on)`,
  CLOSED: (day) => sql`(c.cancelled_at IS NULL AND c.closes_on < ${day}::date)`,
};

/** Calls are public from the moment they are published. */
export const callListing: Listing<Call, CallFilter, "CLOSES_ON"> = {
  entity: Call,
  noun: "call",
  alias: "c",
  visible: () => sql`true`,
  matches: ({ theme, programme, state }) => [
    ...(theme == null ? [] : [sql`c.theme_id = ${plainText("filter.theme", theme, 100)}`]),
    ...(programme == null ? [] : [sql`c.programme_id = ${plainText("filter.programme", programme, 100)}`]),
    ...(state == null ? [] : [STATES[state](today())]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`c.closes_on`, type: "date" },
      { by: sql`c.id`, type: "uuid" },
    ],
  }),
};
