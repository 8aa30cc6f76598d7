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
    adapter: new PrismaPg({ connectionString: url, max: connections }, { statementNameGenerator: nameOfStatement }),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}

/** The database keeps a plan per connection for this many statements; what comes after is planned each time. */
const mostPrepared = 500;
const prepared = new Map<string, string>();

/** A statement with a name is parsed and planned once a connection, which for joins over many tables costs more than running it. */
function nameOfStatement({ sql }: { sql: string }): string {
  const known = prepared.get(sql);
  if (known) return known;
  if (prepared.size >= mostPrepared) return "";
  const name = `kring_${prepared.size}`;
  prepared.set(sql, name);
  return name;
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
