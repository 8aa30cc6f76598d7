import type { ConferenceAsker } from "~/access/guards.server";
import { isSent, roadTo, type SentRoad } from "~/invitation/asking/road";
import { isAfterTheDay, type LeftOut, type SendableMoment, type SendRefusal, whyNotSent } from "~/invitation/wording/audience";
import { addresseesOf, attendanceKnown } from "~/invitation/wording/audience.server";
import { sampleFor, smsPrice, withSomeDay } from "~/invitation/wording/sample.server";
import { sizeOf } from "~/invitation/wording/size";
import { standing, wordingsOf } from "~/invitation/wording/wording.server";
import type { StaffHead } from "~/journey/staff-head.server";
import type { Language } from "~/language/languages";
import { languageToWrite } from "~/language/readers";
import { familyWords } from "~/messaging/family-words";
import type { Words } from "~/messaging/templates";

/** What the coordinator sees before a moment is sent: who gets it, what it says to whom, and what it takes. */
export interface SendView {
  why: Exclude<SendRefusal, "nobody"> | null;
  gets: { personId: string; firstName: string; road: SentRoad; language: Language }[];
  not: { personId: string; firstName: string; leftOut: LeftOut }[];
  previews: { language: Language; channel: SentRoad; count: number; words: Words; caller: string }[];
  parts: number;
  /** About, in tenths of a euro cent. */
  cost: number;
}

const groupOf = ({ language, road }: { language: Language; road: SentRoad }): string => `${language} ${road}`;

/** Each text is counted as it goes out: with the name and the language of who gets it. */
export async function sendViewOf(asker: ConferenceAsker, head: StaffHead, moment: SendableMoment, now: Date): Promise<SendView> {
  const [everybody, kept, found] = await Promise.all([
    addresseesOf(asker.db, asker.conferenceId, moment),
    wordingsOf(asker, moment),
    sampleFor(asker, head),
  ]);
  const sample = withSomeDay(found, now);
  const gets = everybody.flatMap((one) => {
    const road = roadTo(one);
    const language = languageToWrite(one.readLanguage);
    if (one.leftOut || !isSent(road) || !language) return [];
    return [{ personId: one.personId, firstName: one.firstName, road, language }];
  });
  const wordsFor = (language: Language, channel: SentRoad, name: string) =>
    familyWords(moment, channel, language, { ...sample, name }, standing(kept, { moment, language, channel }));
  const groups = [...new Set(gets.map(groupOf))].map((group) => gets.filter((one) => groupOf(one) === group));
  const sizes = gets
    .filter(({ road }) => road === "sms")
    .map(({ language, firstName }) => sizeOf(wordsFor(language, "sms", firstName).body));
  return {
    why: whyNotSent(moment, head.facts, now) ?? (isAfterTheDay(moment) && !attendanceKnown(everybody) ? "noAttendance" : null),
    gets,
    not: everybody.flatMap(({ personId, firstName, leftOut }) => (leftOut ? [{ personId, firstName, leftOut }] : [])),
    previews: groups.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { language, road: channel, firstName } = first;
      return [{ language, channel, count: group.length, words: wordsFor(language, channel, firstName), caller: sample.caller }];
    }),
    parts: sizes.reduce((sum, { segments }) => sum + segments, 0),
    cost: sizes.reduce((sum, { segments }) => sum + segments, 0) * smsPrice(),
  };
}
