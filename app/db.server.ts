import { PrismaClient } from "@generated/client";
import { PrismaPg } from "@prisma/adapter-pg";
import { config } from "~/config.server";

export type Db = PrismaClient;
/** A client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Two roles serve: staff (also guests, landlords and jobs) and family. What private time closes, it closes per role. */
export type ServingRole = "staff" | "family";

/** A Prisma client that logs in as one role. Messages of Prisma print arguments, so errors stay minimal. */
export function connect(url: string, connections: number): Db {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: connections }),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}

const clients = new Map<ServingRole, Db>();

/** This process's client of a role. Only the asker and the jobs call it; deeds and queries are given theirs. */
export function dbOf(role: ServingRole): Db {
  const held = clients.get(role);
  if (held) return held;
  const { databaseUrls, pool } = config();
  const client = connect(databaseUrls[role], pool);
  clients.set(role, client);
  return client;
}

/** Ends all connections; the last thing a process does. */
export async function disconnect(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.$disconnect()));
  clients.clear();
}

/** PostgreSQL's own error code behind a Prisma error (23P01, 23514, 42501 …), or undefined. */
export function postgresCode(error: unknown): string | undefined {
  const meta = (error as { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } })?.meta;
  return meta?.driverAdapterError?.cause?.originalCode;
}
