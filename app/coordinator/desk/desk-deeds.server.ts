import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { type ConferenceAsker, notFound } from "~/access/guards.server";
import { PlaceInput, placeConference } from "~/coordinator/desk/place.server";
import { ReadWishInput, readWish } from "~/coordinator/desk/read-wish.server";
import { goOnWithInterpreter, InterpreterInput } from "~/coordinator/leading/interpreter/fallback.server";
import {
  dropFromLine,
  dropLine,
  InOrderInput,
  OfferInput,
  offerCoordinator,
  offerInOrder,
  WithdrawInput,
  withdrawOffer,
} from "~/coordinator/offer/offer.server";
import { isTextKey, type StaffTextKey } from "~/language/catalogue";
import { placeErrors } from "~/places/place-words.server";

/** What the page shows of a press that was refused. */
export type DeskRefused =
  | { kind: "deed"; key: StaffTextKey }
  | { kind: "line" }
  | { kind: "place"; town: string; postcode?: string; errors: { town?: string[]; postcode?: string[] } };

export type DeskOutcome = { refused: DeskRefused; status: 400 | 409 } | { refused: null; redirect: string };

/** Does what a press on the desk asks for. A press that is none of ours is not found. */
export async function deskDeed(asker: ConferenceAsker, form: FormData, now: Date): Promise<DeskOutcome> {
  const at = { once: String(form.get("once")), now };
  switch (form.get("intent")) {
    case "offer":
      return shown(await offerCoordinator(asker, given(form, OfferInput), at));
    case "line":
      return line(asker, form, at);
    case "withdraw":
      return shown(await withdrawOffer(asker, given(form, WithdrawInput), at));
    case "dropOne":
      return shown(await dropFromLine(asker, given(form, OfferInput), at));
    case "dropLine":
      return shown(await dropLine(asker, at));
    case "read":
      return shown(await readWish(asker, given(form, ReadWishInput), at));
    case "interpreter":
      return shown(await goOnWithInterpreter(asker, given(form, InterpreterInput), at));
    case "place":
      return place(asker, form, at);
    default:
      throw notFound();
  }
}

function given<Schema extends z.ZodType>(form: FormData, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** A refusal in words: the desk's own, or one that offers always had. */
function shown(outcome: Outcome<string>): DeskOutcome {
  if (outcome.refused === null) return outcome;
  const key = [`staff-desk.refused-${outcome.refused}`, `staff-matching.refused-${outcome.refused}`].find(isTextKey);
  if (!key) throw notFound();
  return { refused: { kind: "deed", key: key as StaffTextKey }, status: 409 };
}

/** Who is asked in which order: each has a place of his own, from one. */
async function line(asker: ConferenceAsker, form: FormData, at: { once: string; now: Date }): Promise<DeskOutcome> {
  const places = [...form].flatMap(([name, place]) =>
    name.startsWith("place-") ? [{ accountId: name.slice(6), place: Number(place) }] : [],
  );
  const taken = new Set(places.map(({ place }) => place));
  const ordered = places.sort((one, other) => one.place - other.place).map(({ accountId }) => accountId);
  const input = InOrderInput.safeParse({ accountIds: ordered });
  if (!input.success || taken.size < places.length || !places.every(({ place }) => place >= 1)) {
    return { refused: { kind: "line" }, status: 400 };
  }
  return shown(await offerInOrder(asker, input.data, at));
}

async function place(asker: ConferenceAsker, form: FormData, at: { once: string; now: Date }): Promise<DeskOutcome> {
  const submission = parseWithZod(form, { schema: PlaceInput });
  if (submission.status !== "success") throw notFound();
  const outcome = await placeConference(asker, submission.value, at);
  if (outcome.refused === null) return outcome;
  if (outcome.refused === "privateTime") throw notFound();
  const { town, postcode } = submission.value;
  const errors = placeErrors({ audience: "staff", language: asker.language }, outcome.refused, { town });
  return { refused: { kind: "place", town, ...(postcode ? { postcode } : {}), errors }, status: 400 };
}
