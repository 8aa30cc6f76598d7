import { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import type { Deed } from "~/access/rights";
import { BarInput, barCoordinator } from "~/coordinator/leading/bar.server";
import { FallbackAnswerInput, noteFallbackAnswer } from "~/coordinator/leading/interpreter/fallback-answer.server";
import { noteSomebodyElse, SomebodyElseInput } from "~/coordinator/leading/somebody-else.server";
import { HandOverInput, handOver, noteAloneWithWorker } from "~/coordinator/leading/substitutes/hand-over.server";
import { EndSubstituteInput, endSubstitute, nameSubstitute, SubstituteInput } from "~/coordinator/leading/substitutes/substitutes.server";

type At = { once: string; now: Date };

interface RoomForm {
  /** The right it takes. */
  deed: Deed;
  schema: z.ZodType;
  work: (asker: ConferenceAsker, input: never, at: At) => Promise<Outcome<string>>;
}

/** What can be done in the room about the coordinator, by the name of its form. */
const roomForms = {
  rather: { deed: "noteSomebodyElse", schema: SomebodyElseInput, work: noteSomebodyElse },
  answer: { deed: "noteInterpreterAnswer", schema: FallbackAnswerInput, work: noteFallbackAnswer },
  name: { deed: "nameSubstitute", schema: SubstituteInput, work: nameSubstitute },
  end: { deed: "nameSubstitute", schema: EndSubstituteInput, work: endSubstitute },
  handOver: { deed: "handOver", schema: HandOverInput, work: handOver },
  bar: { deed: "barCoordinator", schema: BarInput, work: barCoordinator },
  alone: { deed: "handOver", schema: z.object({}), work: (asker: ConferenceAsker, _: object, at: At) => noteAloneWithWorker(asker, at) },
} as const satisfies Record<string, RoomForm>;

export type RoomIntent = keyof typeof roomForms;
export const isRoomIntent = (text: string): text is RoomIntent => Object.hasOwn(roomForms, text);
export const roomForm = (intent: RoomIntent): RoomForm => roomForms[intent] as RoomForm;
