import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: at("./app/") },
      { find: /^@generated\//, replacement: at("./prisma/generated/") },
    ],
  },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}", "commands/**/*.test.ts", "prisma/**/*.test.ts"],
    globalSetup: ["tests/setup/global.ts"],
    env: { MODE: "demo" },
    setupFiles: ["tests/setup/console.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
