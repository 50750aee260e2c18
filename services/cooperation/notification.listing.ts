import sql from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { type Caller } from "../kit/caller";
import { connectionOf, PageArgs } from "../kit/connection";
import { type Listing } from "../kit/listing";
import { plainText } from "../kit/plain-text";
import { isReadingSecretariat } from "./cooperation.rules";
import { CallNotification } from "./notification.entity";

@InputType({ description: "Which notifications. All conditions hold together." })
export class CallNotificationFilter {
  @Field(() => Boolean, { nullable: true, description: "Only acknowledged ones, or only others." })
  acknowledged?: boolean | null;
  @Field(() => ID, { nullable: true, description: "To this Partner, of those you may see." })
  addressee?: string | null;
}

@ArgsType()
export class CallNotificationListArgs extends PageArgs {
  @Field(() => CallNotificationFilter, { defaultValue: {}, description: "Which notifications." })
  filter!: CallNotificationFilter;
}

export const CallNotificationConnection = connectionOf(CallNotification, "CallNotification");

function visible(caller: Caller) {
  if (isReadingSecretariat(caller)) return sql`true`;
  return caller.partner && caller.scopes.includes("read")
    ? sql`n.addressee_id = ${caller.partner}`
    : sql`false`;
}

export const notificationListing: Listing<CallNotification, CallNotificationFilter, "AT"> = {
  entity: CallNotification,
  noun: "notification",
  alias: "n",
  visible,
  matches: ({ acknowledged, addressee }) => [
    ...(acknowledged == null ? [] : [sql`(n.acknowledged_at IS NOT NULL) = ${acknowledged}::boolean`]),
    ...(addressee == null ? [] : [sql`n.addressee_id = ${plainText("filter.addressee", addressee, 100)}`]),
  ],
  order: () => ({
    direction: "DESC",
    keys: [
      { by: sql`n.at`, type: "timestamptz" },
      { by: sql`n.id`, type: "uuid" },
    ],
  }),
};
