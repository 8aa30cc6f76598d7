import type { Db, Tx } from "~/db.server";

/** The work this folder leaves for later; `app/jobs` has a task by each name. */
export const messagingTasks = {
  handOver: "hand-over-messages",
  settle: "settle-messages",
  readIn: "read-messages-in",
  workReports: "work-message-reports",
} as const;

/** Asks for work to be done after this transaction commits; asked twice before it starts, it is done once. */
export async function wakeMessaging(db: Db | Tx, task: keyof typeof messagingTasks): Promise<void> {
  await db.$executeRaw`select wake(${messagingTasks[task]}, ${messagingTasks[task]})`;
}
