import { newId } from "~/access/ids";
import type { SpokenMoment } from "~/invitation/voice/voice";
import { putInUse, speak } from "~/invitation/voice/voice.server";
import { colleagueIn, relative } from "./askers";
import { done, personOf, type Telling } from "./telling";

interface Spoken {
  spokenLanguage: string;
  bytes: Uint8Array;
  moment?: SpokenMoment;
  /** A principal who speaks it himself; the coordinator unless said. */
  by?: string;
  /** The coordinator heard it and uses it; only of a principal. */
  used?: boolean;
}

/** Somebody speaks a message in. Gives its id. */
export async function speaks(telling: Telling, { moment = "invitation", by, used, ...sound }: Spoken, now: Date): Promise<string> {
  const { doors, conferenceId, coordinatorId } = telling;
  const coordinator = await colleagueIn(doors, coordinatorId, conferenceId, "speakMessage");
  const speaker = by ? await relative(doors, personOf(telling, by), "speakToCircle") : coordinator;
  done(await speak(speaker, { moment, ...sound }, { once: newId(), now }));
  const { id: voiceId } = await doors.staff.voiceMessage.findFirstOrThrow({
    where: { conferenceId, moment, spokenLanguage: sound.spokenLanguage, withdrawnAt: null },
    orderBy: { id: "desc" },
  });
  if (by && used) done(await putInUse(coordinator, { voiceId }, { once: newId(), now: new Date(now.getTime() + 3_600_000) }));
  return voiceId;
}
