import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";

import { type Context } from "../kit/context";
import { conflict, forbidden } from "../kit/errors";
import { expectVersion, write } from "../kit/write";
import { KEY, VERSION } from "./args";
import { Call } from "./call.entity";
import { type Loaders } from "./loaders";
import { CallNotification } from "./notification.entity";
import {
  CallNotificationConnection,
  CallNotificationListArgs,
  notificationListing,
} from "./notification.listing";
import { Partner } from "./partner.stub";

@Resolver(() => CallNotification)
export class CallNotificationResolver {
  @Query(() => CallNotification, {
    nullable: true,
    description: "A notification by its id; null where there is none that you may see.",
  })
  callNotification(
    @Arg("id", () => ID, { description: "A UUID." }) id: string,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.notification.load(id);
  }

  @Query(() => CallNotificationConnection, {
    description: "Your notifications, the latest first; for the secretariat, everyone's.",
  })
  callNotifications(
    @Args(() => CallNotificationListArgs) args: CallNotificationListArgs,
    @Ctx() { load }: Context<Loaders>,
  ) {
    return load.notifications({ ...args, orderBy: "AT" });
  }

  @FieldResolver(() => Call, { description: "The call, as it is now." })
  call(@Root() { callId }: CallNotification, @Ctx() { load }: Context<Loaders>) {
    return load.call.load(callId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Whom it is for." })
  addressee(@Root() { addresseeId }: CallNotification) {
    return Partner.at(addresseeId);
  }

  @Mutation(() => CallNotification, { description: "Acknowledges a notification. For its addressee." })
  acknowledgeCallNotification(
    @Arg("idempotencyKey", () => ID, KEY) key: string,
    @Arg("id", () => ID, { description: "The notification." }) id: string,
    @Arg("version", () => Int, VERSION) version: number,
    @Ctx() context: Context<Loaders>,
  ): Promise<CallNotification> {
    const request = { operation: "acknowledgeCallNotification", key, input: { id, version } };
    return write(context, CallNotification, request, async (tx) => {
      const notification = await tx.lock(notificationListing, { id });
      if (notification.addresseeId !== context.caller.partner)
        throw forbidden("Only its addressee acknowledges a notification.", "Leave it to the addressee.");
      expectVersion(notification, version);
      if (notification.acknowledgedAt)
        throw conflict("The notification is acknowledged already.", {
          field: "id",
          fix: "Nothing is left to do.",
          current: notification,
        });
      return tx.save(Object.assign(notification, { acknowledgedAt: new Date() }), "acknowledge");
    });
  }
}
