import { vi } from "vitest";
import { moveDemoClock } from "~/clock.server";
import { dueLeft } from "~/jobs/due.server";
import type { Journey } from "./journey";

/** What `npm run clock` does: moves the demo's clock forward, and waits until everything due has happened. */
export async function clockTo({ kring }: Pick<Journey, "kring">, moment: string): Promise<void> {
  await moveDemoClock(kring.database.urls.owner, moment);
  await vi.waitFor(
    async () => {
      const left = await dueLeft();
      if (left > 0) throw new Error(`${left} still due`);
    },
    { timeout: 30_000, interval: 200 },
  );
}
