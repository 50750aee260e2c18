import { randomUUID } from "node:crypto";

import { Revision } from "../kit/record";
import { make } from "../kit/seed";
import { type Transaction } from "../kit/write";
import { type Call } from "./call.entity";
import { CallNotification, type CallNotificationKind } from "./notification.entity";

/** Tells those whose interest in the call's theme stands: three statements, however many they are. */
export async function notifyInterested(
  tx: Transaction,
  call: Call,
  kind: CallNotificationKind,
): Promise<void> {
  const interested = await tx.manager.query<{ authorId: string }[]>(
    `SELECT author_id AS "authorId" FROM cooperation.expression_of_interest
     WHERE theme_id = $1 AND withdrawn_at IS NULL ORDER BY author_id FOR SHARE`,
    [call.themeId],
  );
  const addressees = [...new Set(interested.map(({ authorId }) => authorId))];
  if (addressees.length === 0) return;
  const at = new Date();
  const notifications = addressees.map((addresseeId) =>
    make(CallNotification, {
      id: randomUUID(),
      callId: call.id,
      callVersion: call.version,
      addresseeId,
      kind,
      at,
      acknowledgedAt: null,
      version: 1,
    }),
  );
  await tx.manager.insert(CallNotification, notifications);
  await tx.manager.insert(
    Revision,
    notifications.map((notification) => ({
      record: "call_notification",
      recordId: notification.id,
      version: 1,
      action: "notify",
      at,
      by: tx.caller.partner!,
      snapshot: { ...notification } as never,
    })),
  );
}
