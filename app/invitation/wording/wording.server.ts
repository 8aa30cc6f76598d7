import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import { faultsOf, type TypedWords, type WrittenRoad } from "~/invitation/wording/faults";
import { isLanguage, type Language } from "~/language/languages";
import { isMoment, type Moment } from "~/messaging/moments";
import type { OwnWords } from "~/messaging/own-words";
import { keptAs } from "~/messaging/placeholders";

/** Words of one moment in one language on one road, and who wrote them. Null: ours stand again. */
export interface KeptWording {
  id: string;
  moment: Moment;
  language: Language;
  channel: WrittenRoad;
  words: OwnWords | null;
  at: Date;
  by: string | null;
}

interface Row {
  id: string;
  moment: string;
  language: string;
  channel: string;
  familySealed: Uint8Array | null;
  at: Date;
  by: string | null;
}

/** Everything the coordinators of this conference worded themselves, the newest first; of one moment, or of all. */
export async function wordingsOf(asker: ConferenceAsker, moment?: Moment): Promise<KeptWording[]> {
  const rows = await asker.db.$queryRaw<Row[]>`
    select w."id", w."moment", w."language", w."channel"::text as "channel", w."familySealed", w."at",
      (select a."firstName" from "Account" a where a."id" = w."by") as "by"
    from "Wording" w
    where w."conferenceId" = ${asker.conferenceId}::uuid and (${moment ?? null}::text is null or w."moment" = ${moment ?? null})
    order by w."at" desc, w."id" desc limit 300`;
  return rows.flatMap(({ familySealed, ...row }) => {
    if (!isMoment(row.moment) || !isLanguage(row.language) || row.channel === "call") return [];
    const place = { model: "Wording", field: "familySealed", id: row.id } as const;
    const words = familySealed ? open<OwnWords>(asker.dataKey, place, familySealed) : null;
    return [{ ...row, moment: row.moment, language: row.language, channel: row.channel as WrittenRoad, words }];
  });
}

/** The words of the coordinator's own that stand for a moment; null where ours do. */
export const standing = (kept: readonly KeptWording[], of: { moment: Moment; language: Language; channel: WrittenRoad }): OwnWords | null =>
  kept.find(({ moment, language, channel }) => moment === of.moment && language === of.language && channel === of.channel)?.words ?? null;

export interface WordingInput {
  moment: Moment;
  language: Language;
  channel: WrittenRoad;
  /** Null: ours again. */
  words: TypedWords | null;
}

export type WordingRefusal = "faulty";

/** Keeps words for a moment, in one language and for one road; the newest stand, the older ones are kept. What betrays is refused. */
export function keepWords(
  asker: ConferenceAsker,
  { moment, language, channel, words }: WordingInput,
  { once, now }: { once: string; now: Date },
): Promise<Outcome<WordingRefusal>> {
  const { conferenceId } = asker;
  const redirect = `/conferences/${conferenceId}/messages/${moment}?in=${language}&road=${channel}&kept`;
  return deed<WordingRefusal>({ db: asker.db, actor: asker, once, redirect }, async (tx) => {
    if (words && faultsOf(words, { moment, channel, language }).length > 0) return "faulty";
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const before = await tx.wording.findFirst({
      where: { conferenceId, moment, language, channel },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    // Ours stand already: nothing to take back.
    if (!words && !before?.familySealed) return;
    const id = newId();
    const own: OwnWords | null = words && {
      body: keptAs(words.body.trim()),
      ...(channel === "email" ? { subject: keptAs(words.subject.trim()) } : {}),
    };
    const familySealed = own && seal(asker.dataKey, { model: "Wording", field: "familySealed", id }, own);
    await tx.wording.create({ data: { id, conferenceId, moment, language, channel, familySealed, at: now, by: asker.id } });
  });
}
