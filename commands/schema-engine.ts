import fs from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  mockAdapter,
  mockMigrationAwareAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

export type SchemaFile = { path: string; content: string };
type OnRefusal = (error: pg.DatabaseError, sql: string) => void;
type Access = { adapter: SqlMigrationAwareDriverAdapterFactory; close(): Promise<void> };
type Engine = { run: engineModule.SchemaEngine; stop(): Promise<void> };

/** Starts Prisma's schema engine on a database, or on none when it only compares schemas. */
export async function startEngine(schema: SchemaFile[], { adapter, close }: Access): Promise<Engine> {
  await loadEngine();
  const datamodels = schema.map((file): [string, string] => [file.path, file.content]);
  const run = await engineModule.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  return {
    run,
    async stop() {
      run.free();
      await close();
    },
  };
}

/**
 * The adapter would cut a migration at every semicolon and run the pieces one by one, which breaks functions
 * and leaves half a migration behind. Sent whole, PostgreSQL runs it in one transaction.
 */
export function atDatabase(url: string, onRefusal: OnRefusal): Access {
  const adapter = new PrismaPg({ connectionString: url, max: 1 });
  const connect = adapter.connect.bind(adapter);
  const open: { dispose(): Promise<void> }[] = [];
  adapter.connect = async () => {
    const connection = await connect();
    open.push(connection);
    connection.executeScript = async (sql: string) => {
      try {
        await connection.underlyingDriver().query(sql);
      } catch (error) {
        if (error instanceof pg.DatabaseError) onRefusal(error, sql);
        throw error;
      }
    };
    return connection;
  };
  const close = async () => {
    for (const connection of open) await connection.dispose().catch(() => {});
  };
  return { adapter, close };
}

/** To compare two schemas the engine wants to know one thing of a database: which PostgreSQL it is. */
export function withoutDatabase(): Access {
  const adapter = mockMigrationAwareAdapterFactory("postgres");
  adapter.connect = async () => ({
    ...mockAdapter("postgres"),
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 15.0", 150_000]],
    }),
    dispose: async () => {},
  });
  return { adapter, close: async () => {} };
}

let engineLoaded: Promise<void> | null = null;

/** The engine is WebAssembly of Prisma's own, so no machine has to download a binary. */
function loadEngine(): Promise<void> {
  engineLoaded ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm");
    const imports = Object.entries(engineModule).map(([name, value]) =>
      // The engine's own timeouts would hold the process for ten seconds after the work is done.
      name.startsWith("__wbg_setTimeout_") ? [name, (call: () => void, ms: number) => setTimeout(call, ms).unref()] : [name, value],
    );
    const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), { "./schema_engine_bg.js": Object.fromEntries(imports) });
    const internals = engineModule as unknown as { __wbg_set_wasm(wasm: WebAssembly.Exports): void };
    internals.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
  })();
  return engineLoaded;
}
