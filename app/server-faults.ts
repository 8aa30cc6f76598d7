import { logger } from "./server-log";

/** The database had no free connection in time (Prisma P2024, P2028): the answer is "in a moment", not "broken". */
export function isOverload(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "P2024" || code === "P2028";
}

/** Where it broke, without the message: messages may hold what somebody typed. At level debug the message too. */
export function logFault(error: unknown) {
  const fault = error as { name?: string; code?: string; stack?: string; message?: string } | null;
  const frames = fault?.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  logger().error({ fault: fault?.name ?? typeof error, code: fault?.code, frames }, "a request failed");
  logger().debug({ message: fault?.message }, "why it failed");
}
