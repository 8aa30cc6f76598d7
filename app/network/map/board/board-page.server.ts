import { data, redirect } from "@remix-run/node";
import { newOnce } from "~/access/deed.server";
import { isId, newId } from "~/access/ids";
import { areaIn } from "~/language/area-words";
import { text } from "~/language/catalogue";
import { type Language, languageInfo } from "~/language/languages";
import { type CircleAsker, mapPath } from "../../reach.server";
import { strokesFromForm } from "../forms/strokes-from-form";
import type { NetworkMap } from "../model";
import { draw } from "../strokes/draw.server";
import { mapOf } from "../strokes/strokes.server";
import { undoLast } from "../strokes/undo.server";
import type { BoardStart } from "./board";
import type { Typed } from "./open-form";
import { askedOf } from "./opened";
import type { PageWords } from "./phone-words";

/** The principal whom the address names, when it is one of this map. */
function metOf(request: Request, map: NetworkMap): string | null {
  const met = askedPrincipal(request);
  return map.people.find(({ principalId }) => met !== undefined && principalId === met)?.principalId ?? null;
}

/** The principal whom the address names, before anything is known of him. */
export const askedPrincipal = (request: Request): string | undefined => {
  const met = new URL(request.url).searchParams.get("met");
  return isId(met) ? met.toLowerCase() : undefined;
};

/** What the board begins with. */
export function startOf(request: Request, asker: CircleAsker, map: NetworkMap): BoardStart {
  const staff = asker.kind === "account";
  return {
    map,
    page: mapPath(asker),
    met: staff ? metOf(request, map) : null,
    me: asker.id,
    staff,
    canDraw: true,
    asked: askedOf(new URL(request.url).searchParams),
    once: newOnce(),
    typed: null,
  };
}

/** The words that the script of the phone needs, in one language. */
export const pageWordsOf = (language: Language): PageWords => ({
  language,
  direction: languageInfo(language).dir,
  words: { ...areaIn(language, "family-map"), ...areaIn(language, "family-board") },
});

/** Draws what a form without script sent. A refusal comes back as words beside what was typed. */
export async function takeForm(request: Request, asker: CircleAsker, now: Date) {
  const form = await request.formData();
  const withPrincipal = asker.kind === "account" ? askedPrincipal(request) : undefined;
  const beside = withPrincipal ? { withPrincipal } : {};
  const once = String(form.get("once") ?? "");
  if (form.get("intent") === "undo") {
    const undone = await undoLast(asker, beside, { once, now });
    if (undone.refused) return refusal(asker.language, undone.refused, {});
    return redirect(inSameView(request, undone.redirect));
  }
  const map = await mapOf(asker, beside);
  const { strokes, newcomers, errors } = strokesFromForm(form, map, newId);
  const values = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])));
  if (Object.keys(errors).length > 0) return data({ errors, values } satisfies Typed, { status: 400 });
  const outcome = await draw(asker, { strokes, newcomers, ...beside }, { once, now });
  if (outcome.refused) return refusal(asker.language, outcome.refused, values);
  return redirect(inSameView(request, outcome.redirect));
}

/** Who worked in the list comes back to the list. */
const inSameView = (request: Request, to: string): string =>
  askedOf(new URL(request.url).searchParams).view === "table" ? `${to}${to.includes("?") ? "&" : "?"}beeld=lijst` : to;

const refusals = ["spokenFor", "notYours", "notOnMap", "tooMany", "privateTime", "nothingToUndo"] as const;

function refusal(language: Language, reason: string, values: Record<string, string>) {
  const known = refusals.find((one) => one === reason);
  const refused = text(language, known ? `family-board.refused-${known}` : "family-board.refused");
  return data({ errors: {}, values, refused } satisfies Typed, { status: 409 });
}
