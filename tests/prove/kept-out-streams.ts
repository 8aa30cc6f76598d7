import type { World } from "../builders/world";
import { rows } from "../routes/table";
import { isStream } from "./kept-out-walk";
import type { Walker } from "./kept-out-world";

/** What one asker heard on one stream after it had begun. */
export interface Heard {
  who: string;
  path: string;
  pieces: number;
}

/** Every stream of the app, as everybody who is let in, until it is stopped. Gives what came after the first quiet moment. */
export async function listenToAll(baseUrl: string, world: World, walkers: readonly Walker[]): Promise<{ stop: () => Promise<Heard[]> }> {
  const leave = new AbortController();
  const heard: Heard[] = [];
  for (const [routeId, row] of rows.filter(([id]) => isStream(id))) {
    for (const walker of walkers) {
      const conferenceId = world[walker.scene].conferenceId;
      const path = row.at(world, walker.linkId).replace(world[row.scene].conferenceId, conferenceId);
      const cookie = walker.cookies.map((line) => line.split(";")[0]).join("; ");
      const answer = await fetch(baseUrl + path, { headers: { cookie }, redirect: "manual", signal: leave.signal });
      const { body } = answer;
      if (answer.status !== 200 || !body) {
        await answer.body?.cancel();
        continue;
      }
      const one: Heard = { who: walker.name, path: `${routeId} (${walker.scene})`, pieces: 0 };
      heard.push(one);
      void count(body as unknown as AsyncIterable<Uint8Array>, one);
    }
  }
  await quiet(400);
  for (const one of heard) one.pieces = 0;
  return {
    async stop() {
      await quiet(700);
      leave.abort();
      return heard;
    },
  };
}

async function count(body: AsyncIterable<Uint8Array>, one: Heard): Promise<void> {
  try {
    for await (const piece of body) if (piece.length > 0) one.pieces += 1;
  } catch {
    // Left on purpose.
  }
}

const quiet = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
