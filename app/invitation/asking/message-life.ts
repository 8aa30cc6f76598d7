import type { CircleRow } from "~/invitation/asking/circle-rows.server";
import { type Life, lifeOf } from "~/messaging/life";
import { nextHumanMoment, zonesOfNumber } from "~/messaging/line/human-hours";
import { weeklyLimit } from "~/messaging/line/weekly-limit";

type Row = Pick<CircleRow, "message" | "answeredAt" | "thisWeek" | "mobiles" | "silencedNumbers" | "emails">;

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** The life of the newest message about an invitation, with what keeps it from leaving; null while there is none. */
export function lifeOfMessage(
  { message, answeredAt, thisWeek, mobiles, silencedNumbers, emails = 0 }: Row,
  phones: readonly { e164: string; zone?: string; kind: string; silenced: boolean }[],
  { now, realNow }: { now: Date; realNow: Date },
): Life | null {
  if (!message) return null;
  const texts = message.channel === "sms";
  const phone = phones.find(({ kind, silenced }) => kind === "mobile" && !silenced);
  const zones = phone?.zone ? [phone.zone] : phone ? zonesOfNumber(phone.e164) : [];
  const created = new Date(message.createdAt);
  return lifeOf(
    {
      state: message.state,
      channel: message.channel,
      attempts: message.attempts,
      failure: message.failure,
      dueAt: new Date(message.dueAt),
      handingOverAt: instant(message.handingOverAt),
      leftAt: instant(message.leftAt),
      settledAt: instant(message.settledAt),
    },
    {
      now,
      realNow,
      // An answer to an earlier message says nothing of this one.
      answeredAt: answeredAt && answeredAt >= created ? answeredAt : null,
      waits: {
        noAddress: texts ? mobiles === 0 : emails === 0,
        silenced: texts && mobiles > 0 && silencedNumbers > 0,
        overLimit: thisWeek >= weeklyLimit,
        humanAt: nextHumanMoment(now, zones),
      },
    },
  );
}
