import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { familyMessages } from "~/journey/family-messages.server";
import type { Carrier } from "~/messaging/line/carrier";
import { drain } from "~/messaging/line/drain.server";
import { bareLoop, throughTheLine } from "./messages-http";
import { workGraphile, workPgBoss } from "./messages-rivals";

// One side of the bench of messages, in a process of its own; what it says on each line is JSON.
const settings = JSON.parse(process.argv[2] ?? "{}") as {
  side: string;
  now: string;
  seconds: number;
  url: string;
  many: number;
  atOnce: number;
};
const now = new Date(settings.now);
setClock(now);
const begun = performance.now();
let done = 0;
let rssPeak = 0;
const rssStart = process.memoryUsage.rss();
const watch = setInterval(() => {
  rssPeak = Math.max(rssPeak, process.memoryUsage.rss());
  say({ progress: done, seconds: Math.round((performance.now() - begun) / 1_000), rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20) });
}, 5_000);
const ended = await work();
clearInterval(watch);
say({
  done,
  seconds: (performance.now() - begun) / 1_000,
  rssStartMb: Math.round(rssStart / 2 ** 20),
  rssPeakMb: Math.round(Math.max(rssPeak, process.memoryUsage.rss()) / 2 ** 20),
  ...ended,
});
await disconnect();
process.exit(0);

async function work(): Promise<object> {
  const count = (many: number) => {
    done += many;
  };
  switch (settings.side) {
    case "kring": {
      const carrier: Carrier = {
        channel: "sms",
        async send({ id }) {
          done += 1;
          return { kind: "accepted", providerId: id };
        },
        find: async () => [],
      };
      const worker = newId();
      const work = {
        db: dbOf("staff"),
        templates: familyMessages,
        worker,
        carriers: { sms: carrier },
        now: () => now,
        batch: 1_000,
        atOnce: 1_000,
      };
      // Two at a time, as two serving processes would: while one waits for the database the other writes words.
      await Promise.all([drain(work), drain(work)]);
      return {};
    }
    case "graphile":
      return workGraphile(settings.seconds, now, count);
    case "pgboss":
      return workPgBoss(settings.seconds, now, count);
    case "line":
      return throughTheLine({ ...settings, now }, count);
    case "bare":
      return bareLoop(settings, count);
    default:
      throw new Error(`No side ${settings.side}`);
  }
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
